import {
  isAlias,
  isMap,
  isScalar,
  isSeq,
  LineCounter,
  parseDocument,
  type Node,
  type Pair,
  type Scalar,
  type YAMLMap,
  type YAMLSeq,
} from 'yaml';
import { errorAt, type Finding, wholeFile } from '../records/finding.ts';
import { escapedFaults } from './escaped-text.ts';
import type { TextPlace } from './text-place.ts';
import { withoutField } from './yaml-recovery.ts';
import { directiveFindings, explainSyntax, fullWidthCommas, rootFault, tabFindings, tooLong } from './yaml-faults.ts';

/** The mapping that a YAML text holds, with the place of everything in it. */
export interface YamlSource {
  /** Plain values: strings stay as written, days among them. */
  readonly value: Readonly<Record<string, unknown>>;
  /** Of each path's value (`effects[2].target`); of its key where the value begins on a line below. */
  readonly places: Readonly<Record<string, readonly [line: number, column: number]>>;
  /** Of each path's key. */
  readonly keys: ReadonlyMap<string, TextPlace>;
  /** Numbers and truth values as they are written: `0013801` of 13801. */
  readonly written: ReadonlyMap<string, string>;
  /** Fields that were refused as YAML, so that they are not called missing. */
  readonly refused: ReadonlySet<string>;
  /** Whether the structure can be trusted; without that, nothing is said about fields. */
  readonly sound: boolean;
  readonly findings: readonly Finding[];
}

/** Deeper than any field of a record, and far from what a parser's stack can bear. */
const deepest = 12;

/** Longer than any front matter or `site.yaml`; the parser's time grows with it. */
const longest = 300_000;

/** Names that JavaScript gives a meaning of its own. */
const dangerous: ReadonlySet<string> = new Set(['__proto__', 'constructor', 'prototype']);

/**
 * Reads YAML 1.2 core without tags, anchors and aliases. Faults are findings at their line and column; `text` begins on
 * line 1 of the file.
 */
export function readYaml(file: string, text: string): YamlSource {
  const findings = [...tabFindings(file, text), ...directiveFindings(file, text)];
  if (text.length > longest) return unsound([tooLong(file)]);
  const told = new Set(findings.map(({ line }) => line));
  const refused = new Map<string, TextPlace>();
  let rest = text;
  try {
    for (let fields = 0; ; fields += 1) {
      const lines = new LineCounter();
      const { root, fault } = parse(file, rest, lines);
      if (!fault && !root && fields > 0) return unsound(findings);
      if (!fault) return readRoot({ file, text: rest, lines, findings }, root, refused);
      if (!told.has(fault.line)) findings.push(fault);
      const without = fault.rule === 'front-matter/too-deep' ? undefined : withoutField(rest, fault.line);
      if (!without || fields === mostFaults) return unsound(findings);
      rest = without.text;
      for (const [name, place] of without.names) refused.set(name, place);
    }
  } catch {
    // The parser itself gave up, as it does on input that was made to exhaust it.
    return unsound([
      ...findings,
      errorAt(wholeFile(file), 'front-matter/syntax', '这一段写法太复杂，无法读取。', '请照编辑手册的样子重写。'),
    ]);
  }
}

/** Fields that cannot be read, more than which nobody wants reported at once. */
const mostFaults = 30;

/** The mapping of a text, or the first fault that keeps it from being one. */
function parse(
  file: string,
  text: string,
  lines: LineCounter,
): { readonly root?: YAMLMap; readonly fault?: Finding | undefined } {
  const document = parseDocument(text, {
    version: '1.2',
    schema: 'core',
    uniqueKeys: false,
    merge: false,
    prettyErrors: false,
    lineCounter: lines,
  });
  const [error] = document.errors;
  if (error) return { fault: explainSyntax(file, text, error, placeOf(lines, error.pos[0])) };
  const root = document.contents;
  if (!root) return {};
  return isMap(root) ? { root } : { fault: rootFault(file, text) };
}

function readRoot(
  source: Pick<Reading, 'file' | 'text' | 'lines' | 'findings'>,
  root: YAMLMap | undefined,
  refused: ReadonlyMap<string, TextPlace>,
): YamlSource {
  const reading: Reading = {
    ...source,
    places: {},
    keys: new Map(refused),
    written: new Map(),
    refused: new Set(refused.keys()),
  };
  for (const [name, { line, column }] of refused) reading.places[name] = [line, column];
  const value = root ? readMap(reading, root, '', 0) : {};
  const { places, keys, written } = reading;
  return { value, places, keys, written, refused: reading.refused, sound: true, findings: source.findings };
}

function unsound(findings: readonly Finding[]): YamlSource {
  return { value: {}, places: {}, keys: new Map(), written: new Map(), refused: new Set(), sound: false, findings };
}

interface Reading {
  readonly file: string;
  readonly text: string;
  readonly lines: LineCounter;
  readonly findings: Finding[];
  readonly places: Record<string, readonly [number, number]>;
  readonly keys: Map<string, TextPlace>;
  readonly written: Map<string, string>;
  readonly refused: Set<string>;
}

function placeOf(lines: LineCounter, offset: number): TextPlace {
  const { line, col } = lines.linePos(offset);
  return { line: Math.max(1, line), column: Math.max(1, col) };
}

function report(reading: Reading, place: TextPlace, field: string, rule: string, message: string, mend: string): void {
  reading.findings.push(errorAt({ file: reading.file, ...place, field }, rule, message, mend));
}

function readMap(reading: Reading, map: YAMLMap, path: string, depth: number): Record<string, unknown> {
  const value: Record<string, unknown> = {};
  for (const pair of map.items as Pair<Node, Node | null>[]) {
    const place = placeOf(reading.lines, pair.key.range?.[0] ?? 0);
    const key = plainKey(pair.key);
    const field = path === '' ? key : `${path}.${key}`;
    if (key === '') {
      const mend = '字段名只用字母，后面写英文冒号和一个空格，例如 title: 标题。';
      report(reading, place, path, 'front-matter/syntax', '这里的字段名写法不对。', mend);
    } else if (dangerous.has(key)) {
      report(reading, place, field, 'field/unknown', `“${key}”不能用作字段名。`, '请删去这一行。');
    } else if (Object.hasOwn(value, key)) {
      reportDuplicate(reading, place, field, key);
    } else {
      reading.keys.set(field, place);
      value[key] = readNode(reading, pair.value, field, place, depth + 1);
    }
  }
  return value;
}

/** A key as it is written; empty where it is no plain word. */
function plainKey(key: Node): string {
  if (!isScalar(key) || key.anchor !== undefined || key.tag !== undefined) return '';
  return String(key.source ?? key.value);
}

function reportDuplicate(reading: Reading, place: TextPlace, field: string, key: string): void {
  const first = reading.keys.get(field)?.line;
  const message =
    first === place.line
      ? `“${key}”在第 ${place.line} 行写了两次。`
      : `“${key}”写了两次：第 ${first} 行和第 ${place.line} 行。`;
  report(reading, place, field, 'front-matter/duplicate-key', message, '请核对哪一个正确，删去另一个。');
}

function readSequence(reading: Reading, sequence: YAMLSeq, path: string, depth: number): unknown[] {
  return (sequence.items as (Node | null)[]).map((node, index) => {
    const field = `${path}[${index}]`;
    const place = placeOf(reading.lines, node?.range?.[0] ?? sequence.range?.[0] ?? 0);
    if (sequence.flow === true && isScalar(node) && node.type === 'PLAIN')
      reading.findings.push(...fullWidthCommas({ file: reading.file, ...place, field }, node.source ?? ''));
    return readNode(reading, node, field, place, depth + 1);
  });
}

function readNode(reading: Reading, node: Node | null, path: string, key: TextPlace, depth: number): unknown {
  const own = node?.range ? placeOf(reading.lines, node.range[0]) : key;
  const place = standsAtKey(node) ? key : own;
  reading.places[path] = [place.line, place.column];
  if (!node) return null;
  if (refuses(reading, node, path, own, depth)) {
    reading.refused.add(/^[^.[]+/.exec(path)?.[0] ?? path);
    return undefined;
  }
  if (isMap(node)) return readMap(reading, node, path, depth);
  if (isSeq(node)) return readSequence(reading, node, path, depth);
  return isScalar(node) ? readScalar(reading, node, path, place) : null;
}

function readScalar(reading: Reading, node: Scalar, path: string, place: TextPlace): unknown {
  const { value, range } = node;
  if (typeof value !== 'string' && value !== null) reading.written.set(path, node.source ?? JSON.stringify(value));
  if (typeof value === 'string' && node.type === 'QUOTE_DOUBLE') {
    const written = reading.text.slice(range?.[0] ?? 0, range?.[1]);
    reading.findings.push(...escapedFaults({ file: reading.file, ...place, field: path }, value, written));
  }
  return value;
}

/** An empty value, or one that begins in the lines below its key, is looked for at the key. */
function standsAtKey(node: Node | null): boolean {
  if (!node || isAlias(node)) return false;
  return isScalar(node) ? node.value === null : !('flow' in node && node.flow);
}

/** Tags, anchors and aliases say that a value is not what it looks like; nesting without end is an attack. */
function refuses(reading: Reading, node: Node, path: string, place: TextPlace, depth: number): boolean {
  if (depth > deepest) {
    report(reading, place, path, 'front-matter/too-deep', '括号或缩进套得太深了。', '请照编辑手册的样子重写这个字段。');
    return true;
  }
  const mark = isAlias(node) ? '*' : node.anchor === undefined ? node.tag && '!' : '&';
  if (mark === undefined) return false;
  // A node's own range begins behind its tag or anchor.
  const start = node.range?.[0] ?? 0;
  const written = /[!&]\S*\s*$/.exec(reading.text.slice(Math.max(0, start - 200), start))?.[0] ?? '';
  report(
    reading,
    placeOf(reading.lines, start - written.length),
    path,
    'front-matter/special-mark',
    `值以“${mark}”开头，这在这里有特殊含义，不能使用。`,
    `请去掉“${mark}”；内容里确实有这个符号的，请给整个值加英文单引号。`,
  );
  return true;
}
