import type { Nodes, Parents, Root, Text } from 'mdast';
import { visit } from 'unist-util-visit';
import { isRange, letterOrDigit, rolesOf } from '../records/language/emphasis-marks.ts';
import { placesIn, type Place } from './places.ts';
import type { Report } from './source-checks.ts';

interface Run {
  readonly at: Place;
  /** As it is written: one star or two, or two tildes; three of these make no pair. */
  readonly marks: string;
  /** Whether it makes a pair, or is shown. */
  readonly role: 'begins' | 'ends' | 'alone';
  /** The characters beside it, blanks as blanks; '' at a border. */
  readonly before: string;
  readonly after: string;
}

/**
 * Reports marks that would be printed and turn their paragraph inside out: ** 注意 ** with blanks inside, three runs of
 * which two make a pair, strikethrough whose other half is part of a range.
 */
export function checkUnpaired(tree: Root, source: string, report: Report): void {
  visit(tree, (node) => {
    if (node.type !== 'paragraph' && node.type !== 'heading' && node.type !== 'tableCell') return;
    const runs = runsIn(node, source);
    const stars = runs.filter(({ marks }) => marks.startsWith('*'));
    stars.forEach((run, index) => {
      if (run.role !== 'alone') return;
      if (hasBlankInside(run, stars[index + 1])) reportBlank(run, report);
      else if (couldEnd(run, stars[index - 1]) || isStarOfEach(run, stars[index - 1], stars[index - 2]))
        reportAlone(run, report);
    });
    const tildes = runs.filter(({ marks }) => marks.startsWith('~'));
    const pairs = tildes.filter(({ role }) => role !== 'alone');
    // ~~甲~~乙元~~10: which two make a pair shows at the borders of words alone.
    const inWord = pairs.some(({ before, after }) => letterOrDigit.test(before) && letterOrDigit.test(after));
    tildes.forEach((run, index) => {
      const next = tildes[index + 1];
      if (run.role !== 'alone') return;
      // Beside a pair nothing but a range is certain to be text.
      const third = inWord || (pairs.length > 0 && run.marks.length === 2 && !isRange(run.before, run.after));
      if (third || mayPair(run, next) || hasBlankInside(run, next)) reportAlone(run, report);
    });
  });
}

/** **注意： **请 and ** 注意：**请 */
function hasBlankInside({ marks, before, after }: Run, next: Run | undefined): boolean {
  if (marks.length !== 2 || next?.marks !== marks || letterOrDigit.test(before)) return false;
  // Between blanks it is a sign of its own.
  return isBlank(after) ? !isBlank(before) : isBlank(next.before) && after !== '';
}

/** 罚款~~500元~~1000元: struck out to some, a range to others. */
function mayPair(run: Run, next: Run | undefined): boolean {
  if (!next || run.marks !== next.marks || run.marks.length !== 2) return false;
  const roles = ({ before, after }: Run) => rolesOf({ mark: '~', length: 2, before, after });
  return roles(run).begins && (roles(next).ends || isRange(next.before, next.after));
}

/** 李**的**重点**内容: which two of them make a pair cannot be known. */
function couldEnd({ marks, before }: Run, previous: Run | undefined): boolean {
  if (previous?.role !== 'ends' || previous.marks !== marks) return false;
  return letterOrDigit.test(before) && letterOrDigit.test(previous.after);
}

/** 姓名*电话*、住址*: a star behind each word, of which two were taken for a pair. */
function isStarOfEach(run: Run, ends: Run | undefined, begins: Run | undefined): boolean {
  if (ends?.role !== 'ends' || begins?.role !== 'begins') return false;
  const inWord = letterOrDigit.test(begins.before) && letterOrDigit.test(begins.after);
  return (
    inWord &&
    [run, ends].every(
      ({ marks, before, after }) => marks === '*' && letterOrDigit.test(before) && !letterOrDigit.test(after),
    )
  );
}

function isBlank(character: string): boolean {
  return character !== '' && character.trim() === '';
}

function reportBlank({ at }: Run, report: Report): void {
  report(
    'markdown/unread',
    at,
    '这里的“**”没有变成粗体，星号会原样印在网页上，多半是它和文字之间有空格。',
    '请删去两对星号里面一侧的空格，例如 **注意：**请携带证件；星号是文字的，在每个星号前面加反斜杠（\\*）。',
  );
}

function reportAlone({ at, marks }: Run, report: Report): void {
  const look = marks.startsWith('~') ? '删除线' : '强调';
  report(
    'markdown/unread',
    at,
    `这里的“${marks}”没有变成${look}，会原样印在网页上；它和前后的“${marks}”怎样成对，看不出来。`,
    marks.startsWith('~')
      ? '表示起止的，请写成“～”或者“至”；要划掉文字的，请在文字两头紧挨着各写两个波浪号，外面留空格或者标点。'
      : '请核对这一段的星号是不是成对；星号是文字的，在每个星号前面加反斜杠（\\*）。',
  );
}

const widths: Readonly<Record<string, number>> = { emphasis: 1, strong: 2, delete: 2 };

/** The marks of one paragraph, in order: those that were read as emphasis, and those that were not. */
function runsIn(container: Parents, source: string): Run[] {
  const runs: Run[] = [];
  // A blank in front of the first word belongs to the sign of the list, or to the cell.
  const begin = container.children[0]?.position?.start.offset ?? 0;
  const add = (offset: number, length: number, at: Place | undefined, role: Run['role']) =>
    runs.push({
      at: at ?? { line: 1, column: 1 },
      role,
      marks: source.slice(offset, offset + length),
      before: offset === begin ? '' : source.charAt(offset - 1),
      after: source.charAt(offset + length),
    });
  const take = (node: Nodes): void => {
    const width = widths[node.type] ?? 0;
    if (width > 0) add(node.position?.start.offset ?? 0, width, node.position?.start, 'begins');
    if (node.type === 'text')
      for (const { offset, length, at } of shownMarks(node, source)) add(offset, length, at, 'alone');
    if ('children' in node) for (const child of node.children) take(child);
    if (width > 0) add((node.position?.end.offset ?? width) - width, width, node.position?.end, 'ends');
  };
  take(container);
  return runs;
}

/** Marks that stand in a text as written, neither escaped nor part of a longer run. */
function shownMarks(node: Text, source: string) {
  const start = node.position?.start ?? { line: 1, column: 1, offset: 0 };
  const from = start.offset ?? 0;
  const raw = source.slice(from, node.position?.end.offset ?? from);
  const placeOf = placesIn(raw, start);
  return [...raw.matchAll(/(?<![\\*])\*{1,2}(?!\*)|(?<![\\~])~{2,3}(?!~)/g)].map(({ 0: found, index }) => ({
    offset: from + index,
    length: found.length,
    at: placeOf(index),
  }));
}
