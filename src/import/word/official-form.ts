import type { Day, DayOrTime } from '../../records/values/day.ts';
import { readDocumentNumber, proposeDocumentNumber } from '../../records/values/document-number.ts';
import type { Block } from './blocks.ts';
import type { ParagraphFacts } from './paragraph-facts.ts';
import { foundAt, type Line } from './form-line.ts';
import { pageRemnants, publicationIn } from './page-remnants.ts';
import type { Found } from './phrases.ts';
import { readSignature } from './signature.ts';
import { genreOf } from '../../records/policy.ts';

/** What stands where in an official document (GB/T 9704—2012): head, text, signature, imprint. */
export interface OfficialForm {
  readonly title: Found<string> | undefined;
  readonly number: Found<string> | undefined;
  /** A number that has lost a part, with what it may have been. */
  readonly damagedNumber: Found<string> | undefined;
  readonly issuers: Found<string[]> | undefined;
  readonly signedOn: Found<Day> | undefined;
  /** A day of signing that has lost 年 or 月, with what it may have been. */
  readonly damagedDay: Found<Day> | undefined;
  /** When the website from which the text was copied published it. */
  readonly publishedAt: Found<DayOrTime> | undefined;
  readonly addressee: Found<string> | undefined;
  /** 密级 on the document: it must not be published. */
  readonly secret: Found<string> | undefined;
  /** 此件公开发布, 此件依申请公开, 此件不公开. */
  readonly disclosure: Found<string> | undefined;
  /** Lines of the head and the imprint that are no part of the text. */
  readonly leftOut: readonly Found<LeftOut>[];
  /** The blocks that go into the body. */
  readonly body: readonly Block[];
}
export type LeftOut = '版头' | '标题' | '版记' | '目录' | '网页';

/** Reads the form of a document from its blocks. */
export function readForm(blocks: readonly Block[]): OfficialForm {
  const all = blocks.flatMap(({ facts }, index) => {
    const block = blocks[index];
    return facts && block && facts.text !== ''
      ? [{ block, place: facts.place, text: facts.text, tight: facts.text.replaceAll(/[\s\u3000]/g, '') }]
      : [];
  });
  const remnants = pageRemnants(all.map(({ text }) => text));
  const page = all.filter((_, index) => remnants.has(index));
  const lines = all.filter((_, index) => !remnants.has(index));
  const head = readHead(lines);
  const rest = lines.slice(head.length);
  const imprint = readImprint(rest);
  const contents = rest.filter(({ block }) => block.facts?.isContents);
  const left = new Set([...page, ...lines.slice(0, head.length), ...imprint, ...contents].map(({ block }) => block));
  const text = rest.filter(({ block }) => !left.has(block));
  const signature = readSignature(text);
  return {
    ...head.found,
    issuers: signature.issuers ?? head.found.issuers,
    signedOn: signature.signedOn,
    damagedDay: signature.damagedDay,
    publishedAt: page.flatMap((line) => {
      const value = publicationIn(line.text);
      return value === undefined ? [] : [foundAt(line, value)];
    })[0],
    addressee: readAddressee(text),
    disclosure: firstOf(rest, /^[（(]?(此件(?:公开发布|主动公开|依申请公开|不公开|不予公开|删减后公开))/),
    leftOut: [
      ...page.map((line) => foundAt(line, '网页' as const)),
      ...head.leftOut,
      ...imprint.map((line) => foundAt(line, '版记' as const)),
      ...contents.map((line) => foundAt(line, '目录' as const)),
    ],
    body: blocks.filter((block) => !left.has(block)),
  };
}

interface Head {
  readonly length: number;
  readonly found: Pick<OfficialForm, 'title' | 'number' | 'damagedNumber' | 'issuers' | 'secret'>;
  readonly leftOut: readonly Found<LeftOut>[];
}

const textBegins = /^(?:第[^，。]{1,6}[章节条编]|[一二三四五六七八九十]+、|[（(]|目\s*录$)/;

function readHead(lines: readonly Line[]): Head {
  const titles: Line[] = [];
  const leftOut: Found<LeftOut>[] = [];
  let mark: Line | undefined;
  let secret: Found<string> | undefined;
  let number: Line | undefined;
  let length = 0;
  for (const line of lines) {
    const role = roleOf(line, { mark, titles, number, lines });
    if (role === 'text') break;
    if (role === 'secret') secret = foundAt(line, line.tight);
    if (role === 'mark') mark = line;
    if (role === 'number') number = line;
    if (role === 'title') titles.push(line);
    leftOut.push(foundAt(line, role === 'title' || role === 'again' ? '标题' : '版头'));
    length += 1;
  }
  return {
    length,
    found: {
      title: titleOf(titles.length === 0 && mark ? [mark] : titles),
      ...readNumber(number, mark),
      issuers: mark ? issuerOf(mark) : undefined,
      secret,
    },
    leftOut,
  };
}

function titleOf(lines: readonly Line[]): Found<string> | undefined {
  const [first] = lines;
  if (!first) return undefined;
  const title = lines.map(({ text }) => text).reduce(joinTitle, '');
  return { value: title, place: first.place, words: title };
}

type Role = 'secret' | 'margin' | 'mark' | 'number' | 'title' | 'again' | 'text';
interface Seen {
  readonly mark: Line | undefined;
  readonly titles: readonly Line[];
  readonly number: Line | undefined;
  readonly lines: readonly Line[];
}

function roleOf(line: Line, seen: Seen): Role {
  const above = seen.titles.length === 0 ? roleAboveTitle(line, seen) : undefined;
  if (above) return above;
  if (!seen.number && numberIn(line, seen.mark) !== undefined) return 'number';
  const { facts } = line.block;
  if (isTitleAgain(line, seen)) return 'again';
  if (textBegins.test(line.text) || facts?.isContents || isClosed(seen)) return 'text';
  return (facts && looksLikeTitle(facts)) || isBareTitle(line, seen) ? 'title' : 'text';
}

function looksLikeTitle({ isTitle, centred, heading }: ParagraphFacts): boolean {
  return isTitle || (centred && heading === undefined);
}

function roleAboveTitle({ tight }: Line, { mark }: Seen): Role | undefined {
  if (/^(?:绝密|机密|秘密)(?:★.*)?$/.test(tight)) return 'secret';
  if (/^(?:\d{6}|特急|加急|特提|平急|签发人[:：].*)$/.test(tight)) return 'margin';
  const isMark = /(?:文件|令|公告|通告)$/.test(tight) && !tight.includes('关于') && tight.length <= 40;
  return isMark && !mark ? 'mark' : undefined;
}

/**
 * Where nothing is centred, the first short line without the marks of a sentence is the title, and goes on in the next
 * where only both together end with a 文种: 示例市某局2026年 / 政务公开实施方案.
 */
function isBareTitle({ tight }: Line, { titles, lines }: Seen): boolean {
  const nothingCentred = lines.slice(0, 8).every(({ block }) => !block.facts?.centred && !block.facts?.isTitle);
  if (!nothingCentred || !/^[^。；：:，]{4,60}$/.test(tight)) return false;
  const [first, ...others] = titles;
  if (!first) return true;
  return others.length === 0 && genreOf(first.tight) === undefined && genreOf(first.tight + tight) !== undefined;
}

/** A website prints the title above the document, and the document has it once more. */
function isTitleAgain({ tight }: Line, { titles }: Seen): boolean {
  const title = titles.map((line) => line.tight).join('');
  return tight.length >= 6 && title.length > tight.length && (title.startsWith(tight) || title.endsWith(tight));
}

/** A number below the title closes it; above the title it does not. */
function isClosed({ number, titles, lines }: Seen): boolean {
  const [title] = titles;
  return number !== undefined && title !== undefined && lines.indexOf(number) > lines.indexOf(title);
}

function numberIn(line: Line, mark: Line | undefined): string | undefined {
  const own = line.tight.replace(/签发人[:：].*$/, '').replace(/^[（(](.*)[）)]$/, '$1');
  const whole = /^(?:第|\d{4}年第)\d+号$/.test(own) && mark ? mark.tight + own : own;
  return (readDocumentNumber(whole) ?? (proposeDocumentNumber(whole) === undefined ? undefined : whole)) && whole;
}

function readNumber(line: Line | undefined, mark: Line | undefined): Pick<OfficialForm, 'number' | 'damagedNumber'> {
  const written = line && numberIn(line, mark);
  if (!line || written === undefined) return { number: undefined, damagedNumber: undefined };
  const canonical = readDocumentNumber(written)?.canonical;
  const proposal = proposeDocumentNumber(written);
  // The name of who signed is nobody's business on a website.
  const words = line.text.replace(/[\s\u3000]*签\s*发\s*人.*$/, '');
  return {
    number: canonical === undefined ? undefined : { ...foundAt(line, canonical), words },
    damagedNumber:
      canonical === undefined && proposal !== undefined ? { ...foundAt(line, proposal), words } : undefined,
  };
}

function issuerOf(mark: Line): Found<string[]> {
  return foundAt(mark, [mark.tight.replace(/(?:文件|令|公告|通告)$/, '')]);
}

const imprintLine = /^(?:抄送|主送|分送)[:：]|日印发$/;

/** 抄送 and 印发 at the very end. */
function readImprint(lines: readonly Line[]): readonly Line[] {
  const text = lines.findLastIndex(({ tight }) => !imprintLine.test(tight));
  return lines.slice(text + 1);
}

function readAddressee(lines: readonly Line[]): Found<string> | undefined {
  const [first] = lines;
  return first && /^[^。；《》]{2,200}[：:]$/.test(first.tight)
    ? foundAt(first, first.text.replace(/[：:]$/, ''))
    : undefined;
}

function firstOf(lines: readonly Line[], pattern: RegExp): Found<string> | undefined {
  for (const line of lines) {
    const value = pattern.exec(line.tight)?.[1];
    if (value !== undefined) return foundAt(line, value);
  }
  return undefined;
}

/** Lines of a title go on without a blank, but for words in Latin letters. */
function joinTitle(before: string, line: string): string {
  const text = line.replaceAll(/(?<=[^ -~])[\s\u3000]+|[\s\u3000]+(?=[^ -~])/g, '');
  return before + (/[ -~]$/.test(before) && /^[ -~]/.test(text) ? ' ' : '') + text;
}
