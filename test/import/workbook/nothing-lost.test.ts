import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { importWorkbook } from '../../../src/import/workbook/import.ts';
import { drawingOf, rawWorkbook, type RawPart, type RawSheet } from './raw-package.ts';

/** What a word makes of the workbook. */
interface Way {
  /** Cells of the line of data `line`, beside its own. */
  readonly cells?: (word: string, line: number) => string;
  /** Whole rows below the data, from the line `line` on. */
  readonly rows?: (word: string, line: number) => string;
  /** Cells of the header. */
  readonly headings?: (word: string) => string;
  /** Cells of the line above. */
  readonly title?: (word: string) => string;
  readonly before?: (word: string) => string;
  readonly after?: (word: string, line: number) => string;
  readonly parts?: (word: string) => readonly RawPart[];
  readonly sheet?: (word: string) => RawSheet;
  readonly string?: (word: string) => string;
  /** Where it is told instead of what it says. */
  readonly told?: (line: number) => string;
}

const inline = (address: string, text: string) => `<c r="${address}" t="inlineStr"><is><t>${text}</t></is></c>`;
const row = (line: number, cells: string, more = '') => `<row r="${line}"${more}>${cells}</row>`;
const box = (text: string) =>
  `<xdr:twoCellAnchor><xdr:sp><xdr:txBody><a:p><a:r><a:t>${text.slice(0, 2)}</a:t></a:r><a:r><a:t>${text.slice(2)}</a:t></a:r></a:p></xdr:txBody></xdr:sp></xdr:twoCellAnchor>`;
const drawing = (inner: string, parts: readonly RawPart[] = []): RawPart => ({
  kind: 'drawing',
  name: 'drawings/drawing1.xml',
  xml: drawingOf(inner),
  parts,
});
const chart = (word: string): RawPart => ({
  kind: 'chart',
  name: 'charts/chart1.xml',
  xml: `<c:chartSpace xmlns:c="c" xmlns:a="a"><c:title><a:p><a:r><a:t>${word}</a:t></a:r></a:p></c:title></c:chartSpace>`,
});
const note = (kind: string, xml: string): RawPart => ({ kind, name: `${kind}1.xml`, xml });
const printed = (name: string) => (word: string) =>
  `<headerFooter differentOddEven="1" differentFirst="1"><${name}>&amp;C&amp;"宋体,Bold"&amp;14${word}</${name}></headerFooter>`;

const ways: Readonly<Record<string, Way>> = {
  'a cell': { cells: (word, line) => inline(`D${line}`, word) },
  'a string that cells share': {
    cells: (_, line) => `<c r="D${line}" t="s"><v>0</v></c>`,
    string: (word) => `<t>${word}</t>`,
  },
  'a string in several looks': {
    cells: (_, line) => `<c r="D${line}" t="s"><v>0</v></c>`,
    string: (word) =>
      `<r><t>${word.slice(0, 1)}</t></r><r><rPr><b/></rPr><t>${word.slice(1)}</t></r><rPh sb="0" eb="1"><t>yin</t></rPh>`,
  },
  'a cell in several looks': {
    cells: (word, line) =>
      `<c r="D${line}" t="inlineStr"><is><r><t>${word.slice(0, 1)}</t></r><r><t>${word.slice(1)}</t></r></is></c>`,
  },
  'the result of a formula': { cells: (word, line) => `<c r="D${line}" t="str"><f>A1</f><v>${word}</v></c>` },
  'a cell of several lines': { cells: (word, line) => inline(`D${line}`, `${word.slice(0, 2)}\n${word.slice(2)}`) },
  'a cell beside the table': { cells: (word, line) => inline(`H${line}`, word) },
  'a cell far beside the table': { cells: (word, line) => inline(`ZZ${line}`, word) },
  'a cell under another one': {
    cells: (word, line) => inline(`D${line}`, '上') + inline(`E${line}`, word),
    after: (_, line) => `<mergeCells><mergeCell ref="D${line}:E${line}"/></mergeCells>`,
  },
  'a cell that does not say where it is': { rows: (word) => `<row><c t="inlineStr"><is><t>${word}</t></is></c></row>` },
  'the heading of an empty column': { headings: (word) => inline('F2', word) },
  'the heading of a column that nobody knows': {
    headings: (word) => inline('F2', word),
    cells: (_, line) => inline(`F${line}`, '有'),
  },
  'a column that nobody knows': {
    headings: () => inline('F2', '无名之列'),
    cells: (word, line) => inline(`F${line}`, word),
    told: () => 'F2',
  },
  'a title': { title: (word) => inline('A1', word) },
  'words beside a title': { title: (word) => inline('A1', '附件') + inline('E1', word) },
  'a note': { rows: (word, line) => row(line, inline(`A${line}`, `注：${word}`)) },
  'a note in several cells': {
    rows: (word, line) => row(line, inline(`A${line}`, '填报人：某') + inline(`C${line}`, word)),
  },
  'a sum': {
    rows: (word, line) => row(line, inline(`A${line}`, '合计') + inline(`D${line}`, word)),
    told: (line) => `第 ${line} 行`,
  },
  'a lone cell far below': { rows: (word) => row(60, inline('D60', word)) },
  'a hidden row': {
    rows: (word, line) => row(line, inline(`B${line}`, word), ' hidden="1"'),
    told: (line) => `隐藏的第 ${line} 行`,
  },
  'a hidden column': {
    before: () => '<cols><col min="7" max="7" width="9" hidden="1"/></cols>',
    cells: (word, line) => inline(`G${line}`, word),
    told: () => '隐藏的 G 列',
  },
  'a hidden sheet': {
    sheet: (word) => ({
      name: '底稿',
      state: 'veryHidden',
      xml: `<sheetData>${row(1, inline('A1', word))}</sheetData>`,
    }),
    told: () => '隐藏的工作表“底稿”',
  },
  'a sheet that is no table': {
    sheet: (word) => ({ name: '说明', xml: `<sheetData>${row(1, inline('A1', word))}</sheetData>` }),
    told: () => '工作表“说明”没有导入',
  },
  'a sheet of charts': {
    sheet: (word) => ({
      name: '走势',
      kind: 'chartsheet',
      xml: '<drawing r:id="rId1"/>',
      parts: [{ ...drawing('', [chart(word)]), name: 'drawings/drawing9.xml' }],
    }),
  },
  'a sheet of nothing but a chart': {
    sheet: () => ({ name: '走势', kind: 'chartsheet', xml: '' }),
    told: () => '工作表“走势”里的图表',
  },
  'a comment': {
    parts: (word) => [
      note(
        'comments',
        `<comments xmlns="x"><commentList><comment ref="B3"><text><t>${word}</t></text></comment></commentList></comments>`,
      ),
    ],
    told: () => '批注',
  },
  'a comment of a thread': {
    parts: (word) => [
      note(
        'threadedComment',
        `<ThreadedComments xmlns="x"><threadedComment ref="C3"><text>${word}</text></threadedComment></ThreadedComments>`,
      ),
    ],
    told: () => 'C3',
  },
  'a text box': { parts: (word) => [drawing(box(word))], after: () => '<drawing r:id="rId1"/>' },
  'a text box in a group': {
    parts: (word) => [drawing(`<xdr:grpSp>${box(word)}</xdr:grpSp>`)],
    after: () => '<drawing r:id="rId1"/>',
  },
  'a chart': { parts: (word) => [drawing('', [chart(word)])], after: () => '<drawing r:id="rId1"/>' },
  'an old text box': {
    parts: (word) => [
      {
        kind: 'vmlDrawing',
        name: 'drawings/vmlDrawing1.vml',
        xml: `<xml xmlns:v="v"><v:shape><v:textbox><div style="text-align:left"><font>${word}</font></div></v:textbox></v:shape></xml>`,
      },
    ],
  },
  'a diagram': {
    parts: (word) => [
      drawing('', [
        {
          kind: 'diagramData',
          name: 'diagrams/data1.xml',
          xml: `<dgm:dataModel xmlns:dgm="d" xmlns:a="a"><dgm:pt><dgm:t><a:p><a:r><a:t>${word}</a:t></a:r></a:p></dgm:t></dgm:pt></dgm:dataModel>`,
        },
      ]),
    ],
    after: () => '<drawing r:id="rId1"/>',
  },
  'a drawing of no sheet': {
    parts: (word) => [{ kind: 'image', name: 'drawings/drawing8.xml', xml: drawingOf(box(word)) }],
  },
  'a header': { after: printed('oddHeader') },
  'a footer of even pages': { after: printed('evenFooter') },
  'the footer of the first page': { after: printed('firstFooter') },
  'a string that no cell shows': { string: (word) => `<t>${word}</t>` },
};

/** A table of samples with this word in it. */
function made(way: Way, word: string): { readonly bytes: Uint8Array; readonly line: number } {
  const line = 4;
  const headings = ['抽样编号', '被抽样单位名称', '食品名称', '规格型号'].map((text, index) =>
    inline(`${'ABCD'[index]}2`, text),
  );
  const own = (at: number) =>
    ['XBJ', '甲超市', '饼干'].map((text, index) => inline(`${'ABC'[index]}${at}`, `${text}${at}`));
  const say = (part: ((text: string, line: number) => string) | undefined, at = 3) => part?.(word, at) ?? '';
  const rows = [
    row(1, say(way.title)),
    row(2, headings.join('') + say(way.headings)),
    row(3, own(3).join('') + say(way.cells)),
    say(way.rows, line),
  ];
  const sheet: RawSheet = {
    name: '合格',
    xml: `${say(way.before)}<sheetData>${rows.join('')}</sheetData>${say(way.after)}`,
    parts: way.parts?.(word) ?? [],
  };
  const strings = way.string ? [way.string(word)] : [];
  return { bytes: rawWorkbook([sheet, ...(way.sheet ? [way.sheet(word)] : [])], strings), line };
}

const tight = (text: string) => text.replaceAll(/[\s"]/g, '');
const word = fc
  .array(fc.constantFrom(...'甲乙丙丁戊己庚辛壬癸子丑寅卯辰巳午未申酉戌亥'), { minLength: 4, maxLength: 6 })
  .map((signs) => signs.join(''));

describe('whatever a workbook can say', () => {
  test.for(Object.entries(ways))('%s stands in what is imported, or the report names it', async ([, way]) => {
    await fc.assert(
      fc.asyncProperty(word, async (text) => {
        const { bytes, line } = made(way, text);
        const { files, report, findings } = await importWorkbook(bytes, { file: 'a.xlsx', as: 'sampling' });
        expect(files.map(({ path }) => path)).toContain('qualified.csv');
        const written = files.map(({ content }) => String(content)).join('\n');
        const told = [written, ...report, ...findings.map(({ message }) => message)].join('\n');
        expect(tight(told)).toContain(tight(way.told?.(line) ?? text));
      }),
      { numRuns: 3 },
    );
  });

  test('nothing is reported of a table of which everything comes along', async () => {
    for (const name of [
      'a cell',
      'a string that cells share',
      'a string in several looks',
      'the result of a formula',
      'a cell of several lines',
    ]) {
      const { bytes } = made(ways[name] ?? {}, '甲乙丙丁');
      const { report, findings } = await importWorkbook(bytes, { file: 'a.xlsx', as: 'sampling' });
      expect([name, ...findings, ...report.filter((line) => line.includes('没有导入'))]).toEqual([name]);
    }
  });
});
