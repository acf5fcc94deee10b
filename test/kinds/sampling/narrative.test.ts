import { expect, test } from 'vitest';
import { checkSamplingNarrative } from '../../../src/kinds/sampling/narrative.ts';
import { aSampling } from '../../register/entries.ts';

function told(text: string, summary?: string): string[] {
  const { entry } = aSampling({ totals: { sampled: 101, qualified: 99, unqualified: 2 }, text, summary });
  return checkSamplingNarrative(entry).map(({ line, field, message }) =>
    `${field}${line > 0 ? '' : '?'} ${message}`.trim(),
  );
}

test.for([
  [
    '2026年3月，在全市抽检食品100批次，合格99批次，不合格2批次。',
    '正文写“抽检食品100批次”，合计（totals）却是抽检 101 批次。',
  ],
  ['本次共抽取样品 1,010 批次。', '正文写“抽取样品1,010批次”，合计（totals）却是抽检 101 批次。'],
  ['本次抽检涉及 12 大类食品 100 批次。', '正文写“抽检涉及12大类食品100批次”，合计（totals）却是抽检 101 批次。'],
  [
    '本次共抽检 101 批次样品。经检验，合格 98 批次，不合格 2 批次。',
    '正文写“合格98批次”，合计（totals）却是合格 99 批次。',
  ],
  [
    '本次共抽检 101 批次样品，检出 3 批次样品不合格。',
    '正文写“检出3批次样品不合格”，合计（totals）却是不合格 2 批次。',
  ],
  ['本次共抽检 101 批次，不合格样品 3 批次。', '正文写“不合格样品3批次”，合计（totals）却是不合格 2 批次。'],
  ['本次共抽检 101 批次，合格率 97.02%。', '正文写“合格率97.02%”，按合计（totals）算，合格率却是 98.02%。'],
] as const)('%s', ([text, message]) => {
  expect(told(text)).toEqual([message]);
});

test.for([
  '2026年3月，在全市抽检食品101批次，合格99批次，不合格2批次，合格率98.02%。',
  '本次共抽检 101 批次，合格率 98%。',
  '本次共抽检 101 批次，合格率98.01%。',
  '本次抽检 5 大类食品共 101 批次。其中，糕点抽检 20 批次，不合格 1 批次。',
  '本次抽检发现，糕点 20 批次中有 1 批次不合格。',
  '抽检糕点 20 批次，合格 19 批次。抽检饮料 81 批次，合格 80 批次。',
  '今年以来累计抽检 500 批次，合格 480 批次。本次共抽检 101 批次，不合格 2 批次。',
  '全市计划抽检 300 批次。',
  '去年同期，全市共抽检 90 批次，合格率 95%。',
  '本次共抽检 100 批次国抽和 1 批次市抽样品，合计抽检 101 批次。',
  '不合格 3 批次的产品另行公布。',
  '微生物污染 1 批次。',
])('nothing is said of: %s', (text) => {
  expect(told(text)).toEqual([]);
});

test('the summary is read as the body is', () => {
  expect(told('见附表。', '2026年第一季度，市市场监督管理局在全市共抽检食品100批次。')).toEqual([
    'summary 摘要写“抽检食品100批次”，合计（totals）却是抽检 101 批次。',
  ]);
});
