import { describe, expect, test } from 'vitest';
import { searchDocuments } from '../../src/search/documents.ts';
import type { Register } from '../../src/kinds/kind.ts';
import { batchesPerPage } from '../../src/kinds/sampling/batch-places.ts';
import { demonstration } from '../demonstration.ts';
import {
  acting,
  aBudget,
  anInterpretation,
  anOldPolicy,
  aPage,
  aPolicy,
  aSampling,
  register,
} from '../register/entries.ts';
import { longSampling } from '../kinds/sampling/long-sampling.ts';

function documentOf(found: Register, url: string) {
  return searchDocuments(found).find((document) => document.url === url);
}

describe('searchDocuments', () => {
  test('makes one document of each record, whatever its kind', () => {
    const found = register([aPolicy(), anInterpretation(), aSampling(), aBudget(), aPage()]);
    expect(searchDocuments(found).map(({ url, kind }) => `${url} ${kind}`)).toEqual([
      '/policies/a-policy/ 政策文件',
      '/interpretations/an-interpretation/ 政策解读',
      '/sampling/a-sampling/ 抽检结果',
      '/budgets/a-budget/ 预算决算',
      '/pages/a-page/ 信息公开',
    ]);
  });

  test('knows on which pages the tables of a result go on', () => {
    const found = register([longSampling(1, 2 * batchesPerPage.qualified + 1)]);
    expect(documentOf(found, '/sampling/a-sampling/')?.furtherPages).toEqual([
      '/sampling/a-sampling/qualified/2/',
      '/sampling/a-sampling/qualified/3/',
    ]);
  });

  test('knows all that people call a document by, and all that it can be narrowed down by', () => {
    const found = register([
      anOldPolicy({
        indexNumber: '11350000-2020-00001',
        aliases: ['older'],
        theme: '市场监管\\食品',
        topics: ['shipin-anquan'],
        issuers: ['甲局', '乙局'],
        summary: '为了加强食品安全监督管理，规范登记，制定本办法，自公布之日起施行。',
      }),
    ]);
    expect(documentOf(found, '/policies/old/')).toEqual({
      url: '/policies/old/',
      furtherPages: [],
      title: '旧办法',
      docNumber: '示市监规〔2020〕1号',
      names: ['旧办法', '示市监规〔2020〕1号', '11350000-2020-00001', 'older'],
      kind: '政策文件',
      publishedAt: '2020-01-10',
      year: '2020',
      agencies: ['甲局', '乙局'],
      unit: '政策法规科',
      theme: '市场监管',
      topics: ['食品安全'],
      interpreted: [],
      transitions: [{ on: '2020-01-10', status: '现行有效' }],
      summary: '为了加强食品安全监督管理，规范登记，制定本办法，自公布之日起施行。',
    });
  });

  test('knows how what an interpretation interprets stands, from today on', () => {
    const found = register([
      anOldPolicy(),
      acting([{ kind: '废止', target: 'old' }]),
      anInterpretation({ interprets: ['old'] }),
    ]);
    expect(documentOf(found, '/interpretations/an-interpretation/')).toMatchObject({
      transitions: [],
      interpreted: [{ on: '2024-05-01', status: '已废止' }],
    });
  });

  test('is of the year under which it is listed: a final account of the fiscal year', () => {
    const found = register([aBudget({ year: 2024, title: '2024年决算', publishedAt: '2025-09-01' })]);
    expect(documentOf(found, '/budgets/a-budget/')).toMatchObject({ year: '2024', publishedAt: '2025-09-01' });
  });

  test('names the source as the agency of what no agency issued', () => {
    const found = register([aPage({ source: '省局' }), aSampling()]);
    expect(documentOf(found, '/pages/a-page/')?.agencies).toEqual(['省局']);
    expect(documentOf(found, '/sampling/a-sampling/')?.agencies).toEqual(['示例市市场监督管理局']);
  });

  test.for([
    { name: 'the day before a repeal, both statuses', asOf: '2024-04-30', statuses: ['现行有效', '已废止'] },
    { name: 'on the day of a repeal, only that', asOf: '2024-05-01', statuses: ['已废止'] },
  ])('carries on $name', ({ asOf, statuses }) => {
    const found = register([anOldPolicy(), acting([{ kind: '废止', target: 'old' }])], asOf);
    expect(documentOf(found, '/policies/old/')?.transitions.map(({ status }) => status)).toEqual(statuses);
  });

  test('gives the present status of every policy of the demonstration content first, and no other kind one', async () => {
    const { register: found } = await demonstration();
    const documents = new Map(searchDocuments(found).map((document) => [document.url, document]));
    expect(found.policies.filter(({ validity }) => validity.status === '已废止').length).toBeGreaterThan(5);
    expect(found.policies.map(({ url }) => documents.get(url)?.transitions[0]?.status)).toEqual(
      found.policies.map(({ validity }) => validity.status),
    );
    expect(found.pages.flatMap(({ url }) => documents.get(url)?.transitions)).toEqual([]);
  });
});
