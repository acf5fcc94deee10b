import { describe, expect, test } from 'vitest';
import {
  codeNames,
  codesUnder,
  coversYear,
  economicCodes,
  functionalCodes,
  isCompleteUnder,
} from '../../src/reference/classification.ts';

describe('the classification of expenditure', () => {
  test.for<[string, number, readonly string[]]>([
    ['201', 2018, ['一般公共服务支出']],
    ['210', 2018, ['医疗卫生与计划生育支出']],
    ['210', 2019, ['卫生健康支出']],
    ['20138', 2018, []],
    ['20138', 2019, ['市场监督管理事务']],
    ['2013804', 2020, ['市场主体管理']],
    ['2013804', 2026, ['经营主体管理']],
    ['2080501', 2019, ['归口管理的行政单位离退休']],
    ['2080501', 2026, ['行政单位离退休']],
    ['2080504', 2020, []],
    ['20117', 2018, ['质量技术监督与检验检疫事务']],
    ['298', 2026, []],
  ])('%s is called in %i: %s', ([code, year, names]) => {
    expect(codeNames(functionalCodes, code, year)).toEqual(names);
  });

  test('tells both names in the years in which a change of name fell', () => {
    expect(codeNames(functionalCodes, '2013804', 2024)).toEqual(['经营主体管理', '市场主体管理']);
  });

  test.for([
    [functionalCodes, /^2\d{2}(\d{2}){0,2}$/],
    [economicCodes, /^3\d{2}(\d{2})?$/],
  ] as const)('has well-formed codes under parents that it has, and a source', ([list, shape]) => {
    const codes = Object.keys(list.codes);
    expect(codes.filter((code) => !shape.test(code))).toEqual([]);
    expect(codes.filter((code) => code.length > 3 && !codes.includes(code.slice(0, -2)))).toEqual([]);
    expect(Object.keys(list.complete).filter((code) => !codes.includes(code))).toEqual([]);
    expect(list.source).toContain('政府收支分类科目');
  });

  test.for([2018, 2019, 2020, 2023, 2026])('has a name for every 类 and no second one in %i', (year) => {
    const classes = codesUnder(functionalCodes, '', year);
    expect(classes).toHaveLength(year < 2019 ? 28 : year < 2020 ? 29 : 30);
    const names = classes.map((code) => codeNames(functionalCodes, code, year)[0]);
    expect(new Set(names).size).toBe(classes.length);
    expect(codesUnder(economicCodes, '', year)).toEqual([
      '301',
      '302',
      '303',
      '307',
      '309',
      '310',
      '311',
      '312',
      '313',
      '399',
    ]);
  });

  test('says below which codes it is whole', () => {
    expect(isCompleteUnder(functionalCodes, '', 2018)).toBe(true);
    expect(isCompleteUnder(functionalCodes, '20138', 2019)).toBe(false);
    expect(isCompleteUnder(functionalCodes, '20138', 2020)).toBe(true);
    expect(isCompleteUnder(functionalCodes, '201', 2026)).toBe(false);
    expect(codesUnder(functionalCodes, '22102', 2026)).toEqual(['2210201', '2210202', '2210203']);
  });

  test('covers the fiscal years 2018 to 2026', () => {
    expect([2017, 2018, 2026, 2027].map((year) => coversYear(economicCodes, year))).toEqual([false, true, true, false]);
  });
});
