import { describe, expect, test } from 'vitest';
import { day, readDayOrTime } from '../../src/records/values/day.ts';
import { effectiveDay, effectKinds, genreOf, genres, genreSlugs, ownLastValidDay } from '../../src/records/policy.ts';
import { check, minimal, type Broken } from './checking.ts';

const effect = { kind: '废止', target: 'lift-2018-07' };
const affected = { kind: '废止', by: 'lift-2026-02', on: '2026-04-01' };

const rows: readonly Broken[] = [
  {
    name: 'docNumber: a word',
    changes: { docNumber: '无' },
    found: 'policy/number-damaged docNumber',
    says: '“无”不是发文字号',
  },
  {
    name: 'docNumber: without its bracket',
    changes: { docNumber: '甲市示〔202643号' },
    found: 'policy/number-damaged docNumber',
    says: '也许应为“甲市示〔2026〕43号”',
  },
  { name: 'docNumber: a number', changes: { docNumber: 202643 }, found: 'field/type docNumber', says: "'202643'" },
  {
    name: 'docNumberNone: blank',
    changes: { docNumber: undefined, docNumberNone: ' ' },
    found: 'field/value docNumberNone',
    says: '看不见',
  },
  { name: 'issuers: none', changes: { issuers: [] }, found: 'field/value issuers', says: '至少要有 1 项' },
  { name: 'issuers: no list', changes: { issuers: '甲市示例局' }, found: 'field/type issuers', says: '[甲市示例局]' },
  { name: 'issuers: a blank one', changes: { issuers: ['甲市示例局', ' '] }, found: 'field/value issuers[1]' },
  { name: 'genre: another', changes: { genre: '公示' }, found: 'field/value genre', says: '可以写：决议、决定、' },
  { name: 'genre: an order by half its name', changes: { genre: '命令' }, found: 'field/value genre' },
  { name: 'normative: a word', changes: { normative: '是' }, found: 'field/type normative', says: 'true（是）' },
  { name: 'signedOn: with a time', changes: { signedOn: '2026-03-01 09:00' }, found: 'field/value signedOn' },
  { name: 'signedOn: no such day', changes: { signedOn: '2026-02-29' }, found: 'field/value signedOn' },
  { name: 'effectiveOn: no such day', changes: { effectiveOn: '2026-04-31' }, found: 'field/value effectiveOn' },
  { name: 'expiresOn: a word', changes: { expiresOn: '长期' }, found: 'field/value expiresOn' },
  { name: 'term: a word', changes: { term: '长久' }, found: 'field/value term', says: 'P5Y（五年）' },
  { name: 'term: as it is spoken', changes: { term: '五年' }, found: 'info field/read-as term', says: '读作 P5Y' },
  {
    name: 'signedOn: as it is printed',
    changes: { signedOn: '2026年2月9日' },
    found: 'info field/read-as signedOn',
    says: '读作 2026-02-09',
  },
  { name: 'noFixedTerm: a word', changes: { noFixedTerm: '长期' }, found: 'field/type noFixedTerm' },
  { name: 'basis: no list', changes: { basis: 'lift-2018-07' }, found: 'field/type basis' },
  {
    name: 'basis: without a title',
    changes: { basis: [{ docNumber: '乙省示〔2020〕1号' }] },
    found: 'field/missing basis[0].title',
  },
  {
    name: 'basis: with a script for its address',
    changes: { basis: [{ title: '办法', url: 'javascript:alert(1)' }] },
    found: 'field/value basis[0].url',
  },
  { name: 'effects: without a kind', changes: { effects: [{ target: 'a' }] }, found: 'field/missing effects[0].kind' },
  {
    name: 'effects: without a target',
    changes: { effects: [{ kind: '废止' }] },
    found: 'field/missing effects[0].target',
  },
  {
    name: 'effects: of a kind that only a table has',
    changes: { effects: [{ ...effect, kind: '继续有效' }] },
    found: 'field/value effects[0].kind',
    says: '可以写：废止、替代、宣布失效、部分废止、修改、更正、暂停执行、恢复执行、延期。',
  },
  {
    name: 'effects: no clause in the list',
    changes: { effects: [{ ...effect, kind: '部分废止', clauses: [] }] },
    found: 'field/value effects[0].clauses',
    says: '至少要有 1 项',
  },
  {
    name: 'effects: on no day',
    changes: { effects: [{ ...effect, on: '即日起' }] },
    found: 'field/value effects[0].on',
  },
  {
    name: 'effects: marked, which only the other end can be',
    changes: { effects: [{ ...effect, markedOn: '2026-04-01' }] },
    found: 'field/unknown effects[0].markedOn',
  },
  { name: 'effectsTable: no CSV', changes: { effectsTable: 'effects.xlsx' }, found: 'field/value effectsTable' },
  { name: 'effectsTable: elsewhere', changes: { effectsTable: '../a/effects.csv' }, found: 'field/value effectsTable' },
  {
    name: 'affectedBy: without a kind',
    changes: { affectedBy: [{ ...affected, kind: undefined }] },
    found: 'field/missing affectedBy[0].kind',
  },
  {
    name: 'affectedBy: by nobody',
    changes: { affectedBy: [{ ...affected, by: undefined }] },
    found: 'field/missing affectedBy[0].by',
  },
  {
    name: 'affectedBy: without its day',
    changes: { affectedBy: [{ ...affected, on: undefined }] },
    found: 'field/missing affectedBy[0].on',
  },
  {
    name: 'affectedBy: a target, which is itself',
    changes: { affectedBy: [{ ...affected, target: 'a' }] },
    found: 'field/unknown affectedBy[0].target',
  },
  { name: 'status: typed', changes: { status: '现行有效' }, found: 'field/unknown status' },
];

describe('the fields of a policy', () => {
  test('may be those that must be there', () => {
    expect(check('policies').found).toEqual([]);
    expect(Object.keys(check('policies').fields ?? {}).sort()).toEqual(Object.keys(minimal['policies'] ?? {}).sort());
  });

  test('may be all of them', () => {
    const { found, fields } = check('policies', {
      indexNumber: '00000000-0/2026-00001',
      issuers: ['甲市示例局', '甲市第二局'],
      theme: '市场监管\\特种设备',
      normative: true,
      effectiveOn: '2026-04-01',
      expiresOn: '2031-03-31',
      term: 'P5Y',
      basis: [
        'lift-2018-07',
        '甲市示【2018】7号',
        { title: '办法', docNumber: '乙省示〔2020〕1号', url: 'https://a.test/' },
      ],
      effects: [{ ...effect, on: '2026-04-01', clauses: ['第三条'], until: '2027-01-01', note: '一' }],
      effectsTable: 'effects.csv',
      affectedBy: [{ ...affected, clauses: ['第三条'], until: '2027-01-01', markedOn: '2026-04-02', note: '一' }],
    });
    expect(found).toEqual([]);
    expect(fields).toMatchObject({
      basis: [
        { kind: 'id', id: 'lift-2018-07' },
        { kind: 'number', text: '甲市示【2018】7号' },
        { kind: 'outside', title: '办法', docNumber: '乙省示〔2020〕1号', url: 'https://a.test/' },
      ],
      effects: [{ target: { kind: 'id', id: 'lift-2018-07' }, clauses: ['第三条'] }],
    });
  });

  test.for(['issuers', 'genre', 'signedOn', 'docNumber'])('must have %s', (field) => {
    const { found, says } = check('policies', { [field]: undefined });
    expect(found).toEqual([`field/missing ${field}`]);
    expect(says).toContain(`（${field}）。 → 请补上`);
  });

  test.for(rows)('$name', ({ changes, found, says = '' }) => {
    const checked = check('policies', changes);
    expect(checked.found).toEqual(found === undefined ? [] : [found]);
    expect(checked.says).toContain(says);
  });

  test('know the genres of the contract, each with an address of its own', () => {
    const listed =
      '决议 决定 命令(令) 公报 公告 通告 意见 通知 通报 报告 请示 批复 议案 函 纪要 规章 规划 方案 其他'.split(' ');
    expect(genres).toEqual(listed);
    expect(new Set(Object.values(genreSlugs)).size).toBe(listed.length);
    for (const genre of listed) expect(check('policies', { genre }).found).toEqual([]);
    for (const slug of Object.values(genreSlugs)) expect(slug).toMatch(/^[a-z]+(-[a-z]+)*$/);
  });

  test('know the kinds of effect of the contract', () => {
    expect(effectKinds).toEqual('废止 替代 宣布失效 部分废止 修改 更正 暂停执行 恢复执行 延期'.split(' '));
  });
});

describe('the number', () => {
  test.for([
    '甲市示〔2026〕1号',
    '甲市示[2026]1号',
    '甲市示［2026］1号',
    '甲市示(2026)1号',
    '甲市示（2026）1号',
    '甲市示【2026】1号',
    '甲市示<2026>1号',
    '甲市示〈2026〉1号',
    '甲市示〔２０２６〕１号',
    ' 甲市示 〔2026〕 1 号',
    '甲市示〔2026〕1號',
    '甲市示〔2026〕第1号',
  ])('%s is taken in its canonical form', (docNumber) => {
    const { found, fields } = check('policies', { docNumber });
    expect(found).toEqual([]);
    expect(fields).toMatchObject({ docNumber: { canonical: '甲市示〔2026〕1号', year: 2026, leadingZero: false } });
  });

  test.for([
    { docNumber: '甲市人民政府令第12号', canonical: '甲市人民政府令第12号' },
    { docNumber: '甲市示例局公告2026年第3号', canonical: '甲市示例局公告2026年第3号' },
    { docNumber: '甲市示例局公告 ２０２６ 年第 3 號', canonical: '甲市示例局公告2026年第3号' },
  ])('$docNumber is a number too', ({ docNumber, canonical }) => {
    const { found, fields } = check('policies', { docNumber });
    expect(found).toEqual([]);
    expect(fields).toHaveProperty('docNumber.canonical', canonical);
  });

  test('that is damaged is never repaired by itself', () => {
    expect(check('policies', { docNumber: '甲市示〔202643号' }).fields).not.toHaveProperty('docNumber');
  });
});

function published(text: string) {
  const found = readDayOrTime(text);
  if (!found) throw new Error(text);
  return { publishedAt: found };
}

describe('effectiveDay', () => {
  test('is the day that the document names', () => {
    expect(effectiveDay({ ...published('2026-03-02 09:30'), effectiveOn: day('2026-04-01') })).toBe('2026-04-01');
  });

  test('is the day of publication where it names none', () => {
    expect(effectiveDay(published('2026-03-02 09:30'))).toBe('2026-03-02');
  });
});

describe('ownLastValidDay', () => {
  test.for([
    { effectiveOn: '2020-03-01', term: 'P1Y', last: '2021-02-28' },
    { effectiveOn: '2020-02-29', term: 'P1Y', last: '2021-02-28' },
    { effectiveOn: '2023-01-31', term: 'P1M', last: '2023-02-28' },
    { effectiveOn: '2023-01-01', term: 'P5Y', last: '2027-12-31' },
    { effectiveOn: '2026-01-01', term: 'P90D', last: '2026-03-31' },
    { effectiveOn: '2024-03-01', term: 'P1Y', last: '2025-02-28' },
    { effectiveOn: '2023-03-01', term: 'P1Y', last: '2024-02-29' },
  ])('$term from $effectiveOn ends on $last', ({ effectiveOn, term, last }) => {
    expect(ownLastValidDay({ ...published('2019-01-01'), effectiveOn: day(effectiveOn), term })).toBe(last);
  });

  test('is counted from the day of publication where the document names no other', () => {
    expect(ownLastValidDay({ ...published('2026-03-02 09:30'), term: 'P1Y' })).toBe('2027-03-01');
  });

  test('is the day that the document names', () => {
    expect(ownLastValidDay({ ...published('2026-03-02'), expiresOn: day('2026-12-31') })).toBe('2026-12-31');
  });

  test('is none where the document sets no end', () => {
    expect(ownLastValidDay(published('2026-03-02'))).toBeUndefined();
  });
});

describe('genreOf', () => {
  test.for([
    ['关于印发《某办法》的通知', '通知'],
    ['关于促进发展的意见（试行）', '意见'],
    ['示例市市场监督管理局令', '命令(令)'],
    ['某某办法', undefined],
    ['关于《某决定》的说明', undefined],
  ] as const)('%s: %s', ([title, genre]) => {
    expect(genreOf(title)).toBe(genre);
  });
});
