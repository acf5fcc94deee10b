import { describe, expect, test } from 'vitest';
import { day } from '../../../src/records/values/day.ts';
import type { BodyStatements } from '../../../src/records/language/statements.ts';
import { aPolicy, anOldPolicy, register, type Writing } from '../entries.ts';

const at = { line: 107, words: '……' };
const agency = '示例市市场监督管理局';
const others = new Set(['deadline/mark', 'deadline/publish', 'deadline/interpret']);

/** Findings about a policy of 2024-02-26, published on 2024-03-01, whose body says these things: `rule field: remedy`. */
function found(said: Partial<BodyStatements>, writing: Writing = {}, more: readonly Writing[] = []): string[] {
  const written = [aPolicy({ said, ...writing }), ...more.map(anOldPolicy)];
  return register(written)
    .findings.filter(({ rule }) => !others.has(rule))
    .map(
      ({ rule, severity, field, mend }) =>
        `${severity} ${rule} ${field}: ${/[a-zA-Z]+: .*|- \{.*\}/.exec(mend)?.[0] ?? mend}`,
    );
}

describe('first and last days', () => {
  const effective = [{ ...at, day: day('2024-05-01') }];
  const onPublication = [{ ...at, day: undefined }];
  test.for<[string, Partial<BodyStatements>, Writing, string[]]>([
    [
      'a day without a field',
      { effective },
      {},
      ['warning policy/text-effective-on effectiveOn: effectiveOn: 2024-05-01'],
    ],
    [
      'another day',
      { effective },
      { effectiveOn: '2024-06-01' },
      ['warning policy/text-effective-on effectiveOn: effectiveOn: 2024-05-01'],
    ],
    ['the same day', { effective }, { effectiveOn: '2024-05-01' }, []],
    ['the day of publication', { effective: [{ ...at, day: day('2024-03-01') }] }, {}, []],
    [
      'one of two days',
      { effective: [{ ...at, day: day('2024-04-01') }, ...effective] },
      { effectiveOn: '2024-05-01' },
      [],
    ],
    ['with publication', { effective: onPublication }, {}, []],
    ['with publication, on the day of signing', { effective: onPublication }, { effectiveOn: '2024-02-26' }, []],
    [
      'with publication, but later',
      { effective: onPublication },
      { effectiveOn: '2024-06-01' },
      ['warning policy/text-effective-on effectiveOn: effectiveOn: 2024-03-01'],
    ],
    [
      'thirty days after publication, without a field',
      { effective: [{ ...at, day: undefined, after: 30 }] },
      {},
      ['warning policy/text-effective-on effectiveOn: effectiveOn: 2024-03-31'],
    ],
    [
      'thirty days after publication, as the field says',
      { effective: [{ ...at, day: undefined, after: 30 }] },
      { effectiveOn: '2024-03-31' },
      [],
    ],
    [
      'thirty days after the day of signing',
      { effective: [{ ...at, day: undefined, after: 30 }] },
      { effectiveOn: '2024-03-27' },
      [],
    ],
    [
      'thirty days after publication, but the field is earlier',
      { effective: [{ ...at, day: undefined, after: 30 }] },
      { effectiveOn: '2024-03-26' },
      ['warning policy/text-effective-on effectiveOn: effectiveOn: 2024-03-31'],
    ],
    ['a repost', { effective }, { title: '示例市市场监督管理局转发某办法的通知' }, []],
  ])('%s', ([, said, writing, expected]) => {
    expect(found(said, writing)).toEqual(expected);
  });

  const terms = [{ ...at, value: 'P5Y' }];
  const lastDays = [{ ...at, value: day('2029-04-30') }];
  const from = { effectiveOn: '2024-05-01' };
  test.for<[string, Partial<BodyStatements>, Writing, string[]]>([
    ['a term without a field', { terms }, from, ['warning policy/text-term term: term: P5Y']],
    ['another term', { terms }, { ...from, term: 'P3Y' }, ['warning policy/text-term term: term: P5Y']],
    ['the same in months', { terms }, { ...from, term: 'P60M' }, []],
    ['the same as a day', { terms }, { ...from, expiresOn: '2029-04-30' }, []],
    [
      'for ever',
      { terms },
      { ...from, noFixedTerm: true },
      ['warning policy/text-term term: term: P5Y，并删去 noFixedTerm'],
    ],
    ['a last day without a field', { lastDays }, from, ['warning policy/text-term expiresOn: expiresOn: 2029-04-30']],
    ['a last day that a term reaches', { lastDays, terms }, { ...from, term: 'P5Y' }, []],
    [
      'another last day',
      { lastDays },
      { ...from, expiresOn: '2029-05-01' },
      ['warning policy/text-term expiresOn: expiresOn: 2029-04-30'],
    ],
    ['nothing said', {}, { ...from, term: 'P5Y' }, []],
  ])('%s', ([, said, writing, expected]) => {
    expect(found(said, writing)).toEqual(expected);
  });
});

describe('what a text strikes', () => {
  const byNumber = { ...at, kind: '废止', title: '旧办法', docNumber: '示市监规〔2020〕1号' } as const;
  const byTitle = { ...at, kind: '废止', title: '示例旧办法' } as const;
  const away = { ...at, kind: '废止', title: '某市某某管理办法' } as const;
  const inPart = { ...byNumber, kind: '部分废止', clauses: ['第三条'] } as const;
  const rule = 'warning policy/text-effect effects';
  test.for<[string, BodyStatements['repeals'][number], Writing, string[]]>([
    [
      'ours by its number',
      byNumber,
      {},
      [`${rule}: effects: [{kind: 废止, target: old}]；只是转述其他文件的，不用理会。`],
    ],
    [
      'ours by the name in its title',
      byTitle,
      {},
      [`${rule}: effects: [{kind: 废止, target: old}]；只是转述其他文件的，不用理会。`],
    ],
    [
      'beside another effect',
      byNumber,
      { effects: [{ kind: '废止', target: { title: '另一件文件' } }] },
      [`${rule}: - {kind: 废止, target: old}`],
    ],
    ['declared', byNumber, { effects: [{ kind: '废止', target: 'old' }] }, []],
    ['declared as replaced', byNumber, { effects: [{ kind: '替代', target: '示市监规〔2020〕1号' }] }, []],
    [
      'a document of others',
      away,
      {},
      [`${rule}: effects: [{kind: 废止, target: {title: 某市某某管理办法}}]；只是转述其他文件的，不用理会。`],
    ],
    [
      'a document of others, declared',
      away,
      { effects: [{ kind: '废止', target: { title: '关于印发《某市某某管理办法》的通知' } }] },
      [],
    ],
    [
      'by its number alone',
      { ...byNumber, title: '' },
      {},
      [`${rule}: effects: [{kind: 废止, target: old}]；只是转述其他文件的，不用理会。`],
    ],
    ['by its number alone, declared', { ...byNumber, title: '' }, { effects: [{ kind: '废止', target: 'old' }] }, []],
    [
      'of others, by its number alone',
      { ...away, title: '', docNumber: '示工商〔2010〕3号' },
      {},
      [
        `${rule}: effects: [{kind: 废止, target: {title: 请填写文件标题, docNumber: 示工商〔2010〕3号}}]；只是转述其他文件的，不用理会。`,
      ],
    ],
    [
      'with 原 in front of a number that begins so',
      { ...away, title: '', docNumber: '政办发〔2010〕3号' },
      { effects: [{ kind: '废止', target: { title: '某通知', docNumber: '原政办发〔2010〕3号' } }] },
      [],
    ],
    ['a short name', { ...away, title: '办法' }, {}, []],
    [
      'a part',
      inPart,
      {},
      [`${rule}: effects: [{kind: 部分废止, target: old, clauses: [第三条]}]；只是转述其他文件的，不用理会。`],
    ],
    ['a part, declared', inPart, { effects: [{ kind: '部分废止', target: 'old', clauses: ['第三条'] }] }, []],
  ])('%s', ([, repeal, writing, expected]) => {
    const old = { title: '关于印发《示例旧办法》的通知' };
    expect(found({ repeals: [repeal] }, { effectiveOn: '2024-03-01', ...writing }, [old])).toEqual(expected);
  });

  test('a repeal that the other end declares is known', () => {
    const affectedBy = [{ kind: '废止', by: 'a-policy', on: '2024-03-01' }];
    expect(found({ repeals: [byNumber] }, {}, [{ affectedBy }])).toEqual([]);
  });

  test('said twice, it is told once', () => {
    expect(found({ repeals: [byNumber, { ...byNumber, line: 120 }] }, {}, [{}])).toHaveLength(1);
  });
});

describe('an agency that the text names in the place of the issuer', () => {
  test.for<[string, string, string, boolean]>([
    ['the same', agency, agency, false],
    ['the same office of another place', agency, '邻例市市场监督管理局', true],
    ['an office of another level', agency, '邻县市场监督管理局', false],
    ['another office of the place', agency, '示例市财政局', false],
    ['an office of the issuer’s place', '示例市人民政府', '示例市人民政府办公室', false],
  ])('%s', ([, issuer, value, isTold]) => {
    const told = found({ agencies: [{ ...at, value }] }, { title: '关于检查的通知', issuers: [issuer] });
    expect(told).toHaveLength(isTold ? 1 : 0);
    expect(told.join('')).toContain(isTold ? `“${value}”改为“${issuer}”` : '');
  });
});

describe('head and signature', () => {
  const signed = (on: string, ...issuers: string[]) => ({ signatures: [{ ...at, day: day(on), issuers }] });
  test.for<[string, Partial<BodyStatements>, Writing, string[]]>([
    ['the same', signed('2024-02-26', agency), {}, []],
    ['another day', signed('2023-02-26', agency), {}, ['warning policy/text-signed-on signedOn: signedOn: 2023-02-26']],
    [
      'another agency',
      signed('2024-02-26', '邻县市场监督管理局'),
      {},
      ['warning policy/text-issuer issuers: issuers: [邻县市场监督管理局]'],
    ],
    [
      'a second agency',
      signed('2024-02-26', agency, '示例市财政局'),
      {},
      [`warning policy/text-issuer issuers: issuers: [${agency}, 示例市财政局]`],
    ],
    ['a short name of the agency', signed('2024-02-26', '市市场监管局'), {}, []],
    ['an office of the agency', signed('2024-02-26', `${agency}办公室`), {}, []],
    [
      'that of an attachment, too',
      {
        signatures: [
          ...signed('2024-02-26', agency).signatures,
          ...signed('2019-01-01', '示例省市场监督管理局').signatures,
        ],
      },
      {},
      [],
    ],
    [
      'another agency in the title',
      {},
      { title: '邻县市场监督管理局关于检查的通知' },
      ['warning policy/text-issuer issuers: issuers: [邻县市场监督管理局]'],
    ],
    ['several in the title', {}, { title: `${agency} 示例市财政局关于检查的通知` }, []],
    ['no agency in the title', {}, { title: '市场监管领域关于检查的若干规定' }, []],
    ['an agency that is told of', {}, { title: '关于贯彻邻县市场监督管理局关于检查的通知的通知' }, []],
    [
      'another number',
      { numbers: [{ ...at, value: '示市监〔2024〕9号' }] },
      { docNumber: '示市监〔2024〕8号' },
      ['warning policy/text-number docNumber: docNumber: 示市监〔2024〕9号'],
    ],
    [
      'a number that the fields deny',
      { numbers: [{ ...at, value: '示市监〔2024〕9号' }] },
      {},
      ['warning policy/text-number docNumber: docNumber: 示市监〔2024〕9号，并删去 docNumberNone'],
    ],
    [
      'the same number in traditional characters',
      { numbers: [{ ...at, value: '質檢辦〔2024〕9號' }] },
      { docNumber: '质检办〔2024〕9号' },
      [],
    ],
    ['the same number', { numbers: [{ ...at, value: '示市监〔2024〕9号' }] }, { docNumber: '示市监[2024]9号' }, []],
  ])('%s', ([, said, writing, expected]) => {
    expect(found(said, writing)).toEqual(expected);
  });
});

describe('attachments', () => {
  const named = (...titles: string[]) => ({
    attachments: titles.map((title) => ({ ...at, title, present: title.endsWith('✓') })),
  });
  const file = (title: string, name = 'a.pdf') => ({ file: name, title });
  test.for<[string, Partial<BodyStatements>, Writing, string[]]>([
    [
      'missing',
      named('任务表'),
      {},
      ['warning policy/text-attachment attachments: attachments: [{file: fujian.pdf, title: 任务表}]'],
    ],
    ['there', named('任务表'), { attachments: [file('附件1：任务表')] }, []],
    ['under another name', named('任务表'), { attachments: [file('2024年分工')] }, []],
    [
      'one of two',
      named('任务表', '进度表'),
      { attachments: [file('任务表')] },
      ['warning policy/text-attachment attachments: - {file: fujian.pdf, title: 进度表}'],
    ],
    ['in the text', named('任务表✓'), {}, []],
    [
      'one too many',
      named('任务表'),
      { attachments: [file('任务表'), file('旧表', 'b.pdf')] },
      [
        'warning policy/attachment-unnamed attachments[1]: 请核对是不是放错了文件；没有放错的，请在正文的附件说明里补上它的名称。',
      ],
    ],
    ['the document itself beside', named('任务表'), { attachments: [file('任务表'), file('原文扫描件', 'b.pdf')] }, []],
    ['nothing named', {}, { attachments: [file('任务表')] }, []],
  ])('%s', ([, said, writing, expected]) => {
    expect(found(said, writing)).toEqual(expected);
  });
});
