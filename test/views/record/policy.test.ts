import { describe, expect, test } from 'vitest';
import type { PolicyView } from '../../../src/views/record/policy.ts';
import {
  acting,
  anInterpretation,
  anOldPolicy,
  aPolicy,
  aTable,
  register,
  type Written,
} from '../../register/entries.ts';
import { shown } from '../shown.ts';

function page(written: readonly Written[], asOf = '2026-01-01', id = 'old'): PolicyView {
  return shown(register(written, asOf), 'policy', `/policies/${id}/`);
}

const fact = ({ facts }: PolicyView, wanted: string) => facts.find(({ name }) => name === wanted)?.value;

describe('the status above the title', () => {
  test('says since when, by which document and with which successor', () => {
    const view = page([anOldPolicy(), acting([{ kind: '替代', target: 'old' }])]);
    const party = { title: '新办法', docNumber: '示市监规〔2024〕7号', url: '/policies/new/', external: false };
    expect(view.mark).toEqual([{ name: '已废止', slug: 'repealed' }]);
    expect(view.stories).toMatchObject([
      {
        since: '自 2024-05-01 起',
        by: [{ kind: '替代', on: '2024-05-01', party }],
        successions: [{ documents: [party] }],
      },
    ]);
    expect(view.shell.title).toBe('【已废止】旧办法');
    expect(view.asOf).toBe('2026-01-01');
  });

  test('tells on the day before what will be true on the next, with the day on which it begins', () => {
    const view = page([anOldPolicy(), acting([{ kind: '废止', target: 'old' }])], '2024-04-30');
    expect(view.stories).toMatchObject([
      { since: '自 2020-01-10 起', by: [], until: '2024-05-01' },
      { since: '自 2024-05-01 起', by: [{ kind: '废止' }], from: '2024-05-01' },
    ]);
    expect(view.announcements).toEqual(['自 2024-05-01 起废止。']);
    expect(view.shell).toMatchObject({
      title: '旧办法',
      datedTitles: [{ from: '2024-05-01', title: '【已废止】旧办法' }],
    });
  });

  test('names with each later status the acts that bring it, not the earlier ones', () => {
    const amending = acting([{ kind: '修改', target: 'old' }], { effectiveOn: '2024-04-01' });
    const repealing = acting([{ kind: '替代', target: 'old' }], {
      id: 'newer',
      title: '更新的办法',
      docNumber: '示市监规〔2024〕8号',
    });
    const { stories } = page([anOldPolicy(), amending, repealing], '2024-04-15');
    expect(
      stories.map(({ by, successions }) => [by.map(({ kind }) => kind), successions[0]?.documents[0]?.title]),
    ).toEqual([
      [['修改'], undefined],
      [['替代'], '更新的办法'],
    ]);
  });

  test('names what is in force today and what will be on later days, whichever page is opened on them', () => {
    const newest = acting([{ kind: '替代', target: 'new' }], {
      id: 'newest',
      title: '最新办法',
      docNumber: '示市监规〔2026〕1号',
      signedOn: '2026-01-02',
      publishedAt: '2026-01-02',
      effectiveOn: '2026-03-01',
      expiresOn: '2026-12-31',
    });
    const { stories } = page([anOldPolicy(), acting([{ kind: '替代', target: 'old' }]), newest], '2026-02-01');
    expect(
      stories.flatMap(({ successions }) =>
        successions.map(({ before, documents, behind, from, until }) => [
          `${before}${documents.map(({ title }) => title).join('、')}${behind}`,
          from,
          until,
        ]),
      ),
    ).toEqual([
      ['现行文件：新办法', undefined, '2026-03-01'],
      ['现行文件：最新办法', '2026-03-01', '2027-01-01'],
      ['没有现行文件：替代它的最新办法也已经不再有效', '2027-01-01', undefined],
    ]);
  });

  test('names one that replaces it before it is in force itself with the day on which it will be', () => {
    const late = acting([{ kind: '替代', target: 'old', on: '2026-02-01' }], { effectiveOn: '2026-06-01' });
    const { stories } = page([anOldPolicy(), late], '2026-01-15');
    expect(
      stories.map(({ successions }) => successions.map(({ before, behind, from }) => [before, behind, from])),
    ).toEqual([
      [],
      [
        ['替代文件：', '，将于 2026-06-01 施行', undefined],
        ['现行文件：', '', '2026-06-01'],
      ],
    ]);
  });

  test('says of a document that waits for its day which day that is, unless it never comes', () => {
    const waiting = anOldPolicy({ effectiveOn: '2030-01-01' });
    expect(page([waiting], '2026-01-15').stories[0]?.since).toBe('将于 2030-01-01 施行');
    expect(
      page([waiting, acting([{ kind: '废止', target: 'old', on: '2028-01-01' }])], '2026-01-15').stories[0]?.since,
    ).toBe('2020-01-10 公布');
  });

  test('names the last valid day while it is to come, and once it has passed', () => {
    const term = anOldPolicy({ effectiveOn: '2020-02-01', term: 'P5Y' });
    expect(page([term], '2025-01-31').announcements).toEqual([
      '有效期至 2025-01-31（含当日）。',
      '自 2025-02-01 起失效。',
    ]);
    expect(page([term], '2025-02-01')).toMatchObject({
      announcements: [],
      stories: [{ since: '自 2025-02-01 起失效（有效期至 2025-01-31）' }],
    });
  });

  test('does not announce a last valid day that a repeal comes before', () => {
    const view = page(
      [anOldPolicy({ effectiveOn: '2020-02-01', term: 'P5Y' }), acting([{ kind: '废止', target: 'old' }])],
      '2024-04-30',
    );
    expect(view.announcements).toEqual(['自 2024-05-01 起废止。']);
  });

  test('tells of amendment and partial repeal at once: one status, both notices', () => {
    const view = page([
      anOldPolicy(),
      acting([
        { kind: '修改', target: 'old', clauses: ['第五条'] },
        { kind: '部分废止', target: 'old', clauses: ['第三条'] },
      ]),
    ]);
    expect(view.mark.map(({ name }) => name)).toEqual(['部分废止']);
    expect(view.life.flatMap(({ act }) => (act ? [[act.kind, act.clauses]] : []))).toEqual([
      ['修改', [{ name: '第五条', url: '/policies/old/#art-5' }]],
      ['部分废止', [{ name: '第三条', url: '/policies/old/#art-3' }]],
    ]);
  });
});

describe('the box of metadata', () => {
  test('has the fields that citizens know, in their order', () => {
    const view = page([
      anOldPolicy({
        indexNumber: '11350000-2020-00001',
        theme: '市场监管',
        issuers: ['甲局', '乙局'],
        effectiveOn: '2020-02-01',
        term: 'P10Y',
      }),
    ]);
    expect(view.facts.map(({ name, value }) => `${name} ${value}`)).toEqual([
      '索引号 11350000-2020-00001',
      '主题分类 市场监管',
      '发文机关 甲局、乙局',
      '成文日期 2020-01-06',
      '标题 旧办法',
      '发文字号 示市监规〔2020〕1号',
      '文种 通知',
      '发布日期 2020-01-10',
      '施行日期 2020-02-01',
      '有效期至 2030-01-31',
      '公开属性 主动公开',
      '效力 现行有效',
    ]);
  });

  test('leaves out what is not there, and gives the reason for a missing number', () => {
    const view = page([aPolicy({ docNumberNone: '便函不编号' })], '2026-01-01', 'a-policy');
    expect(view.facts.map(({ name }) => name)).not.toContain('索引号');
    expect(fact(view, '发文字号')).toBe('无（便函不编号）');
    expect(fact(view, '有效期至')).toBeUndefined();
  });

  test('says so where a document has no fixed term', () => {
    expect(fact(page([anOldPolicy({ noFixedTerm: true })]), '有效期至')).toBe('长期有效');
  });

  test('carries the dated status, not only its present name', () => {
    const view = page([anOldPolicy(), acting([{ kind: '废止', target: 'old' }])], '2024-04-30');
    expect(view.facts.find(({ name }) => name === '效力')?.mark?.map(({ name }) => name)).toEqual([
      '现行有效',
      '已废止',
    ]);
  });
});

describe('the rest of a policy’s page', () => {
  test('lists what it does to others, with their status, clauses and notes', () => {
    const effects = [
      { kind: '废止', target: 'old' },
      { kind: '部分废止', target: 'other', clauses: ['第三条'], note: '重复' },
      { kind: '废止', target: { title: '省局旧规定', url: 'https://other.example/old' } },
    ];
    const other = anOldPolicy({ id: 'other', title: '别的办法', docNumber: '示市监规〔2020〕2号' });
    const { acts } = page([anOldPolicy(), other, acting(effects)], '2026-01-01', 'new');
    expect(acts).toMatchObject([
      { kind: '废止', party: { url: '/policies/old/', mark: [{ name: '已废止' }] } },
      {
        kind: '部分废止',
        party: { url: '/policies/other/', mark: [{ name: '部分废止' }] },
        clauses: [{ name: '第三条', url: '/policies/other/#art-3' }],
        note: '重复',
      },
      { kind: '废止', party: { title: '省局旧规定', url: 'https://other.example/old', external: true, mark: [] } },
    ]);
  });

  test('marks a basis that was repealed', () => {
    const { basis } = page(
      [anOldPolicy(), acting([{ kind: '废止', target: 'old' }]), aPolicy({ basis: ['old', '省市监规〔2019〕2号'] })],
      '2026-01-01',
      'a-policy',
    );
    expect(basis).toMatchObject([
      { title: '旧办法', url: '/policies/old/', external: false, mark: [{ name: '已废止' }] },
      { title: '省市监规〔2019〕2号', url: undefined, external: true, mark: [] },
    ]);
  });

  test('lists its interpretations with the working days that each took', () => {
    const written = [
      aPolicy({ publishedAt: '2024-01-05', signedOn: '2024-01-04' }),
      anInterpretation({ publishedAt: '2024-01-09' }),
    ];
    expect(page(written, '2026-01-01', 'a-policy').interpretations).toMatchObject([
      { url: '/interpretations/an-interpretation/', workingDaysAfter: 2, provisional: false },
    ]);
  });

  test('shows its list of cleaned-up documents', () => {
    const effectsTable = aTable('policies/effects.csv', ['文件名称', '处理结果'], ['旧办法', '废止']);
    const written = aPolicy({ effectsTable: 'effects.csv', tables: { effectsTable } });
    const { tables } = page([written], '2026-01-01', 'a-policy');
    expect(tables).toMatchObject([{ id: 'effects', downloads: [{ url: '/policies/a-policy/effects.csv' }, {}, {}] }]);
  });
});
