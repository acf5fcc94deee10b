import { expect, test } from 'vitest';
import { titlePhrases } from '../../src/records/title-phrases.ts';

test.for<[string, string]>([
  [
    '示例市市场监督管理局关于印发《示例市食品经营登记管理办法（试行）》的通知',
    '示例市/市场/监督/管理局/关于印发/《示例市/食品/经营/登记/管理/办法/（试行）》的/通知',
  ],
  ['示例市市场监督管理局2025年部门预算', '示例市/市场/监督/管理局2025年/部门/预算'],
  ['关于更正示市监规〔2023〕4号文件附表的公告', '关于/更正示市监规〔2023〕4号/文件/附表的/公告'],
  ['甲市财政局 乙市财政局通知', '甲市/财政局 乙市/财政局/通知'],
  ['《规划（2023—2025年）》解读', '《规划/（2023—2025年）》/解读'],
  ['解读', '解读'],
  ['', ''],
])('a line of “%s” may end between %s', ([title, phrases]) => {
  expect(titlePhrases(title).join('/')).toBe(phrases);
  expect(titlePhrases(title).join('')).toBe(title);
});
