import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readFrontMatter } from '../../../src/intake/front-matter.ts';
import { importWord } from '../../../src/import/word/import.ts';
import { parseBody } from '../../../src/markdown/body.ts';
import { cell, centred, field, item, makeWord, numbering, paragraph, run, table } from '../../fixtures/word/ooxml.ts';

const box = (inner: string) =>
  `<w:r><w:pict><v:shape><v:textbox><w:txbxContent>${inner}</w:txbxContent></v:textbox></v:shape></w:pict></w:r>`;
const shape = (inner: string) =>
  `<w:drawing><wp:anchor><a:graphic><a:graphicData><wps:wsp xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"><wps:txbx><w:txbxContent>${inner}</w:txbxContent></wps:txbx></wps:wsp></a:graphicData></a:graphic></wp:anchor></w:drawing>`;
const wrapped = (name: string) => (text: string) => `<w:${name}>${run(text)}</w:${name}>`;

/** Ways in which Word can say a word within a line. */
const ways: Readonly<Record<string, (word: string) => string>> = {
  'a run': (word) => run(word),
  bold: (word) => run(word, '<w:b/>'),
  underlined: (word) => run(word, '<w:u w:val="single"/>'),
  'an insertion': wrapped('ins'),
  'a deletion': (word) => `<w:del><w:r><w:delText>${word}</w:delText></w:r></w:del>`,
  'a direction': wrapped('dir'),
  'an override': wrapped('bdo'),
  'a smart tag': wrapped('smartTag'),
  'a wrapper of a stranger': (word) => `<q:y xmlns:q="urn:q">${run(word)}</q:y>`,
  'an element of a stranger': (word) => `<w:r><q:y xmlns:q="urn:q">${word}</q:y></w:r>`,
  'a control': (word) => `<w:sdt><w:sdtPr/><w:sdtContent>${run(word)}</w:sdtContent></w:sdt>`,
  'a placeholder': (word) =>
    `<w:sdt><w:sdtPr><w:showingPlcHdr/></w:sdtPr><w:sdtContent>${run(word)}</w:sdtContent></w:sdt>`,
  'a link': (word) => `<w:hyperlink r:id="l1">${run(word)}</w:hyperlink>`,
  'the result of a field': (word) => field('REF a', run(word)),
  'a simple field': (word) => `<w:fldSimple w:instr="REF a">${run(word)}</w:fldSimple>`,
  'an equation': (word) => field(String.raw`EQ \o(\s\up 5(${word}),\s\do 5(局))`),
  'a fraction': (word) => `<w:fldSimple w:instr="EQ \\f(${word},九)"/>`,
  'a ring': (word) => field(String.raw`EQ \o\ac(○,${word})`),
  'a button': (word) => field(`MACROBUTTON x ${word}`),
  'a field that never ends': (word) => `<w:r><w:fldChar w:fldCharType="begin"/></w:r>${run(word)}`,
  'a formula': (word) => `<m:oMath><m:r><m:t>${word}</m:t></m:r></m:oMath>`,
  'a ruby': (word) => `<w:r><w:ruby><w:rt>${run(word)}</w:rt><w:rubyBase>${run('字')}</w:rubyBase></w:ruby></w:r>`,
  art: (word) => `<w:r><w:pict><v:shape><v:textpath string="${word}"/></v:shape></w:pict></w:r>`,
  'an old text box': (word) => box(paragraph(word)),
  'a new text box': (word) => `<w:r>${shape(paragraph(word))}</w:r>`,
  'a text box in two forms': (word) =>
    `<w:r><mc:AlternateContent><mc:Choice Requires="wps">${shape(paragraph(word))}</mc:Choice><mc:Fallback/></mc:AlternateContent></w:r>`,
  'two forms that differ': (word) =>
    `<w:r><mc:AlternateContent><mc:Choice Requires="x"><w:t>别的</w:t></mc:Choice><mc:Fallback><w:t>${word}</w:t></mc:Fallback></mc:AlternateContent></w:r>`,
  'a sign of an ordinary font': (word) =>
    [...word]
      .map((sign) => `<w:r><w:sym w:font="宋体" w:char="${(sign.codePointAt(0) ?? 0).toString(16)}"/></w:r>`)
      .join(''),
  'a chart': () =>
    '<w:r><w:drawing><wp:inline><a:graphic><a:graphicData><c:chart r:id="c1"/></a:graphicData></a:graphic></wp:inline></w:drawing></w:r>',
};

const word = fc
  .array(fc.constantFrom(...'甲乙丙丁戊己庚辛壬癸子丑寅卯辰巳午未申酉戌亥'), { minLength: 3, maxLength: 5 })
  .map((signs) => signs.join(''));
const said = fc.tuple(fc.constantFrom(...Object.keys(ways)), word);
const line = fc.array(said, { minLength: 1, maxLength: 4 });
/** Where a line stands. */
const block = fc.tuple(
  fc.constantFrom('paragraph', 'item', 'cell', 'covered cell', 'row with a gap', 'hidden row'),
  line,
);

function xmlOf([place, words]: readonly [string, readonly (readonly [string, string])[]]): string {
  const inner = words.map(([way, text]) => ways[way]?.(text) ?? '').join('');
  switch (place) {
    case 'item':
      return item(inner, 1);
    case 'cell':
      return table([[cell(paragraph(inner)), cell(paragraph(run('格')))]]);
    case 'covered cell':
      return table([
        [cell('上', '<w:vMerge w:val="restart"/>'), cell('一')],
        [cell(paragraph(inner), '<w:vMerge/>'), cell('二')],
      ]);
    case 'row with a gap':
      return table([[cell('一'), cell('二')], [cell(paragraph(inner))]]).replace(
        /<w:tr>(?!.*<w:tr>)/s,
        '<w:tr><w:trPr><w:gridBefore w:val="1"/></w:trPr>',
      );
    case 'hidden row':
      return table([[cell('一')], [cell(paragraph(inner))]]).replace(
        /<w:tr>(?!.*<w:tr>)/s,
        '<w:tr><w:trPr><w:del w:id="9"/></w:trPr>',
      );
    default:
      return paragraph(inner);
  }
}

function shown(text: string): string {
  const { body } = readFrontMatter('index.md', text);
  return parseBody({ file: 'index.md', ...body }).text.replaceAll(/\s/g, '');
}

describe('whatever Word can say', () => {
  test('stands on the page, or a finding names it', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(block, { minLength: 1, maxLength: 4 }), async (blocks) => {
        const bytes = makeWord({
          body: [centred('关于测试的通知'), paragraph('各单位：'), ...blocks.map(xmlOf), paragraph('完。')],
          numbering: numbering({ 1: [['chineseCountingThousand', '（%1）']] }),
          links: { l1: 'https://example.gov.cn/' },
          parts: {
            c1: { kind: 'chart', name: 'charts/chart1.xml', root: 'c:chartSpace', inner: '<a:t>图里的话</a:t>' },
          },
        });
        const { files, findings } = await importWord(bytes, { file: 'a.docx', as: 'policy' });
        const index = files.find(({ path }) => path === 'index.md')?.content;
        const told = [typeof index === 'string' ? shown(index) : '', ...findings.map(({ message }) => message)].join(
          '\n',
        );
        const words = blocks.flatMap(([, all]) => all.map(([way, text]) => (way === 'a chart' ? '图里的话' : text)));
        for (const text of words) expect(told).toContain(text);
      }),
      { numRuns: 150 },
    );
  });

  test('what stands in ordinary ways stands in its order, and nothing is reported', async () => {
    const quiet = [
      'a run',
      'bold',
      'underlined',
      'a direction',
      'a smart tag',
      'a control',
      'a link',
      'the result of a field',
      'a simple field',
      'a button',
      'art',
      'a sign of an ordinary font',
    ];
    const plain = fc.tuple(
      fc.constantFrom('paragraph', 'item', 'cell', 'row with a gap'),
      fc.array(fc.tuple(fc.constantFrom(...quiet), word), { minLength: 1, maxLength: 4 }),
    );
    await fc.assert(
      fc.asyncProperty(fc.array(plain, { minLength: 1, maxLength: 4 }), async (blocks) => {
        const bytes = makeWord({
          body: [centred('关于测试的通知'), paragraph('各单位：'), ...blocks.map(xmlOf), paragraph('完。')],
          numbering: numbering({ 1: [['chineseCountingThousand', '（%1）']] }),
          links: { l1: 'https://example.gov.cn/' },
        });
        const { files, findings } = await importWord(bytes, { file: 'a.docx', as: 'policy' });
        expect(findings).toEqual([]);
        const index = files.find(({ path }) => path === 'index.md')?.content;
        const text = typeof index === 'string' ? shown(index) : '';
        let at = 0;
        for (const sought of blocks.flatMap(([, words]) => words.map(([, written]) => written))) {
          const found = text.indexOf(sought, at);
          expect(found, sought).toBeGreaterThanOrEqual(at);
          at = found + sought.length;
        }
      }),
      { numRuns: 100 },
    );
  });
});
