import { describe, expect, test } from 'vitest';
import { day } from '../../src/records/values/day.ts';
import { check, type Broken } from './checking.ts';

const text = (count: number) => '字'.repeat(count);
const review = { by: '办公室', on: '2026-03-02', result: '通过' };

const rows: readonly Broken[] = [
  { name: 'title: of 120 characters', changes: { title: text(120) } },
  { name: 'title: too long', changes: { title: text(121) }, found: 'field/value title', says: '1 至 120 个字' },
  { name: 'title: empty', changes: { title: '' }, found: 'field/value title', says: '看不见' },
  { name: 'title: blank', changes: { title: ' \u3000' }, found: 'field/value title', says: '看不见' },
  { name: 'title: invisible', changes: { title: '\u200B' }, found: 'field/value title', says: '看不见' },
  { name: 'title: of two lines', changes: { title: '关于\n电梯' }, found: 'field/value title', says: '不能换行' },
  { name: 'title: a number', changes: { title: 2026 }, found: 'field/type title', says: "'2026'" },
  { name: 'title: null', changes: { title: null }, found: 'field/empty title', says: '后面没有内容' },
  {
    name: 'publishedAt: no such day',
    changes: { publishedAt: '2026-02-29' },
    found: 'field/value publishedAt',
    says: '这一天不存在',
  },
  {
    name: 'publishedAt: with seconds',
    changes: { publishedAt: '2026-03-02 09:30:00' },
    found: 'field/value publishedAt',
    says: '请写成 2026-03-02 09:30（北京时间）',
  },
  {
    name: 'publishedAt: on the first day of 1949',
    changes: { publishedAt: '1949-01-01', review: { ...review, on: '1949-01-01' } },
  },
  {
    name: 'publishedAt: before 1949',
    changes: { publishedAt: '1948-12-31', review: { ...review, on: '1948-12-31' } },
    found: 'record/day-out-of-range publishedAt',
    says: '早于 1949 年',
  },
  { name: 'owner: blank', changes: { owner: ' ' }, found: 'field/value owner', says: '看不见' },
  { name: 'sourceUrl: no address', changes: { sourceUrl: 'www.example.test' }, found: 'field/value sourceUrl' },
  { name: 'sourceUrl: a script', changes: { sourceUrl: 'javascript:alert(1)' }, found: 'field/value sourceUrl' },
  { name: 'summary: of 200 characters', changes: { summary: text(200) } },
  {
    name: 'summary: too short',
    changes: { summary: text(19) },
    found: 'field/value summary',
    says: '20 至 200 个字',
  },
  {
    name: 'summary: too long',
    changes: { summary: text(201) },
    found: 'field/value summary',
    says: '20 至 200 个字',
  },
  { name: 'keywords: eight', changes: { keywords: [...'一二三四五六七八'] } },
  { name: 'keywords: none', changes: { keywords: [] }, found: 'field/value keywords', says: '至少要有 1 项' },
  {
    name: 'keywords: nine',
    changes: { keywords: [...'一二三四五六七八九'] },
    found: 'field/value keywords',
    says: '最多只能有 8 项',
  },
  { name: 'keywords: no list', changes: { keywords: '电梯' }, found: 'field/type keywords', says: '[电梯]' },
  { name: 'topics: no id', changes: { topics: ['电梯安全'] }, found: 'field/value topics[0]' },
  ...['主动公开', '依申请公开', '不予公开'].map((disclosure) => ({
    name: `disclosure: ${disclosure}`,
    changes: { disclosure, disclosureReason: '理由' },
  })),
  {
    name: 'disclosure: another',
    changes: { disclosure: '保密' },
    found: 'field/value disclosure',
    says: '可以写：主动公开、依申请公开、不予公开。',
  },
  {
    name: 'disclosureReason: blank',
    changes: { disclosureReason: ' ' },
    found: 'field/value disclosureReason',
    says: '看不见',
  },
  {
    name: 'review: without who',
    changes: { review: { on: '2026-03-02', result: '通过' } },
    found: 'field/missing review.by',
    says: '缺少“审查人”',
  },
  {
    name: 'review: without when',
    changes: { review: { by: '办公室', result: '通过' } },
    found: 'field/missing review.on',
    says: '缺少“审查日期”',
  },
  {
    name: 'review: without result',
    changes: { review: { by: '办公室', on: '2026-03-02' } },
    found: 'field/missing review.result',
    says: 'result: 通过',
  },
  {
    name: 'review: not passed',
    changes: { review: { ...review, result: '未通过' } },
    found: 'field/value review.result',
    says: '请写：通过。',
  },
  {
    name: 'review: a day after publication',
    changes: { review: { ...review, on: '2026-03-03' } },
    found: 'record/review-after-publication review.on',
    says: '保密审查日期 2026-03-03 晚于发布时间 2026-03-02。',
  },
  { name: 'review: on the day of a timed publication', changes: { publishedAt: '2026-03-02 00:00' } },
  {
    name: 'attachments: without a title',
    changes: { attachments: [{ file: 'a.pdf' }] },
    found: 'field/missing attachments[0].title',
  },
  {
    name: 'attachments: without a file',
    changes: { attachments: [{ title: '原件' }] },
    found: 'field/missing attachments[0].file',
  },
  {
    name: 'attachments: in another folder',
    changes: { attachments: [{ file: '../a.pdf', title: '原件' }] },
    found: 'field/value attachments[0].file',
    says: '放在同一个文件夹',
  },
  { name: 'aliases: no id', changes: { aliases: ['Old_Id'] }, found: 'field/value aliases[0]' },
  { name: 'oldPaths: without its slash', changes: { oldPaths: ['art/1.html'] }, found: 'field/value oldPaths[0]' },
  {
    name: 'oldPaths: with a host',
    changes: { oldPaths: ['//www.example.test/a'] },
    found: 'field/value oldPaths[0]',
    says: '“//”',
  },
  { name: 'oldPaths: with a query', changes: { oldPaths: ['/a.jsp?id=1'] }, found: 'field/value oldPaths[0]' },
  { name: 'oldPaths: with a fragment', changes: { oldPaths: ['/a.html#b'] }, found: 'field/value oldPaths[0]' },
  {
    name: 'oldPaths: that climb',
    changes: { oldPaths: ['/a/../b.html'] },
    found: 'field/value oldPaths[0]',
    says: '“..”',
  },
  {
    name: 'revisions: of another kind',
    changes: { revisions: [{ on: '2026-05-01', kind: '补充', note: '一' }] },
    found: 'field/value revisions[0].kind',
    says: '可以写：更正、修改、格式。',
  },
  {
    name: 'revisions: without a note',
    changes: { revisions: [{ on: '2026-05-01', kind: '更正' }] },
    found: 'field/missing revisions[0].note',
  },
  {
    name: 'revisions: oldest first',
    changes: {
      revisions: [
        { on: '2026-04-01', kind: '更正', note: '一' },
        { on: '2026-05-01', kind: '更正', note: '二' },
      ],
    },
    found: 'record/revisions-order revisions[1].on',
    says: '2026-05-01 排在了 2026-04-01 之后',
  },
  {
    name: 'revisions: of a file that is not attached',
    changes: {
      attachments: [{ file: 'a.pdf', title: '原件' }],
      revisions: [{ on: '2026-05-01', kind: '更正', note: '一', file: 'b.pdf' }],
    },
    found: 'record/revision-file revisions[0].file',
    says: '“b.pdf”',
  },
  { name: 'an unknown field', changes: { sumary: text(20) }, found: 'field/unknown sumary', says: '“summary”' },
];

describe('the common fields', () => {
  test('may be the four that must be there', () => {
    const { found, fields } = check('interpretations');
    expect(found).toEqual([]);
    expect(fields).toMatchObject({ title: '关于电梯的通知', publishedAt: '2026-03-02', owner: '办公室', review });
  });

  test('may be all of them', () => {
    const { found, fields } = check('interpretations', {
      publishedAt: '2026-03-02 09:30',
      source: '甲市人民政府网站',
      sourceUrl: 'https://www.example.test/a',
      editor: '编辑岗',
      summary: text(20),
      keywords: ['电梯'],
      topics: ['lift-safety'],
      disclosure: '依申请公开',
      disclosureReason: '涉及商业秘密',
      attachments: [{ file: '原件.pdf', title: '原件' }],
      aliases: ['old-id'],
      oldPaths: ['/art/2018/7/2/art_123.html'],
      revisions: [
        { on: '2026-05-01', kind: '更正', note: '更正附件', file: '原件.pdf' },
        { on: '2026-05-01', kind: '修改', note: '修改联系电话' },
        { on: '2026-04-01', kind: '格式', note: '调整格式' },
      ],
    });
    expect(found).toEqual([]);
    expect(fields).toHaveProperty('publishedAt', '2026-03-02 09:30');
  });

  test.for(['title', 'publishedAt', 'owner', 'review'])('must have %s', (field) => {
    const { found, says, fields } = check('interpretations', { [field]: undefined });
    expect(found).toEqual([`field/missing ${field}`]);
    expect(says).toMatch(new RegExp(`^缺少“[^”]+”（${field}）.* → 请补上`));
    // A record without its review is read, and held back by its error.
    expect(fields === undefined).toBe(field !== 'review');
  });

  test.for(rows)('$name', ({ changes, found, says = '' }) => {
    const checked = check('interpretations', changes);
    expect(checked.found).toEqual(found === undefined ? [] : [found]);
    expect(checked.says).toContain(says);
  });

  test.for([
    { publishedAt: '2027-06-01', asOf: '2026-06-01', late: false },
    { publishedAt: '2027-06-01 23:59', asOf: '2026-06-01', late: false },
    { publishedAt: '2027-06-02', asOf: '2026-06-01', late: true },
    { publishedAt: '2025-02-28', asOf: '2024-02-29', late: false },
    { publishedAt: '2025-03-01', asOf: '2024-02-29', late: true },
    { publishedAt: '2206-03-02', asOf: '2026-06-01', late: true },
  ])('$publishedAt is more than a year after $asOf: $late', ({ publishedAt, asOf, late }) => {
    const { found, says } = check(
      'interpretations',
      { publishedAt, review: { ...review, on: '2024-02-29' } },
      { asOf: day(asOf) },
    );
    expect(found).toEqual(late ? ['record/published-too-late publishedAt'] : []);
    expect(says).toContain(late ? `比今天（${asOf}）晚一年以上` : '');
  });

  test.for([
    { name: 'need a review', reviewOptional: false, found: ['field/missing review'] },
    { name: 'need none where site.yaml makes it optional', reviewOptional: true, found: [] },
  ])('$name', ({ reviewOptional, found }) => {
    expect(check('interpretations', { review: undefined }, { reviewOptional }).found).toEqual(found);
  });

  test('are checked for a review that is there even where it is optional', () => {
    const { found } = check('interpretations', { review: { ...review, on: '2026-03-03' } }, { reviewOptional: true });
    expect(found).toEqual(['record/review-after-publication review.on']);
  });
});
