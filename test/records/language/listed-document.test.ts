import { expect, test } from 'vitest';
import { listedDocument } from '../../../src/records/language/listed-document.ts';

test.for([
  ['一、《甲办法》（示市监〔2018〕12号）', '甲办法 示市监〔2018〕12号'],
  ['（二）《关于印发〈乙规定〉的通知》（示市监〔2019〕5号）；', '关于印发〈乙规定〉的通知 示市监〔2019〕5号'],
  ['3．关于加强作坊监管的通知（示市监〔2017〕7号）。', '关于加强作坊监管的通知 示市监〔2017〕7号'],
  ['4.示例市市场监督管理局印发的《丙制度》', '丙制度'],
  ['5.示市监〔2018〕12号', ' 示市监〔2018〕12号'],
  ['本决定自公布之日起施行。', undefined],
  ['各单位要按照《甲办法》做好衔接', undefined],
  ['6.《丁办法》继续有效', undefined],
  ['六、《戊条例》自2026年5月1日起施行', undefined],
] as const)('%s: %s', ([line, expected]) => {
  const value = listedDocument(line)?.value;
  expect(value && `${value.title} ${value.docNumber ?? ''}`.trimEnd()).toBe(expected);
});
