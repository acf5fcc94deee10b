import { expect, test } from 'vitest';
import { readNumberLook, writeNumber } from '../../../src/import/workbook/number-text.ts';

test.for<[string | undefined, number, string]>([
  [undefined, 1234.5678, '1234.5678'],
  ['General', 0.1 + 0.2, '0.3'],
  ['General', 1e-7, '0.0000001'],
  ['General', 1.5e21, '1500000000000000000000'],
  ['@', 2_013_801, '2013801'],
  ['#,##0.00', 1234.5, '1234.50'],
  ['#,##0.00_ ;[Red]-#,##0.00 ', -0.5, '-0.50'],
  ['_(* #,##0.00_);_(* (#,##0.00);_(* "-"??_);_(@_)', 12, '12.00'],
  ['¥#,##0', 12.4, '12'],
  ['0%', 0.285, '29%'],
  ['0.0%', 0.285, '28.5%'],
  ['00000000', 1200, '00001200'],
  ['000000', -12, '-000012'],
  ['0.00E+00', 12_345, '12345'],
  ['# ?/?', 0.5, '0.5'],
])('a number under %s: %f is %s', ([format, value, text]) => {
  expect(writeNumber(value, readNumberLook(format))).toBe(text);
});

test.for(['0!.0,', '0"."0,"万"', '0\\.0,', '#,##0,', '0.00,,'])('%s shows less than there is', (format) => {
  expect(readNumberLook(format).scaled).toBe(true);
  expect(writeNumber(15_000_000, readNumberLook(format))).toBe('15000000');
});

test.for(['#,##0.00', '0.00', 'General', '0"万元"'])('%s shows what there is', (format) => {
  expect(readNumberLook(format).scaled).toBe(false);
});
