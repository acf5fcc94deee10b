import { describe, expect, test } from 'vitest';
import { anOldPolicy, aPolicy, register, short } from '../entries.ts';

describe('circles of acts', () => {
  const circle = (...ids: readonly string[]) =>
    ids.map((id, index) => aPolicy({ id, effects: [{ kind: '替代', target: ids[(index + 1) % ids.length] }] }));

  test.for([
    { name: 'two', ids: ['a', 'b'], finding: 'error policy/effect-cycle policies/b.md effects[0].target' },
    { name: 'four', ids: ['a', 'b', 'c', 'd'], finding: 'error policy/effect-cycle policies/d.md effects[0].target' },
  ])('a circle of $name is an error where it closes', ({ ids, finding }) => {
    expect(short(register(circle(...ids)).findings)).toEqual([finding]);
  });

  test('two circles that meet in one document are both told', () => {
    const hub = aPolicy({
      id: 'hub',
      effects: [
        { kind: '修改', target: 'left' },
        { kind: '修改', target: 'right' },
      ],
    });
    const spokes = ['left', 'right'].map((id) =>
      aPolicy({ id, effects: [{ kind: '部分废止', target: 'hub', clauses: ['第三条'] }], clauses: ['第三条'] }),
    );
    expect(short(register([hub, ...spokes]).findings).filter((finding) => finding.includes('cycle'))).toHaveLength(2);
  });

  test('a document that two others act on is no circle', () => {
    const found = register([
      anOldPolicy(),
      aPolicy({ id: 'one', effects: [{ kind: '修改', target: 'old' }] }),
      aPolicy({
        id: 'two',
        effects: [
          { kind: '修改', target: 'old' },
          { kind: '修改', target: 'one' },
        ],
      }),
    ]);
    expect(found.findings).toEqual([]);
  });

  test('it is printed whole', () => {
    const [finding] = register(circle('a', 'b', 'c')).findings;
    expect(finding?.message).toMatch(/policies\/a\.md.*→.*policies\/b\.md.*→.*policies\/c\.md.*→.*policies\/a\.md/);
  });
});
