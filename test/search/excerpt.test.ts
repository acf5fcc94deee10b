import { describe, expect, test } from 'vitest';
import simplified from '../../src/reference/simplified.json' with { type: 'json' };
import { textOf } from '../../src/search/document-text.ts';
import { excerptOf, marksIn } from '../../src/search/excerpt.ts';
import { folder } from '../../src/search/fold.ts';

const fold = folder(simplified);
const marked = (text: string, ...phrases: string[]) =>
  marksIn(
    text,
    phrases.map((phrase) => fold(phrase).stream),
    fold,
  ).map(([start, end]) => text.slice(start, end));
const aDocument = {
  url: '/',
  furtherPages: ['/2/', '/3/'],
  title: '标题',
  docNumber: undefined,
  names: ['标题'],
  kind: '抽检结果',
  publishedAt: '2024-03-01',
  year: '2024',
  agencies: ['甲'],
  unit: undefined,
  theme: undefined,
  topics: [],
  transitions: [],
  interpreted: [],
  summary: '',
};
const document = (...blocks: readonly [string, ...string[]][]) => ({
  url: '/',
  title: '标题',
  names: ['标题'],
  kind: '政策文件',
  date: '2024-03-01',
  agency: '甲',
  blocks,
});

describe('marksIn', () => {
  test.for([
    ['質檢辦〔2016〕519號文件', ['质检办2016519号'], ['質檢辦〔2016〕519號']],
    ['实行“双随机、一公开”监管', ['双随机一公开'], ['双随机、一公开']],
    ['食品安全，食品安全', ['食品'], ['食品', '食品']],
    ['食品安全', ['食品安全', '安全'], ['食品安全']],
    ['没有', ['别的'], []],
    ['𠮷野家的𠮷', ['𠮷'], ['𠮷', '𠮷']],
  ] as const)('in %s', ([text, phrases, found]) => {
    expect(marked(text, ...phrases)).toEqual(found);
  });
});

describe('excerptOf', () => {
  const phrases = (...texts: string[]) => texts.map((text) => fold(text).stream);

  test('prefers the block that holds more of what was asked, and names its place', () => {
    const found = excerptOf(
      document(['', '标题'], ['art-1', '只有甲词。'], ['art-2', '甲词和乙词。']),
      phrases('甲词', '乙词'),
      fold,
    );
    expect(found).toMatchObject({ text: '甲词和乙词。', anchor: 'art-2' });
  });

  test('cuts a long block around the match and moves the marks with it', () => {
    const long = `${'前'.repeat(300)}目标${'后'.repeat(300)}`;
    const { text, marks } = excerptOf(document(['art-1', long]), phrases('目标'), fold);
    expect(text.startsWith('…') && text.endsWith('…')).toBe(true);
    expect(text.length).toBeLessThan(130);
    expect(marks.map(([start, end]) => text.slice(start, end))).toEqual(['目标']);
  });

  test.for([
    ['标题', '/', ''],
    ['甲词', '/', 's-1'],
    ['乙词', '/2/', 's-1'],
    ['丙词', '/2/', 's-2'],
    ['丁词', '/3/', ''],
  ] as const)('of a document on several pages says where %s stands', ([phrase, url, anchor]) => {
    const blocks = textOf(aDocument, [
      { anchor: '', text: '标题' },
      { anchor: 's-1', text: '甲词' },
      { anchor: 's-1', text: '乙词', page: '/2/' },
      { anchor: 's-2', text: '丙词', page: '/2/' },
      { anchor: '', text: '丁词', page: '/3/' },
    ]);
    expect(excerptOf(blocks, phrases(phrase), fold)).toMatchObject({ text: phrase, url, anchor });
  });

  test('shows the beginning of a document that holds nothing of it', () => {
    expect(excerptOf(document(['', '标题', '开头。']), phrases('别的'), fold)).toMatchObject({ marks: [] });
  });
});
