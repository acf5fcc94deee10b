import { describe, expect, test } from 'vitest';
import { kinds } from '../../src/kinds/kinds.ts';
import type { Question } from '../../src/drafting/asking.ts';
import { siteInterview, type SiteAnswers } from '../../src/drafting/site-interview.ts';
import { siteText } from '../../src/drafting/site-text.ts';
import { parseSite } from '../../src/intake/site-file.ts';
import { defaultDays, siteSchemaOf } from '../../src/records/site.ts';

/** Gives the answers in turn, and what was asked. */
function answer(typed: readonly string[]): { answers: SiteAnswers | undefined; asked: readonly Question[] } {
  const questions = siteInterview(kinds);
  const asked: Question[] = [];
  let step = questions.next();
  for (const text of typed) {
    if (step.done) break;
    asked.push(step.value);
    step = questions.next(text);
  }
  return { answers: step.done ? step.value : undefined, asked: step.done ? asked : [...asked, step.value] };
}

const read = (answers: SiteAnswers) => parseSite(new TextEncoder().encode(siteText(answers, kinds)), kinds);

const whole = [
  '示例县民政局',
  '',
  'https://mzj.shili.example/',
  '3502000007',
  '示例省示例县1号',
  '010000',
  '0592-1234567',
  'xxgk@mzj.shili.example',
  '办公室、社会救助科，财务科；养老服务科',
];

describe('the text of a new site.yaml', () => {
  const { answers = {} } = answer(whole);
  const { site, findings } = read(answers);

  test('passes the check without a word', () => {
    expect(findings).toEqual([]);
  });

  test('holds what was answered, as the schema reads it', () => {
    expect(site).toMatchObject({
      name: '示例县民政局政务公开',
      url: 'https://mzj.shili.example',
      siteIdCode: '3502000007',
      agency: { name: '示例县民政局', postcode: '010000', phone: '0592-1234567', email: 'xxgk@mzj.shili.example' },
      units: ['办公室', '社会救助科', '财务科', '养老服务科'],
      rules: { days: defaultDays },
    });
  });

  test('has a column for each kind of record', () => {
    expect(site?.columns?.map(({ collection }) => collection)).toEqual(kinds.map(({ id }) => id));
  });

  test.for(Object.keys(siteSchemaOf(kinds).shape))('explains %s in Chinese, above it', (name) => {
    expect(siteText(answers, kinds)).toMatch(
      new RegExp(`\\n\\n# .*\\p{Script=Han}.*\\n(?:# .*\\n)*(?:# )?${name}:`, 'u'),
    );
  });

  test('lists what was left open as lines to fill in', () => {
    const { answers: few = {} } = answer(['示例县民政局', '', 'https://mzj.shili.example', '', '', '', '', '', '']);
    const left = siteText(few, kinds).match(/^ *# [A-Za-z]+:/gm);
    expect(left).toEqual(
      expect.arrayContaining([
        '  # address:',
        '  # phone:',
        '  # postcode:',
        '  # email:',
        '# units:',
        '# siteIdCode:',
      ]),
    );
    expect(read(few).findings.map(({ rule }) => rule)).toEqual(['site/agency-incomplete']);
  });

  test.for(['一局：二处', '- 局', '#局', "某'局", '"局"', '局 # 一', '[局]', '{局}', '是', '0123', '~', '局:'])(
    'keeps the name %s as it was typed',
    (name) => {
      const { answers: odd = {} } = answer([name, ...whole.slice(1)]);
      expect(read(odd).site?.agency.name).toBe(name);
      expect(read(odd).findings).toEqual([]);
    },
  );
});

describe('the questions of a new site', () => {
  test.for([
    { name: 'the agency has a name', typed: [''], path: 'agency.name', fault: '这一项不能空着。' },
    { name: 'the site has an address', typed: ['局', '', ''], path: 'url', fault: '这一项不能空着。' },
    { name: 'the address has a scheme', typed: ['局', '', 'www.shili.example'], path: 'url', fault: 'https://' },
    { name: 'the address has no path', typed: ['局', '', 'https://a.example/b'], path: 'url', fault: '后面不能有路径' },
    {
      name: 'the identification code has ten digits',
      typed: ['局', '', 'https://a.example', '350200'],
      path: 'siteIdCode',
      fault: '350200',
    },
    {
      name: 'the postcode has six digits',
      typed: ['局', '', 'https://a.example', '', '', '36100'],
      path: 'agency.postcode',
      fault: '36100',
    },
    {
      name: 'the mail address is one',
      typed: ['局', '', 'https://a.example', '', '', '', '', '邮箱'],
      path: 'agency.email',
      fault: '邮箱',
    },
    {
      name: 'units differ',
      typed: ['局', '', 'https://a.example', '', '', '', '', '', '办公室、财务科；办公室'],
      path: 'units',
      fault: '“办公室”写了两次。',
    },
  ])('$name', ({ typed, path, fault }) => {
    const last = answer(typed).asked.at(-1);
    expect(last?.path).toBe(path);
    expect(last?.fault).toContain(fault);
  });
});
