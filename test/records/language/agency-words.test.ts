import { expect, test } from 'vitest';
import { saidAgencies } from '../../../src/records/language/agency-words.ts';

test.for([
  ['本办法由示例市市场监督管理局负责解释。', ['示例市市场监督管理局']],
  ['本细则由示例市财政局会同示例市审计局解释。', ['示例市财政局']],
  ['请于月底前报示例市市场监督管理局备案。', ['示例市市场监督管理局']],
  ['名单报送示例市市场监督管理局食品处，逾期不候。', ['示例市市场监督管理局']],
  ['为加强管理，示例市市场监督管理局制定本办法。', ['示例市市场监督管理局']],
  ['已移送示例市市场监督管理局处理。', []],
  ['学习示例市市场监督管理局的做法。', []],
] as const)('%s', ([text, expected]) => {
  expect(saidAgencies(text).map(({ value }) => value)).toEqual(expected);
});
