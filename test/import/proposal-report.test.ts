import { expect, test } from 'vitest';
import { samplingSchema } from '../../src/kinds/sampling/fields.ts';
import { reportOf } from '../../src/import/proposal-report.ts';

test.for([
  {
    name: 'names a field in Chinese, and says where its value comes from',
    proposal: { field: 'title', value: '通知', note: '请核对：取自正文第 1 段' },
    says: ['已填“标题”：通知（请核对：取自正文第 1 段）。'],
  },
  {
    name: 'counts by the names of the parts',
    proposal: { field: 'totals', value: { sampled: 3, qualified: 2, unqualified: 1 }, note: '请核对：算出' },
    says: ['已填“合计”：抽检批次 3 合格批次 2 不合格批次 1（请核对：算出）。'],
  },
  {
    name: 'lists words between commas',
    proposal: { field: 'institutions', value: ['甲中心', '乙中心'], note: '请核对：取自“检验机构”一列' },
    says: ['已填“检验机构”：甲中心、乙中心（请核对：取自“检验机构”一列）。'],
  },
  {
    name: 'asks for what is open, and says its name once',
    proposal: { field: 'publishedAt', example: '2026-03-01', note: '请填写：发布时间' },
    says: ['待填“发布时间”。'],
  },
  {
    name: 'says how, without the name that stands before it',
    proposal: { field: 'noticeNumber', example: '', note: '请填写：公告号，没有的删去这一行' },
    says: ['待填“公告号”：没有的删去这一行。'],
  },
  {
    name: 'keeps a hint that does not begin with the name',
    proposal: { field: 'period', example: '', note: '请填写：照公告的起止日期' },
    says: ['待填“抽检时段”：照公告的起止日期。'],
  },
  {
    name: 'is silent about a line that is there for choice',
    proposal: { field: 'task', example: '', note: '没有的不写' },
    says: [],
  },
  {
    name: 'leaves out what needs no look, where only that is asked for',
    proposal: { field: 'unqualified', value: 'unqualified.csv', note: '随本文件导入的表' },
    says: [],
  },
])('$name', ({ proposal, says }) => {
  expect(reportOf(samplingSchema, [proposal], true)).toEqual(says);
});
