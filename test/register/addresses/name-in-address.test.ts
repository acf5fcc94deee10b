import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { nameInAddress } from '../../../src/register/addresses/name-in-address.ts';

describe('a name in an address', () => {
  test.for(['示例市市场监督管理局', '甲乙（集团）有限公司', 'abc-1', '示市监规'])('stays as it is: %s', (name) => {
    expect(nameInAddress(name)).toBe(name);
  });

  test('is such as every file system takes and no server reads otherwise', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', minLength: 1 }), (name) => {
        const found = nameInAddress(name);
        expect(found).toMatch(/^[\p{Letter}\p{Number}()（）·-]+$/u);
        expect(Array.from(found).length).toBeLessThanOrEqual(69);
        expect(decodeURIComponent(encodeURIComponent(found))).toBe(found);
      }),
    );
  });

  test.for([
    ['<%= a() %>', '<%= b() %>'],
    ['甲/乙', '甲?乙'],
    ['局'.repeat(80), '局'.repeat(81)],
    ['page', 'page '],
  ])('tells names apart that look alike in it: %s, %s', ([one = '', other = '']) => {
    expect(nameInAddress(one)).not.toBe(nameInAddress(other));
    expect(nameInAddress(one)).not.toBe('page');
  });
});
