import { describe, expect, test } from 'vitest';
import type { Register } from '../../src/kinds/kind.ts';
import { pagesOf } from '../../src/views/pages.ts';
import { structuredText } from '../../src/views/structured-node.ts';
import { demonstration } from '../demonstration.ts';
import {
  acting,
  anInterpretation,
  anOldPolicy,
  aBudget,
  aPolicy,
  aSampling,
  aSite,
  aTable,
  register,
} from '../register/entries.ts';

interface Node {
  readonly '@type': string;
  readonly [key: string]: unknown;
}

/** What a page says of itself, as a machine reads it. */
function nodesAt(found: Register, address: string): Node[] {
  const page = pagesOf(found, new Map()).find((candidate) => candidate.address === address);
  if (!page) throw new Error(`no page ${address}`);
  return nodesIn(page.view().shell.structuredData);
}

function nodesIn(text: string): Node[] {
  const read = JSON.parse(text) as { '@context': string; '@graph': Node[] };
  expect(read['@context']).toBe('https://schema.org');
  return read['@graph'];
}

function node(found: Register, address: string, type: string): Node | undefined {
  return nodesAt(found, address).find((candidate) => candidate['@type'] === type);
}

const site = 'https://www.example.gov.cn';

describe('a policy is Legislation', () => {
  const written = [
    anOldPolicy({ indexNumber: '11000000MB00000001/2020-00001', expiresOn: '2027-12-31' }),
    acting([{ kind: '替代', target: 'old' }]),
  ];
  const newer = {
    '@type': 'Legislation',
    '@id': `${site}/policies/new/`,
    url: `${site}/policies/new/`,
    name: '新办法',
    legislationIdentifier: '示市监规〔2024〕7号',
  };

  test('with number, dates, force, and what repealed it', () => {
    expect(node(register(written), '/policies/old/', 'Legislation')).toMatchObject({
      '@id': `${site}/policies/old/`,
      name: '旧办法',
      legislationIdentifier: '示市监规〔2020〕1号',
      identifier: ['示市监规〔2020〕1号', '11000000MB00000001/2020-00001'],
      legislationType: '通知',
      legislationDate: '2020-01-06',
      datePublished: '2020-01-10',
      dateModified: '2024-05-01',
      legislationDateOfApplicability: '2020-01-10',
      expires: '2027-12-31',
      legislationJurisdiction: { '@type': 'Country' },
      legislationPassedBy: [{ '@type': 'GovernmentOrganization', name: '示例市市场监督管理局' }],
      legislationLegalForce: 'https://schema.org/NotInForce',
      '@reverse': { legislationRepeals: [newer] },
      inLanguage: 'zh-CN',
    });
  });

  test('and of the other end, with what it repeals', () => {
    const on = (asOf: string) => node(register(written, asOf), '/policies/new/', 'Legislation');
    expect(on('2024-05-01')?.['legislationRepeals']).toMatchObject([{ '@id': `${site}/policies/old/` }]);
    expect(on('2024-04-30')).not.toHaveProperty('legislationRepeals');
    expect(node(register(written, '2024-04-30'), '/policies/old/', 'Legislation')).not.toHaveProperty('@reverse');
  });

  test.for([
    { effect: { kind: '修改' }, property: 'legislationAmends' },
    { effect: { kind: '部分废止', clauses: ['第三条'] }, property: 'legislationAmends' },
    { effect: { kind: '更正', note: '更正一处文字' }, property: 'legislationCorrects' },
  ])('says at both ends what $effect did, from its day on', ({ effect, property }) => {
    const acts = [anOldPolicy(), acting([{ target: 'old', ...effect }])];
    const on = (asOf: string, id: string) => node(register(acts, asOf), `/policies/${id}/`, 'Legislation');
    expect(on('2024-05-01', 'new')?.[property]).toMatchObject([{ '@id': `${site}/policies/old/` }]);
    expect(on('2024-05-01', 'old')?.['@reverse']).toEqual({ [property]: [newer] });
    expect(on('2024-04-30', 'old')).not.toHaveProperty('@reverse');
  });

  test.for([
    { effects: [], asOf: '2026-01-01', force: 'InForce' },
    { effects: [{ kind: '修改' }], asOf: '2026-01-01', force: 'InForce' },
    { effects: [{ kind: '部分废止', clauses: ['第三条'] }], asOf: '2026-01-01', force: 'PartiallyInForce' },
    { effects: [{ kind: '暂停执行' }], asOf: '2026-01-01', force: 'PartiallyInForce' },
    { effects: [{ kind: '宣布失效' }], asOf: '2026-01-01', force: 'NotInForce' },
    { effects: [{ kind: '废止' }], asOf: '2024-04-30', force: 'InForce' },
    { effects: [{ kind: '废止' }], asOf: '2024-05-01', force: 'NotInForce' },
  ])('has after $effects on $asOf the force $force', ({ effects, asOf, force }) => {
    const acts = effects.map((effect) => ({ target: 'old', ...effect }));
    const found = register([anOldPolicy(), acting(acts)], asOf);
    expect(node(found, '/policies/old/', 'Legislation')?.['legislationLegalForce']).toBe(`https://schema.org/${force}`);
  });
});

describe('other records', () => {
  test('an interpretation is an article about the document', () => {
    const found = register([anOldPolicy(), anInterpretation({ interprets: ['old'] })]);
    expect(node(found, '/interpretations/an-interpretation/', 'Article')).toMatchObject({
      headline: '有关事项的解读',
      author: { name: '政策法规科' },
      about: [{ '@type': 'Legislation', '@id': `${site}/policies/old/` }],
    });
  });

  test('sampling results and budgets are data sets, with every file', () => {
    const unqualified = aTable('sampling/u.csv', ['抽样编号'], ['XC1']);
    const found = register(
      [aSampling({ tables: { unqualified } }), aBudget()],
      '2026-01-01',
      aSite({ licence: { name: '可以免费使用' } }),
    );
    expect(node(found, '/sampling/a-sampling/', 'Dataset')).toMatchObject({
      temporalCoverage: '2024-01-01/2024-02-01',
      isAccessibleForFree: true,
      license: { '@type': 'CreativeWork', name: '可以免费使用' },
      distribution: ['index.json', 'unqualified.csv', 'unqualified.xlsx', 'unqualified.json'].map((file) => ({
        '@type': 'DataDownload',
        contentUrl: `${site}/sampling/a-sampling/${file}`,
      })),
    });
    expect(node(found, '/budgets/a-budget/', 'Dataset')).toMatchObject({ temporalCoverage: '2024' });
  });

  test('the home page tells of the agency and the site, and leaves out what is not known', () => {
    const agency = { name: '甲局', creditCode: '11000000MB00000001', phone: '0591-00000000' };
    const found = register([], '2026-01-01', aSite({ agency }));
    expect(node(found, '/', 'GovernmentOrganization')).toEqual({
      '@type': 'GovernmentOrganization',
      '@id': `${site}/#agency`,
      name: '甲局',
      url: `${site}/`,
      identifier: '11000000MB00000001',
      telephone: '0591-00000000',
    });
    expect(node(found, '/', 'WebSite')).toMatchObject({ publisher: { '@id': `${site}/#agency` } });
  });
});

describe('every page', () => {
  test('of the demonstration content has one list of breadcrumbs, the same that it shows', async () => {
    const { register: found } = await demonstration();
    const pages = pagesOf(found, new Map());
    for (const page of pages) {
      const { shell } = page.view();
      const lists = nodesIn(shell.structuredData).filter((candidate) => candidate['@type'] === 'BreadcrumbList');
      expect(lists.map((list) => list['itemListElement'])).toEqual([
        shell.breadcrumbs.map(({ name, url }, index) => ({
          '@type': 'ListItem',
          position: index + 1,
          name,
          item: `${found.site.url}${url}`,
        })),
      ]);
    }
  });

  test('is safe from its own titles', () => {
    const title = '关于</script><!--<script>的通知';
    const found = register([aPolicy({ title })]);
    const [page] = pagesOf(found, new Map()).filter(({ address }) => address === '/policies/a-policy/');
    const text = page?.view().shell.structuredData ?? '';
    expect(text).not.toContain('<');
    expect(nodesIn(text)[0]?.['name']).toBe(title);
    expect(structuredText([{ '@type': 'a' }])).toBe('{"@context":"https://schema.org","@graph":[{"@type":"a"}]}');
  });
});
