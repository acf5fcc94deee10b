import type { Element } from 'hast';
import mammoth from 'mammoth';
import { strToU8, zipSync } from 'fflate';
import { errorAt, hasErrors, warningAt, type Finding, wholeFile } from '../../records/finding.ts';
import type { Imported } from '../imported.ts';
import { partText } from '../../intake/part-text.ts';
import { readBlocks, type Block, type ReadBlocks } from './blocks.ts';
import { writeFrontMatter } from '../front-matter-text.ts';
import { writeMarkdown, type WrittenText } from './markdown.ts';
import { numberNotes } from './notes.ts';
import { readForm, type OfficialForm } from './official-form.ts';
import { outlineOf } from './outline.ts';
import { readBeside, type PartsBeside } from './beside.ts';
import { insertDocuments } from './inserted-documents.ts';
import type { InventoryText } from './inventory.ts';
import type { ParagraphFacts } from './paragraph-facts.ts';
import { PictureCollector, settlePictures, type PictureAccount } from './pictures.ts';
import { prepareDocument, type PreparedPart } from './prepared-document.ts';
import type { Trace } from './trace.ts';
import { proposeInterpretation, proposePolicy } from './proposals.ts';
import { writeReport } from './report.ts';
import { readStyles } from './styles.ts';
import { findLost } from './survival.ts';
import { cut, findRefusals, findTraces } from './traces.ts';
import { openWordPackage, type WordPackage } from './word-package.ts';
import { parseXml, writePart, type XmlElement } from './xml-tree.ts';

export type WordKind = 'policy' | 'interpretation';

export interface WordOptions {
  /** The name of the file, for findings. */
  readonly file: string;
  /** By default what the title says: a title with 解读 is an interpretation. */
  readonly as?: WordKind;
}

/**
 * A policy or an interpretation from a .docx: `index.md` with proposed front matter and its pictures. Nothing is guessed
 * in silence: each proposal names the paragraph it comes from, and whatever does not come along is reported. No files
 * where the document cannot be read or must not be published (密级, 不公开).
 */
export async function importWord(bytes: Uint8Array, options: WordOptions): Promise<Imported> {
  const opened = openWordPackage(options.file, bytes);
  if ('finding' in opened) return nothing(options, [opened.finding]);
  const prepared = prepare(opened.parts);
  if (!prepared) return nothing(options, [unreadable(options.file)]);
  const collector = new PictureCollector();
  let html: string;
  try {
    html = await convert(prepared.bytes, collector);
  } catch {
    return nothing(options, [unreadable(options.file)]);
  }
  const read = readBlocks(html, prepared.facts);
  const form = readForm(read.blocks);
  const refusals = findRefusals(options.file, form, prepared.beside.headers);
  if (hasErrors(refusals)) return nothing(options, refusals);
  const body = writeBody(form, read);
  const as = options.as ?? (/解读|图解|问答|答记者问/.test(form.title?.value ?? '') ? 'interpretation' : 'policy');
  const proposals = as === 'policy' ? proposePolicy(form, form.body) : proposeInterpretation(form, form.body);
  const content = `${writeFrontMatter(proposals)}\n${body.markdown}`;
  return {
    collection: collectionsOf[as],
    files: [{ path: 'index.md', content }, ...collector.pictures],
    report: writeReport({
      as,
      given: options.as !== undefined,
      form,
      proposals,
      bare: body.pictures.bare,
      plain: body.plain,
      headers: prepared.beside.headers,
    }),
    findings: [
      ...findTraces(options.file, prepared.traces),
      ...findPictures(options.file, body.pictures),
      ...findLosses(options.file, body.markdown, form, prepared),
    ],
  };
}

/** The paragraphs and tables of a .docx, in their order; undefined where it cannot be read. */
export async function readWordBlocks(bytes: Uint8Array): Promise<readonly Block[] | undefined> {
  const opened = openWordPackage('', bytes);
  const prepared = 'finding' in opened ? undefined : prepare(opened.parts);
  if (!prepared) return undefined;
  const html = await convert(prepared.bytes, new PictureCollector()).catch(() => undefined);
  return html === undefined ? undefined : readBlocks(html, prepared.facts).blocks;
}

const collectionsOf = { policy: 'policies', interpretation: 'interpretations' } as const;

function nothing({ as = 'policy' }: WordOptions, findings: readonly Finding[]): Imported {
  return { collection: collectionsOf[as], files: [], report: [], findings };
}

interface Prepared {
  readonly bytes: Uint8Array;
  readonly facts: ReadonlyMap<string, ParagraphFacts>;
  readonly traces: readonly Trace[];
  readonly inventory: readonly InventoryText[];
  readonly otherwise: readonly string[];
  readonly beside: PartsBeside;
}

const noteParts: readonly (readonly [string, string])[] = [
  ['word/footnotes.xml', '脚注'],
  ['word/endnotes.xml', '尾注'],
];

/** Makes the document ready for mammoth; undefined where its XML is none. */
function prepare(parts: WordPackage): Prepared | undefined {
  const document = parsePart(parts, 'word/document.xml');
  if (document?.name !== 'w:document') return undefined;
  const beside = readBeside(parts);
  const source = {
    ...beside,
    styles: readStyles(parsePart(parts, 'word/styles.xml')),
    numbering: parsePart(parts, 'word/numbering.xml'),
  };
  const inserted = insertDocuments(document, parts, source);
  const main = prepareDocument(document, source);
  const written = new Map(parts).set('word/document.xml', xmlBytes(main.root));
  const notes = noteParts.flatMap(([path, name]): PreparedPart[] => {
    const root = parsePart(parts, path);
    if (!root) return [];
    const prepared = prepareDocument(root, { ...source, name });
    written.set(path, xmlBytes(prepared.root));
    return [prepared];
  });
  const all = [main, ...notes];
  return {
    bytes: zipSync(Object.fromEntries(written), { level: 0 }),
    facts: main.facts,
    traces: [...all, inserted].flatMap(({ traces }) => traces),
    inventory: [...all, inserted].flatMap(({ inventory }) => inventory),
    otherwise: all.flatMap(({ otherwise }) => otherwise),
    beside,
  };
}

function parsePart(parts: WordPackage, path: string): XmlElement | undefined {
  const bytes = parts.get(path);
  return bytes && parseXml(partText(bytes));
}

function xmlBytes(root: XmlElement): Uint8Array {
  return strToU8(`<?xml version="1.0" encoding="UTF-8" standalone="yes"?>${writePart(root)}`);
}

async function convert(bytes: Uint8Array, collector: PictureCollector): Promise<string> {
  const { value } = await mammoth.convertToHtml(
    { buffer: Buffer.from(bytes) },
    {
      // Lists and headings are ours to recognise; mammoth would follow styles that official documents do not have.
      styleMap: ['u => u'],
      includeDefaultStyleMap: false,
      includeEmbeddedStyleMap: false,
      idPrefix: 'ms-',
      convertImage: collector.converter,
    },
  );
  return value;
}

interface WrittenBody extends WrittenText {
  readonly pictures: PictureAccount;
}

function writeBody(form: OfficialForm, { notes }: ReadBlocks): WrittenBody {
  const elements: Element[] = outlineOf(form.body);
  const pictures = settlePictures(elements);
  const noted = numberNotes(elements, notes);
  return { ...writeMarkdown({ type: 'root', children: [...elements, ...noted] }), pictures };
}

function findPictures(file: string, { refused }: PictureAccount): Finding[] {
  if (refused === 0) return [];
  return [
    warningAt(
      wholeFile(file),
      'word/picture',
      `有 ${refused} 张图片的格式不能在网页上显示，正文里写了“【图片待补】”。`,
      '请在 Word 里把图片另存为 PNG，放在正文旁边，用 ![说明](文件名.png) 代替这个记号。',
    ),
  ];
}

/** The last look: whether everything that the document says is there, or spoken of. */
function findLosses(
  file: string,
  markdown: string,
  form: OfficialForm,
  { inventory, otherwise, traces }: Prepared,
): Finding[] {
  const told = [...form.leftOut.map(({ words }) => words), ...traces.map(({ text }) => text), ...otherwise];
  const lost = findLost(markdown, inventory, told);
  if (lost.length === 0) return [];
  const places = [...Map.groupBy(lost, ({ place }) => place)].map(
    ([place, texts]) => `${place}“${cut(texts.map(({ text }) => text).join(''), 80)}”`,
  );
  return [
    errorAt(
      wholeFile(file),
      'word/text-lost',
      `有文字没有完整地导入：${places.join('、')}。`,
      '请对照原文档，把缺少的文字补进正文。',
    ),
  ];
}

function unreadable(file: string): Finding {
  return errorAt(
    wholeFile(file),
    'word/broken',
    '这个文件的内容读不出来。',
    '请用 Word 或 WPS 打开原来的文件，另存为一份新的 .docx 再导入。',
  );
}
