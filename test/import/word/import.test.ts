import { readFile } from 'node:fs/promises';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { documents } from '../../fixtures/word/documents.ts';
import { bold, cell, centred, makeWord, paragraph, run, table } from '../../fixtures/word/ooxml.ts';
import { readFrontMatter } from '../../../src/intake/front-matter.ts';
import { importWord } from '../../../src/import/word/import.ts';
import { parseBody } from '../../../src/markdown/body.ts';

const folder = new URL('../../fixtures/word/', import.meta.url);

/** What the editor reads of an import, as text. */
function printed({ report, findings }: Awaited<ReturnType<typeof importWord>>): string {
  const found = findings.map(({ severity, rule, message, mend }) => `[${severity}] ${rule}\n${message}\n${mend}`);
  return `${[...report, '', ...found].join('\n').trim()}\n`;
}

/** The page that the site would make of an imported body. */
function shown(text: string) {
  const { source, body, findings } = readFrontMatter('index.md', text);
  const parsed = parseBody({ file: 'index.md', ...body });
  return { fields: source?.value ?? {}, text: parsed.text, findings: [...findings, ...parsed.findings] };
}

async function imported(body: readonly string[]) {
  const result = await importWord(makeWord({ body }), { file: 'a.docx' });
  const [index] = result.files;
  return { ...result, index: typeof index?.content === 'string' ? index.content : '' };
}

describe('documents as offices write them', () => {
  test.for(Object.keys(documents))('%s: becomes what lies beside it', async (name) => {
    const bytes = await readFile(new URL(`${name}/source.docx`, folder));
    const result = await importWord(bytes, { file: 'source.docx' });
    const index = result.files.find(({ path }) => path === 'index.md')?.content ?? '（没有文件）\n';
    await expect(index).toMatchFileSnapshot(new URL(`${name}/index.md`, folder).pathname);
    await expect(printed(result)).toMatchFileSnapshot(new URL(`${name}/report.txt`, folder).pathname);
  });

  test.for(Object.entries(documents))('%s: the checked-in file is that of documents.ts', async ([name, document]) => {
    expect(Buffer.from(makeWord(document))).toEqual(await readFile(new URL(`${name}/source.docx`, folder)));
  });

  test.for(Object.keys(documents))('%s: the site reads the result without a fault', async (name) => {
    const bytes = await readFile(new URL(`${name}/source.docx`, folder));
    const [index] = (await importWord(bytes, { file: 'source.docx' })).files;
    if (typeof index?.content === 'string') expect(shown(index.content).findings).toEqual([]);
    else expect(['secret', 'not-public']).toContain(name);
  });
});

describe('what is no .docx', () => {
  const ole = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];
  const word = makeWord({ body: [paragraph('文')] });
  test.for([
    { name: 'an old .doc or .wps', bytes: Uint8Array.from(ole), rule: 'word/old-format' },
    {
      name: 'a .docx with a password',
      bytes: Uint8Array.from([...ole, ...Buffer.from('EncryptedPackage', 'utf16le')]),
      rule: 'word/password',
    },
    { name: 'a broken file', bytes: word.subarray(0, word.length - 40), rule: 'word/broken' },
    { name: 'no file at all', bytes: new Uint8Array(), rule: 'word/not-word' },
    { name: 'a PDF', bytes: new TextEncoder().encode('%PDF-1.7'), rule: 'word/not-word' },
  ])('$name: one finding $rule and no file', async ({ bytes, rule }) => {
    const result = await importWord(bytes, { file: 'a.docx' });
    expect(result.findings.map((finding) => finding.rule)).toEqual([rule]);
    expect(result.files).toEqual([]);
  });

  test('XML that nests without end is refused and not walked', async () => {
    const deep = '<w:ins>'.repeat(100_000) + '</w:ins>'.repeat(100_000);
    const result = await importWord(makeWord({ body: [`<w:p>${deep}</w:p>`] }), { file: 'a.docx' });
    expect(result.findings.map(({ rule }) => rule)).toEqual(['word/broken']);
  });
});

describe('raised and lowered text', () => {
  const up = (text: string) => run(text, '<w:vertAlign w:val="superscript"/>');
  const down = (text: string) => run(text, '<w:vertAlign w:val="subscript"/>');
  test.for([
    ['a power', run('关于10') + up('5') + run('级洁净区的通知'), '关于10⁵级洁净区的通知'],
    ['an index', run('关于PM') + down('2.5') + run('监测的通知'), '关于PM₂.₅监测的通知'],
    ['what cannot be raised', run('关于A') + up('甲') + run('级的通知'), '关于A^(甲)级的通知'],
  ] as const)('%s in a title is written as such, and nothing is missed', async ([, title, expected]) => {
    const { index, findings } = await imported([
      paragraph(title, '<w:jc w:val="center"/>'),
      paragraph('各单位：'),
      paragraph(run('每平方米10') + up('5') + run('个。')),
    ]);
    expect(shown(index).fields).toMatchObject({ title: expected });
    expect(index).toContain('10<sup>5</sup>个');
    expect(findings).toEqual([]);
  });
});

describe('what the editor chooses', () => {
  test('--as decides against the title', async () => {
    const bytes = makeWord({ body: [centred('某办法政策解读'), paragraph('内容。')] });
    const asPolicy = await importWord(bytes, { file: 'a.docx', as: 'policy' });
    expect(asPolicy.report[0]).toBe('导入为政策文件。');
    const byTitle = await importWord(bytes, { file: 'a.docx' });
    expect(byTitle.report[0]).toContain('导入为政策解读');
  });
});

/** Pieces of which hostile and ordinary text is made: signs of Markdown and HTML, numbers of clauses, blanks. */
const signs = [
  '* ** _ ~ ~~ ` ``` [ ] ( ) [^1] [^1]: ![ < > <b> </td> <!-- &amp; & # ## - + 1. 2) | \\ --- === $ : http://a.cn a@b.cn',
  '一、 （一） 第一条 第二章 。 ； ， “ ” 《 》 ！ 加大 力度 3~5日 1:30 ℃',
].flatMap((line) => line.split(' '));
const piece = fc.oneof(
  fc.constantFrom(...signs, ' ', '\u3000', '- ', '1. '),
  fc.string({ unit: 'grapheme', maxLength: 4 }),
);
const text = fc
  .array(piece, { minLength: 1, maxLength: 12 })
  .map((pieces) => pieces.join('').replaceAll(/[\u0000-\u001F\u007F-\u009F\u00AD\uFFFE\uFFFF]|\p{Surrogate}/gu, ''));

function tight(value: string): string {
  return value.replaceAll(/\s/gu, '');
}

describe('no character is lost', () => {
  const head = [centred('关于测试的通知'), paragraph('各单位：')];

  test('the text of any paragraph, in part bold, comes back from the page', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(fc.tuple(text, text, text), { minLength: 1, maxLength: 4 }), async (paragraphs) => {
        const body = paragraphs.map(([before, strong, after]) =>
          paragraph(run(before) + run(strong, bold) + run(after)),
        );
        const { index, findings } = await imported([...head, ...body, paragraph('完。')]);
        const expected = `各单位：${paragraphs.flat().join('')}完。`;
        expect(tight(shown(index).text)).toBe(tight(expected));
        expect(findings).toEqual([]);
      }),
      { numRuns: 300 },
    );
  });

  test('the text of any cell comes back, from simple tables and from merged ones', async () => {
    await fc.assert(
      fc.asyncProperty(text, text, text, fc.boolean(), async (first, second, third, merged) => {
        const rows = [
          [cell(paragraph(run(first)), merged ? '<w:gridSpan w:val="2"/>' : ''), ...(merged ? [] : [cell('甲')])],
          [cell(paragraph(run(second))), cell(paragraph(run(third)))],
        ];
        const { index, findings } = await imported([...head, table(rows), paragraph('完。')]);
        expect(tight(shown(index).text)).toBe(tight(`各单位：${first}${merged ? '' : '甲'}${second}${third}完。`));
        expect(findings).toEqual([]);
      }),
      { numRuns: 200 },
    );
  });
});
