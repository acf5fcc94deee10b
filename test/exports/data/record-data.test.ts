import { describe, expect, test } from 'vitest';
import { recordsIn } from '../../../src/register/register.ts';
import { newestDay, recordData, recordSummary } from '../../../src/exports/data/record-data.ts';
import type { Register } from '../../../src/kinds/kind.ts';
import {
  acting,
  aBudget,
  anInterpretation,
  anOldPolicy,
  aPage,
  aPolicy,
  aSampling,
  aTable,
  register,
  type Written,
} from '../../register/entries.ts';

const site = 'https://www.example.gov.cn';

/** The copy of a record as whoever fetches it reads it. */
function copyOf(found: Register, collection: string, id: string): unknown {
  const record = recordsIn(found, collection).find((candidate) => candidate.id === id);
  if (!record) throw new Error(`no ${collection}/${id}`);
  return JSON.parse(JSON.stringify(recordData(found, record)));
}

function alone(written: Written): unknown {
  return copyOf(register([written]), written.entry.collection, written.entry.id);
}

const old = { id: 'old', title: '旧办法', docNumber: '示市监规〔2020〕1号', url: `${site}/policies/old/` };
const young = { id: 'new', title: '新办法', docNumber: '示市监规〔2024〕7号', url: `${site}/policies/new/` };

describe('the copy of any record', () => {
  test('states defaults, and null for what is not given', () => {
    expect(alone(aPage())).toEqual({
      id: 'a-page',
      collection: 'pages',
      url: `${site}/pages/a-page/`,
      title: '公开指南',
      publishedAt: '2024-03-01',
      owner: '政策法规科',
      source: '示例市市场监督管理局',
      sourceUrl: null,
      editor: null,
      disclosure: '主动公开',
      disclosureReason: null,
      summary: '正文。',
      keywords: [],
      topics: [],
      revisions: [],
      attachments: [],
      citedBy: [],
    });
  });

  test('keeps the review to itself', () => {
    expect(JSON.stringify(alone(aPolicy()))).not.toContain('保密审查岗');
  });

  test('gives an attachment its whole address, size and digest', () => {
    expect(alone(aPolicy({ attachments: [{ file: '附件 1.pdf', title: '申请表' }] }))).toMatchObject({
      attachments: [
        {
          title: '申请表',
          url: `${site}/policies/a-policy/%E9%99%84%E4%BB%B6%201.pdf`,
          page: `${site}/policies/a-policy/attachments/%E9%99%84%E4%BB%B6%201-pdf/`,
          type: 'pdf',
          bytes: 1,
          extent: null,
          sha256: '',
        },
      ],
    });
  });

  test('names who cites it, and where', () => {
    const found = register([anOldPolicy(), aPage({ links: ['../policies/old.md#第三条'] })]);
    const citation = {
      collection: 'pages',
      id: 'a-page',
      url: `${site}/pages/a-page/`,
      title: '公开指南',
    };
    expect(copyOf(found, 'policies', 'old')).toMatchObject({
      citedBy: [{ ...citation, anchor: null }],
      clauses: [
        {
          anchor: 'art-3',
          name: '第三条',
          effects: [],
          interpretations: [],
          citedBy: [{ ...citation, anchor: 'art-3' }],
        },
        { anchor: 'art-5', name: '第五条', effects: [], interpretations: [], citedBy: [] },
      ],
    });
  });
});

describe('the copy of a policy', () => {
  const act = { on: '2024-05-01', clauses: [], until: null, note: null };

  test('has lapsed on the day after its last valid day, by no act', () => {
    expect(alone(anOldPolicy({ effectiveOn: '2020-02-01', term: 'P5Y' }))).toMatchObject({
      docNumber: '示市监规〔2020〕1号',
      docNumberNone: null,
      normative: false,
      effectiveOn: '2020-02-01',
      lastValidDay: '2025-01-31',
      status: { name: '已失效', code: '05', since: '2025-02-01', by: [], successor: null, succession: null },
      transitions: [
        { on: '2020-01-10', status: '尚未施行' },
        { on: '2020-02-01', status: '现行有效' },
        { on: '2025-02-01', status: '已失效' },
      ],
    });
  });

  test.for([
    { kind: '废止', status: '已废止', code: '04', successor: null },
    { kind: '替代', status: '已废止', code: '04', successor: young },
    { kind: '宣布失效', status: '已失效', code: '05', successor: null },
    { kind: '修改', status: '已修改', code: '03', successor: null },
    { kind: '暂停执行', status: '暂停执行', code: null, successor: null },
  ])('$status by $kind says since when, by what and with which successor', ({ kind, status, code, successor }) => {
    const found = register([anOldPolicy(), acting([{ kind, target: 'old' }])]);
    expect(copyOf(found, 'policies', 'old')).toMatchObject({
      lastValidDay: null,
      status: { name: status, code, since: '2024-05-01', by: [{ kind, ...act, ...young }], successor },
      affectedBy: [{ kind, ...act, ...young }],
      effects: [],
    });
    expect(copyOf(found, 'policies', 'new')).toMatchObject({ effects: [{ kind, ...act, ...old }], affectedBy: [] });
  });

  test('leads to the document in force, and says where there is none', () => {
    const chain = (more: Record<string, string>) =>
      register([
        anOldPolicy(),
        acting([{ kind: '替代', target: 'old' }], more),
        acting([{ kind: '替代', target: 'new' }], {
          id: 'newest',
          docNumber: '示市监规〔2025〕9号',
          signedOn: '2025-02-01',
          publishedAt: '2025-02-01',
          ...more,
        }),
      ]);
    const status = (found: Register) => (copyOf(found, 'policies', 'old') as { status: object }).status;
    expect(status(chain({}))).toMatchObject({
      successor: { id: 'newest' },
      succession: { state: '现行有效', documents: [{ id: 'newest' }] },
    });
    expect(status(chain({ expiresOn: '2025-12-31' }))).toMatchObject({
      successor: null,
      succession: { state: '没有现行文件', documents: [{ id: 'newest' }] },
    });
  });

  test('names the clauses that are repealed, at the act and at the clause', () => {
    const effects = [{ kind: '部分废止', target: 'old', clauses: ['第三条'], note: '不再适用' }];
    const partial = { ...act, ...young, kind: '部分废止', clauses: ['第三条'], note: '不再适用' };
    expect(copyOf(register([anOldPolicy(), acting(effects)]), 'policies', 'old')).toMatchObject({
      status: { name: '部分废止', code: '03', by: [partial] },
      clauses: [
        { anchor: 'art-3', effects: [partial] },
        { anchor: 'art-5', effects: [] },
      ],
    });
  });

  test('lists the acts of documents that this site does not hold', () => {
    const by = { title: '省局的决定', url: 'https://other.example/decision' };
    expect(alone(anOldPolicy({ affectedBy: [{ kind: '废止', by, on: '2023-01-01' }] }))).toMatchObject({
      status: { name: '已废止', since: '2023-01-01', by: [{ id: null, docNumber: null, ...by }] },
    });
  });

  test('announces what is known of later days', () => {
    const found = register([anOldPolicy(), acting([{ kind: '废止', target: 'old' }])], '2024-04-30');
    expect(copyOf(found, 'policies', 'old')).toMatchObject({
      status: { name: '现行有效', code: '01', since: '2020-01-10', by: [] },
      transitions: [
        { on: '2020-01-10', status: '现行有效' },
        { on: '2024-05-01', status: '已废止' },
      ],
    });
  });

  test('and its interpretation name each other with the working days between them', () => {
    // Friday; the 5th and the 8th to the 12th of January 2024 are working days.
    const found = register([
      aPolicy({ publishedAt: '2024-01-05', signedOn: '2024-01-04' }),
      anInterpretation({ publishedAt: '2024-01-09' }),
    ]);
    expect(copyOf(found, 'policies', 'a-policy')).toMatchObject({
      interpretations: [
        {
          id: 'an-interpretation',
          url: `${site}/interpretations/an-interpretation/`,
          title: '有关事项的解读',
          form: '文字',
          publishedAt: '2024-01-09',
          workingDaysAfter: 2,
          provisional: false,
        },
      ],
    });
    expect(copyOf(found, 'interpretations', 'an-interpretation')).toMatchObject({
      interprets: [{ id: 'a-policy', status: '现行有效', workingDaysAfter: 2, provisional: false, late: false }],
    });
  });
});

describe('the copy of figures', () => {
  test('of a sampling has totals, rate and tables as they were written, the disposals apart', () => {
    const unqualified = aTable('sampling/unqualified.csv', ['抽样编号', '食品名称'], ['XC1', null]);
    const disposals = aTable('sampling/disposals.csv', ['抽样编号', '处置单位'], ['XC1', '甲所']);
    const totals = { sampled: 101, qualified: 97, unqualified: 4 };
    expect(
      alone(aSampling({ totals, unqualified: 'unqualified.csv', tables: { unqualified, disposals } })),
    ).toMatchObject({
      totals,
      rate: 96.04,
      tables: { unqualified: { columns: ['抽样编号', '食品名称'], rows: [['XC1', null]] } },
      disposals: { columns: ['抽样编号', '处置单位'], rows: [['XC1', '甲所']] },
    });
    expect(alone(aSampling())).toMatchObject({ rate: 100, tables: {}, disposals: null });
  });

  test('of a budget has its unit, its tables and the reasons for those that are missing', () => {
    const income = aTable('budgets/income.csv', ['科目名称', '合计'], ['合计', '1,234.50']);
    const none = { none: '本年没有安排。' };
    const written = aBudget({ tables: { income } });
    const fields = { ...written.entry.fields, tables: { income: 'income.csv', 'government-fund': none } };
    expect(alone({ ...written, entry: { ...written.entry, fields } })).toMatchObject({
      unit: '万元',
      tables: { income: { columns: ['科目名称', '合计'], rows: [['合计', '1,234.50']] }, 'government-fund': none },
    });
  });
});

describe('the checks of a budget', () => {
  test('are counted in its copy as on its page', () => {
    const expenditure = aTable(
      'budgets/e.csv',
      ['科目编码', '科目名称', '合计', '基本支出', '项目支出'],
      [null, '合计', '3.00', '1.00', '2.00'],
      ['201', '一般公共服务支出', '3.00', '1.00', '2.01'],
    );
    const { checks } = alone(aBudget({ tables: { expenditure } })) as { checks: Record<string, number> };
    const made = register([aBudget({ tables: { expenditure } })]).budgets[0]?.derived.checks ?? [];
    const count = (...verdicts: string[]) => made.filter(({ verdict }) => verdicts.includes(verdict)).length;
    expect(checks).toEqual({
      verified: count('agrees', 'rounded', 'differs'),
      mismatched: count('differs'),
      rounded: count('rounded'),
      skipped: count('skipped'),
    });
    expect(checks['rounded']).toBeGreaterThan(0);
  });
});

describe('the row of a list', () => {
  test('holds no more than its record’s copy says, without texts and tables', () => {
    const found = register([anOldPolicy()]);
    const [record] = found.policies;
    if (!record) throw new Error('no record');
    const row = recordSummary(found, record);
    expect(row).toMatchObject({ id: 'old', status: { name: '现行有效', code: '01', since: '2020-01-10' } });
    expect(recordData(found, record)).toMatchObject(row);
    expect(row).not.toHaveProperty('clauses');
  });
});

describe('newestDay', () => {
  test('is the last day of publication, whatever the order', () => {
    const found = register([
      aPage({ id: 'b', publishedAt: '2024-05-02 09:00' }),
      aPage({ id: 'a', publishedAt: '2025-01-01' }),
      aPage({ id: 'c', publishedAt: '2023-01-01' }),
    ]);
    expect(newestDay(found.pages)).toBe('2025-01-01');
    expect(newestDay([])).toBeUndefined();
  });
});
