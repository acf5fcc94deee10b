import { describe, expect, test } from 'vitest';
import { acting, anInterpretation, anOldPolicy, aPolicy, aSite, aTable, policy, register, short } from '../entries.ts';

/** A site whose own numbers begin with 示市监规, and which reposts one document of others. */
const held = [
  anOldPolicy(),
  aPolicy({
    id: 'reposted',
    title: '上级的意见',
    docNumber: '国示发〔2019〕5号',
    source: '示例省人民政府',
    signedOn: '2019-01-07',
    publishedAt: '2019-01-08',
  }),
];

describe('a reference of an effect', () => {
  test.for<{ name: string; target: unknown; leads: object; findings?: readonly string[] }>([
    {
      name: 'a number that the site reposts is a document of this site',
      target: '国示发(2019)5号',
      leads: { id: 'reposted' },
    },
    {
      name: 'another number of that sender is a document of others',
      target: '国示发〔2020〕1号',
      leads: { title: '国示发〔2020〕1号' },
    },
    {
      name: 'an old number style of others is taken as it is',
      target: '示府〔1998〕综12号',
      leads: { title: '示府〔1998〕综12号', docNumber: '示府〔1998〕综12号' },
    },
    {
      name: 'a document of others keeps its address',
      target: { title: '外地办法', url: 'https://www.example.gov.cn/a' },
      leads: { title: '外地办法', url: 'https://www.example.gov.cn/a' },
    },
    {
      name: 'a number of ours with an address elsewhere is not held here',
      target: { title: '更旧的办法', docNumber: '示市监规〔2001〕3号', url: 'https://www.example.gov.cn/b' },
      leads: { title: '更旧的办法', docNumber: '示市监规〔2001〕3号' },
    },
    {
      name: 'a title that two bear is known',
      target: { title: '旧办法' },
      leads: { title: '旧办法' },
      findings: ['warning reference/title-known policies/new.md effects[0].target'],
    },
    {
      name: 'a title beside the number of another document is doubtful',
      target: { title: '关于车辆的规定', docNumber: '示市监规〔2020〕1号' },
      leads: { id: 'old' },
      findings: ['warning reference/title-differs policies/new.md effects[0].target'],
    },
  ])('$name', ({ target, leads, findings = [] }) => {
    const found = register([...held, acting([{ kind: '更正', target, note: '更正' }])]);
    expect(short(found.findings)).toEqual(findings);
    expect(policy(found, 'new').acts).toMatchObject([{ target: leads }]);
  });

  test.for<{ name: string; target: unknown; mend: string }>([
    { name: 'an id with a slip', target: 'odl', mend: '“old”' },
    { name: 'a number of ours with a wrong digit', target: '示市监规〔2020〕7号', mend: '示市监规〔2020〕1号' },
    {
      name: 'a number of ours with a title',
      target: { title: '旧办法', docNumber: '示市监规〔2020〕7号' },
      mend: '示市监规〔2020〕1号',
    },
    {
      name: 'a damaged number of ours with a title',
      target: { title: '旧办法', docNumber: '示市监规〔20201号' },
      mend: '示市监规〔2020〕1号',
    },
    { name: 'a title where a number should stand', target: '旧办法', mend: '“old”' },
    {
      name: 'the title of a document of others where a number should stand',
      target: '中华人民共和国食品安全法',
      mend: '{title: 文件名称',
    },
  ])('leads nowhere: $name, and the remedy says what was meant', ({ target, mend }) => {
    const { findings } = register([...held, acting([{ kind: '更正', target, note: '更正' }])]);
    expect(short(findings)).toEqual(['error policy/effect-target-unknown policies/new.md effects[0].target']);
    expect(findings[0]?.mend).toContain(mend);
  });
});

describe('a record that could not be read', () => {
  const broken = ['policies/2024/spoilt.md', 'policies/spoilt', 'policies/older-id', '示市监规|2024|9'];
  const references = [
    'spoilt',
    'older-id',
    '示市监规〔2024〕9号',
    '示市监规[2024]第０9號',
    { title: '坏了的办法', docNumber: '示市监规〔2024〕9号' },
  ];

  test.for(references)('is referred to without a second fault: %o', (target) => {
    const found = register(
      [
        ...held,
        acting([{ kind: '废止', target }], {
          basis: [target],
          affectedBy: [{ kind: '修改', by: target, on: '2025-01-01' }],
        }),
        anInterpretation({ interprets: [target, 'old'] }),
      ],
      '2026-01-01',
      aSite(),
      broken,
    );
    expect(found.findings).toEqual([]);
    expect(policy(found, 'new').acts).toEqual([]);
    expect(policy(found, 'new').validity.status).toBe('现行有效');
    expect(found.interpretations[0]?.interprets).toMatchObject([{ document: { id: 'old' } }]);
  });

  test('is referred to by a table of effects without a second fault', () => {
    const table = aTable('policies/e.csv', ['文件名称', '发文字号', '处理结果'], [null, '示市监规〔2024〕9号', '废止']);
    const decision = aPolicy({ effectsTable: 'e.csv', tables: { effectsTable: table } });
    expect(register([...held, decision], '2026-01-01', aSite(), broken).findings).toEqual([]);
    expect(short(register([...held, decision]).findings)).toEqual([
      'error policy/effect-target-unknown policies/e.csv 发文字号',
    ]);
  });

  test('excuses no other reference that leads nowhere', () => {
    const targets = ['spoilt-2', '示市监规〔2024〕8号', '示市监规|2024|9', 'an-interpretation'];
    const found = register(
      [...held, acting(targets.map((target) => ({ kind: '废止', target })))],
      '2026-01-01',
      aSite(),
      [...broken, 'interpretations/an-interpretation'],
    );
    expect(short(found.findings)).toEqual(
      targets.map((_, index) => `error policy/effect-target-unknown policies/new.md effects[${index}].target`),
    );
  });
});

describe('other references', () => {
  test('what is interpreted by a bare number has to be here, since its title is not known otherwise', () => {
    const { findings } = register([...held, anInterpretation({ interprets: ['国示发〔2020〕1号'] })]);
    expect(short(findings)).toEqual([
      'error interpretation/document-unknown interpretations/an-interpretation.md interprets[0]',
    ]);
  });

  test('what is interpreted may be a document of others with its title', () => {
    const found = register([
      ...held,
      anInterpretation({ interprets: [{ title: '外地办法', docNumber: '国示发〔2020〕1号' }] }),
    ]);
    expect(found.findings).toEqual([]);
    expect(found.interpretations[0]?.interprets).toEqual([
      { document: { title: '外地办法', docNumber: '国示发〔2020〕1号' } },
    ]);
  });
});
