import { describe, expect, test } from 'vitest';
import { kinds } from '../../src/kinds/kinds.ts';
import { defaultDays, defaultIndexNumberPattern, limitsOf, siteSchemaOf } from '../../src/records/site.ts';
import { check, minimal, type Broken } from './checking.ts';

const agency = { name: '甲市示例局' };
const column = {
  id: 'files',
  name: '政策文件',
  description: '本机关文件',
  keywords: ['文件'],
  type: '政策文件',
  collection: 'policies',
};
const topic = { id: 'lift-safety', name: '电梯安全' };
const link = { name: '示例网', url: 'https://www.example.test/a?b#c' };

const rows: readonly Broken[] = [
  { name: 'name: blank', changes: { name: ' ' }, found: 'field/value name', says: '看不见' },
  { name: 'url: with its last slash', changes: { url: 'https://www.example.test/' } },
  { name: 'url: with a port', changes: { url: 'http://localhost:4321' } },
  { name: 'url: not absolute', changes: { url: '/xxgk/' }, found: 'field/value url' },
  { name: 'url: without its scheme', changes: { url: 'www.example.test' }, found: 'field/value url' },
  { name: 'url: of another scheme', changes: { url: 'ftp://www.example.test' }, found: 'field/value url' },
  {
    name: 'url: with a path',
    changes: { url: 'https://www.example.test/xxgk' },
    found: 'field/value url',
    says: '不能有路径',
  },
  { name: 'url: with a query', changes: { url: 'https://www.example.test/?a=1' }, found: 'field/value url' },
  { name: 'url: with a fragment', changes: { url: 'https://www.example.test/#a' }, found: 'field/value url' },
  { name: 'agency: only a name', changes: { agency: '甲市示例局' }, found: 'field/type agency' },
  { name: 'agency: without a name', changes: { agency: { phone: '0000-1' } }, found: 'field/missing agency.name' },
  {
    name: 'agency: in full',
    changes: {
      agency: {
        ...agency,
        creditCode: '11000000MB00000001',
        address: '公正路1号',
        phone: '0000-12345678',
        postcode: '000000',
        email: 'xxgk@example.test',
      },
    },
  },
  {
    name: 'agency: a short code',
    changes: { agency: { ...agency, creditCode: '11000000MB0000000' } },
    found: 'field/value agency.creditCode',
    says: '18 位',
  },
  {
    name: 'agency: a code with an I',
    changes: { agency: { ...agency, creditCode: '11000000MI00000001' } },
    found: 'field/value agency.creditCode',
  },
  {
    name: 'agency: a short postcode',
    changes: { agency: { ...agency, postcode: '00000' } },
    found: 'field/value agency.postcode',
  },
  {
    name: 'agency: a postcode without quotes',
    changes: { agency: { ...agency, postcode: 361000 } },
    found: 'field/type agency.postcode',
    says: "'361000'",
  },
  { name: 'agency: no mail', changes: { agency: { ...agency, email: 'xxgk' } }, found: 'field/value agency.email' },
  { name: 'agency: a fax', changes: { agency: { ...agency, fax: '0000-1' } }, found: 'field/unknown agency.fax' },
  { name: 'siteIdCode: of ten digits', changes: { siteIdCode: '0000000001' } },
  { name: 'siteIdCode: of a ministry', changes: { siteIdCode: 'bm00000001' } },
  { name: 'siteIdCode: of nine', changes: { siteIdCode: '000000001' }, found: 'field/value siteIdCode' },
  { name: 'siteIdCode: of eleven', changes: { siteIdCode: '00000000001' }, found: 'field/value siteIdCode' },
  {
    name: 'siteIdCode: a number',
    changes: { siteIdCode: 3502000007 },
    found: 'field/type siteIdCode',
    says: "'3502000007'",
  },
  { name: 'icp: of a site', changes: { icp: '示ICP备00000000号-1' } },
  { name: 'icp: a number alone', changes: { icp: '00000000' }, found: 'field/value icp' },
  { name: 'policeRecord: given', changes: { policeRecord: '示公网安备 00000000000001号' } },
  {
    name: 'policeRecord: a number alone',
    changes: { policeRecord: '00000000000001' },
    found: 'field/value policeRecord',
  },
  { name: 'units: given', changes: { units: ['办公室', '法规科'] } },
  { name: 'units: none', changes: { units: [] }, found: 'field/value units', says: '至少要有 1 项' },
  ...kinds.map(({ id: collection }) => ({
    name: `columns: of ${collection}`,
    changes: { columns: [{ ...column, collection }] },
  })),
  {
    name: 'columns: in full',
    changes: { columns: [{ ...column, owner: '办公室', staleAfterDays: 90, topic: 'a', genre: '通知' }] },
  },
  ...Object.keys(column).map((field) => ({
    name: `columns: without ${field}`,
    changes: { columns: [{ ...column, [field]: undefined }] },
    found: `field/missing columns[0].${field}`,
  })),
  {
    name: 'columns: an id in Chinese',
    changes: { columns: [{ ...column, id: '文件' }] },
    found: 'field/value columns[0].id',
  },
  {
    name: 'columns: no keywords',
    changes: { columns: [{ ...column, keywords: [] }] },
    found: 'field/value columns[0].keywords',
  },
  {
    name: 'columns: of another collection',
    changes: { columns: [{ ...column, collection: 'news' }] },
    found: 'field/value columns[0].collection',
    says: `可以写：${kinds.map(({ id }) => id).join('、')}。`,
  },
  {
    name: 'columns: of another genre',
    changes: { columns: [{ ...column, genre: '新闻' }] },
    found: 'field/value columns[0].genre',
  },
  {
    name: 'columns: stale in words',
    changes: { columns: [{ ...column, staleAfterDays: '三个月' }] },
    found: 'field/type columns[0].staleAfterDays',
  },
  {
    name: 'columns: stale before it began',
    changes: { columns: [{ ...column, staleAfterDays: -1 }] },
    found: 'field/value columns[0].staleAfterDays',
  },
  { name: 'topics: given', changes: { topics: [topic, { ...topic, id: 'food', summary: '简介' }] } },
  { name: 'topics: without an id', changes: { topics: [{ name: '电梯' }] }, found: 'field/missing topics[0].id' },
  { name: 'topics: without a name', changes: { topics: [{ id: 'lift' }] }, found: 'field/missing topics[0].name' },
  { name: 'topics: words', changes: { topics: ['电梯'] }, found: 'field/type topics[0]' },
  { name: 'hotWords: given', changes: { hotWords: ['电梯'] } },
  { name: 'hotWords: one word', changes: { hotWords: '电梯' }, found: 'field/type hotWords' },
  { name: 'links: given', changes: { links: [link] } },
  { name: 'links: without a name', changes: { links: [{ url: link.url }] }, found: 'field/missing links[0].name' },
  { name: 'links: without an address', changes: { links: [{ name: '网' }] }, found: 'field/missing links[0].url' },
  {
    name: 'links: a script',
    changes: { links: [{ ...link, url: 'javascript:alert(1)' }] },
    found: 'field/value links[0].url',
  },
  {
    name: 'rules: of every severity',
    changes: { rules: { 'policy/number-year': 'off', 'body/empty': 'error', 'a/b': 'warning' } },
  },
  {
    name: 'rules: of no severity',
    changes: { rules: { 'policy/number-year': 'info' } },
    found: 'field/value rules.policy/number-year',
    says: 'error、warning、off',
  },
  { name: 'rules: an optional review', changes: { rules: { review: 'optional' } } },
  {
    name: 'rules: no review',
    changes: { rules: { review: 'off' } },
    found: 'field/value rules.review',
    says: '可以写：required、optional。',
  },
  {
    name: 'rules: all limits',
    changes: { rules: { days: { publish: 20, mark: 20, interpret: 3, budget: 20, dispose: 90 } } },
  },
  {
    name: 'rules: a limit of another name',
    changes: { rules: { days: { print: 20 } } },
    found: 'field/unknown rules.days.print',
  },
  {
    name: 'rules: a limit in words',
    changes: { rules: { days: { publish: '20天' } } },
    found: 'field/type rules.days.publish',
  },
  {
    name: 'rules: a limit in parts',
    changes: { rules: { days: { publish: 1.5 } } },
    found: 'field/type rules.days.publish',
  },
  {
    name: 'rules: a limit before its beginning',
    changes: { rules: { days: { publish: -1 } } },
    found: 'field/value rules.days.publish',
  },
  { name: 'an unknown field', changes: { colums: [] }, found: 'field/unknown colums', says: '“columns”' },
];

describe('site.yaml', () => {
  test('may be a name, an address and an agency', () => {
    expect(check('site')).toMatchObject({ found: [], fields: minimal.site });
  });

  test.for(['name', 'url', 'agency'])('must have %s', (field) => {
    const { found, fields } = check('site', { [field]: undefined });
    expect([found, fields]).toEqual([[`field/missing ${field}`], undefined]);
  });

  test.for(rows)('$name', ({ changes, found, says = '' }) => {
    const checked = check('site', changes);
    expect(checked.found).toEqual(found === undefined ? [] : [found]);
    expect(checked.says).toContain(says);
  });

  test.for([
    { url: 'https://www.example.test/', origin: 'https://www.example.test' },
    { url: 'HTTPS://WWW.Example.Test:443', origin: 'https://www.example.test' },
    { url: 'http://localhost:4321', origin: 'http://localhost:4321' },
  ])('takes the address without what says nothing: $url', ({ url, origin }) => {
    expect(check('site', { url }).fields).toHaveProperty('url', origin);
  });
});

describe('limitsOf', () => {
  // From docs/contract.md#81-rules-and-limits.
  const standard = { publish: 20, mark: 20, interpret: 3, budget: 20, dispose: 90 };

  test.for<{ name: string; site: { rules?: unknown }; limits: ReturnType<typeof limitsOf> }>([
    { name: 'nothing is set', site: {}, limits: standard },
    { name: 'other rules are set', site: { rules: { 'body/empty': 'error' as const } }, limits: standard },
    { name: 'one is set', site: { rules: { days: { interpret: 5 } } }, limits: { ...standard, interpret: 5 } },
    { name: 'one is set to nothing', site: { rules: { days: { dispose: 0 } } }, limits: { ...standard, dispose: 0 } },
    {
      name: 'all are set',
      site: { rules: { days: { publish: 1, mark: 2, interpret: 4, budget: 5, dispose: 6 } } },
      limits: { publish: 1, mark: 2, interpret: 4, budget: 5, dispose: 6 },
    },
  ])('where $name', ({ site, limits }) => {
    expect(limitsOf({ rules: siteSchemaOf(kinds).shape.rules.parse(site.rules) })).toEqual(limits);
  });

  test('begins with the limits of the contract', () => {
    expect(defaultDays).toEqual(standard);
  });
});

describe('the standard pattern of index numbers', () => {
  const pattern = new RegExp(defaultIndexNumberPattern, 'u');
  test.for(['00000000/2026-00001', '0000-1-000-2026-000/2026-99999', '1100MB0001-0/2026-00001'])(
    'takes %s',
    (given) => {
      expect(given).toMatch(pattern);
    },
  );

  test.for([
    '0000000/2026-00001',
    '000000000000000000000/2026-00001',
    '00000000/2026-0001',
    '00000000/2026-000001',
    '00000000/26-00001',
    '0000000a/2026-00001',
    '00000000-2026-00001',
    ' 00000000/2026-00001',
  ])('refuses %s', (given) => {
    expect(given).not.toMatch(pattern);
  });
});
