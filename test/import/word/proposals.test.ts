import { describe, expect, test } from 'vitest';
import { readForm } from '../../../src/import/word/official-form.ts';
import { proposeInterpretation, proposePolicy } from '../../../src/import/word/proposals.ts';
import { blocksOf } from './blocks-of.ts';

function fields(propose: typeof proposePolicy, ...texts: readonly string[]) {
  const form = readForm(blocksOf(...texts));
  const proposals = propose(form, form.body);
  return {
    proposals,
    values: Object.fromEntries(proposals.flatMap(({ field, value }) => (value === undefined ? [] : [[field, value]]))),
    missing: proposals.filter(({ value }) => value === undefined).map(({ field }) => field),
  };
}

describe('proposePolicy', () => {
  test('what no text can say is always left to the editor', () => {
    const { missing } = fields(proposePolicy, '^关于检查的通知', '内容。');
    expect(missing).toEqual(
      expect.arrayContaining(['publishedAt', 'owner', 'review', 'docNumber', 'issuers', 'signedOn']),
    );
  });

  test('each value names its paragraph and its words', () => {
    const { proposals } = fields(
      proposePolicy,
      '^示市监〔2026〕7号',
      '^关于检查的通知',
      '本通知自2026年5月1日起施行。',
    );
    const notes = new Map(proposals.map(({ field, note }) => [field, note]));
    expect(notes.get('docNumber')).toBe('请核对：取自正文第 1 段“示市监〔2026〕7号”');
    expect(notes.get('effectiveOn')).toBe('请核对：取自正文第 3 段“自2026年5月1日起施行”');
  });

  test('of several first days none is chosen', () => {
    const { values, missing } = fields(
      proposePolicy,
      '^关于检查的通知',
      '自2026年5月1日起施行。',
      '其中第二条自2026年7月1日起施行。',
    );
    expect(values).not.toHaveProperty('effectiveOn');
    expect(missing.filter((field) => field === 'effectiveOn')).toHaveLength(2);
  });

  test('a day that is named twice is one', () => {
    const { values } = fields(proposePolicy, '^关于检查的通知', '自2026年5月1日起施行。', '从2026年5月1日起施行。');
    expect(values['effectiveOn']).toBe('2026-05-01');
  });

  test.for([
    [
      'title and number',
      '《示例市甲办法》（示市监〔2018〕1号）同时废止。',
      { title: '示例市甲办法', docNumber: '示市监〔2018〕1号' },
    ],
    ['the title', '《示例市甲办法》同时废止。', { title: '示例市甲办法' }],
    ['the number', '示市监〔2018〕1号文件同时废止。', '示市监〔2018〕1号'],
  ] as const)('an effect names its target by all that the text says: %s', ([, text, target]) => {
    expect(fields(proposePolicy, '^关于检查的通知', text).values['effects']).toEqual([{ kind: '废止', target }]);
  });

  test('a number with 规 is that of a normative document, others are not', () => {
    expect(fields(proposePolicy, '^示市监规〔2026〕7号', '^关于检查的通知', '内容。').values['normative']).toBe(true);
    expect(fields(proposePolicy, '^示市监〔2026〕7号', '^关于检查的通知', '内容。').values).not.toHaveProperty(
      'normative',
    );
  });
});

describe('proposeInterpretation', () => {
  test('the document comes by its number where the text names it, by its title otherwise', () => {
    const named = fields(proposeInterpretation, '^《甲办法》解读', '《甲办法》（示市监规〔2026〕3号）已经公布。');
    expect(named.values['interprets']).toEqual(['示市监规〔2026〕3号']);
    expect(fields(proposeInterpretation, '^《甲办法》解读', '内容。').values['interprets']).toEqual([
      { title: '甲办法' },
    ]);
    expect(fields(proposeInterpretation, '^政策解读', '内容。').missing).toContain('interprets');
  });

  test('what it covers follows from its headings, not from its sentences', () => {
    const { values } = fields(
      proposeInterpretation,
      '^《甲办法》解读',
      '一、制定背景',
      '在这样的背景下，为了实现高质量发展的目标，需要对许多方面的具体工作作出规定，依据如下所述。',
      '二、主要内容',
    );
    expect(values['covers']).toEqual(['背景', '主要内容']);
  });
});
