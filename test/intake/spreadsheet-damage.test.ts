import { describe, expect, test } from 'vitest';
import { damageOf, isPicture, roundedCodes, shortenedCodes, unguarded } from '../../src/intake/spreadsheet-damage.ts';
import { failuresHeader } from '../../src/records/failures.ts';
import { column } from '../../src/records/table.ts';

const columns = {
  number: column('抽样编号'),
  batch: column('生产日期/批号'),
  specification: column('规格型号'),
  notice: column('公告号'),
  remark: column('备注'),
  shelfLife: column('保质期'),
  name: column('食品名称'),
  amount: column('金额', 'amount'),
  day: column('公告日期', 'day'),
  failures: column(failuresHeader, 'failures'),
  code: column('科目编码', 'functional-code'),
} as const;

describe('what a spreadsheet damaged', () => {
  test.for<[keyof typeof columns, string, 'error' | 'warning']>([
    ['number', '2.02601E+17', 'error'],
    ['number', '1.23457e+17', 'error'],
    ['batch', '2.02601E+11', 'error'],
    ['number', '1.23457E+17 ', 'error'],
    ['number', '1，23457E+17', 'error'],
    ['number', '1.23457 E+17', 'error'],
    ['number', '1.23457E17', 'error'],
    ['number', '1.23457E+017', 'error'],
    ['number', '20260101000123.0', 'warning'],
    ['batch', '20260101.00', 'warning'],
    ['number', "'20260101000123", 'warning'],
    ['batch', '’00123', 'warning'],
    ['batch', '１.2Ｅ＋04', 'error'],
    ['batch', '1E+05', 'error'],
    ['batch', '1.5E-05', 'error'],
    ['code', '2.01E+06', 'error'],
    ['amount', '1.2E+06', 'error'],
    ['number', '#REF!', 'error'],
    ['amount', '#N/A', 'error'],
    ['name', '#VALUE!', 'error'],
    ['name', '#NAME?', 'error'],
    ['failures', '铅║#DIV/0!║≤0.2', 'error'],
    ['batch', '########', 'error'],
    ['name', '=DISPIMG("ID_1",1)', 'warning'],
    ['amount', '=_xlfn.DISPIMG("ID_2",1)', 'warning'],
    ['batch', '46082', 'warning'],
    ['day', '46082', 'error'],
    ['specification', '3月5日', 'warning'],
    ['specification', '5-Mar', 'warning'],
    ['specification', '2026-03-05', 'warning'],
    ['number', '2026/3/1', 'warning'],
    ['notice', 'Mar-05', 'warning'],
    ['batch', '5-Mar', 'warning'],
  ])('%s: %s is %s', ([key, text, severity]) => {
    expect(damageOf(text, columns[key])?.severity).toBe(severity);
  });

  test.for<[keyof typeof columns, string]>([
    ['number', 'XBJ26000001200000011'],
    ['number', '202601050001'],
    ['batch', '2E10'],
    ['batch', '1.5E10'],
    ['batch', '12.0'],
    ['batch', '2026.01.03'],
    ['specification', '500.0'],
    ['remark', "'说明'"],
    ['batch', '12E3'],
    ['batch', '20260301'],
    ['batch', '2026-03-01'],
    ['batch', '2026年3月'],
    ['batch', '3月5日'],
    ['batch', '12345'],
    ['batch', '99999'],
    ['batch', '1A-05'],
    ['specification', '500g/袋'],
    ['specification', '3-5人份'],
    ['specification', '5-10'],
    ['specification', '46082'],
    ['shelfLife', '2026年3月1日'],
    ['remark', '3月5日'],
    ['remark', '#1 车间'],
    ['name', '=示例='],
    ['name', '=HYPERLINK(0)'],
    ['name', '# 示例'],
    ['name', 'C#'],
    ['failures', '菌落总数║1.2E+5 CFU/g║≤10000'],
    ['amount', '-12.50'],
    ['notice', '2026年第3期'],
  ])('%s: %s is as it was written', ([key, text]) => {
    expect(damageOf(text, columns[key])).toBeUndefined();
  });

  test('the day behind a serial number is named', () => {
    expect(damageOf('46082', columns.batch)?.mend).toContain('2026-03-01');
  });
});

describe('codes of more than fifteen digits', () => {
  test.for<[string, readonly (string | null)[], readonly number[]]>([
    ['all of them end in zeros', ['202601050001234000', null, '202601050001235000'], [0, 2]],
    ['a lone one may end so by chance', ['202601050001234000'], []],
    ['one of many ends so by chance', ['202601050001234000', '202601050001234567'], []],
    ['sixteen digits that end in a zero', ['2026010500012340'], []],
    ['letters stand before the digits', ['XBJ202601050001234000'], []],
    ['fifteen digits', ['202601050001000', '202601050002000'], []],
  ])('%s', ([, texts, expected]) => {
    expect(roundedCodes(texts)).toEqual(expected);
  });
});

test.for([
  ['="00123"', '00123'],
  ['="a""b"', 'a"b'],
  ['=""', ''],
  ['="00123', '="00123'],
  ['=1+1', '=1+1'],
  ['00123', '00123'],
] as const)('%s stands for %s', ([text, expected]) => {
  expect(unguarded(text)).toBe(expected);
});

test.for([
  ['=DISPIMG("ID_1",1)', true],
  ['_xlfn.DISPIMG("ID_1",1)', true],
  ['=_xlfn.IMAGE("https://example.com/a.png")', true],
  ['DISPIMG', false],
] as const)('%s is a picture: %s', ([text, expected]) => {
  expect(isPicture(text)).toBe(expected);
});

describe('codes that lost their leading zeros', () => {
  test.for<[string, keyof typeof columns, readonly (string | null)[], readonly number[]]>([
    ['one among others', 'number', ['001234', '009876', '1235', null, '012345'], [2]],
    ['all begin otherwise', 'number', ['101234', '109876', '1235'], []],
    ['one other with a zero proves nothing', 'number', ['001234', '1235', '123456'], []],
    ['more are short than whole', 'number', ['001234', '001235', '1', '1236', '1237', '1238'], []],
    ['lengths of many kinds', 'number', ['001234', '001235', '001236', '123'], []],
    ['batch numbers', 'batch', ['001234', '001235', '001236', '1237'], []],
    ['words', 'number', ['甲', '乙'], []],
  ])('%s', ([, key, texts, found]) => {
    expect(shortenedCodes(texts, columns[key])).toEqual(found);
  });
});
