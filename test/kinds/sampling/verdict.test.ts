import { describe, expect, test } from 'vitest';
import { liesWithin } from '../../../src/kinds/sampling/verdict.ts';

describe('a result against its standard', () => {
  test.for([
    ['0.12', '≤0.10', false],
    ['0.10', '≤0.1', true],
    ['0.12 g/kg', '≤0.10 g/kg', false],
    ['0.09g/kg', '≤ 0.10 g/kg', true],
    ['12', '≥12.0', true],
    ['11.9', '≥12.0', false],
    ['5', '<5', false],
    ['4.99', '＜5', true],
    ['５', '>4', true],
    ['4', '<=4', true],
    ['4', '≧5', false],
    ['-18.5℃', '≤-18℃', true],
    ['1.2×10³', '≤1000', undefined],
    ['未检出', '不得检出', true],
    ['检出', '不得检出', false],
    ['0.02mg/kg', '不得检出', false],
    ['<0.01', '≤0.02', undefined],
    ['120 mg/kg', '≤0.1 g/kg', undefined],
    ['10, 20, 150, <10, <10', 'n=5,c=2,m=10,M=100', undefined],
    ['0.5', '0.8~1.2', undefined],
    ['不符合', '应符合GB 7718', undefined],
    ['', '', undefined],
  ] as const)('%s against %s', ([result, limit, within]) => {
    expect(liesWithin(result, limit)).toBe(within);
  });
});
