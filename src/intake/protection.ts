import { createHash } from 'node:crypto';
import type { Finding, Place } from '../records/finding.ts';
import {
  fingerprintLength,
  findingOf,
  hitsIn,
  hitsInHeaders,
  hitsInRow,
  discreet,
  type Passage,
} from '../privacy/passages.ts';
import type { RecordFile } from './content-files.ts';
import { parseCsv } from './csv.ts';
import { placeOfField } from './fields.ts';
import type { FieldPath } from './schema-path.ts';
import type { YamlSource } from './yaml-source.ts';

/** Persons and secrets in one passage, at the place of the passage. */
export function protectedIn(passage: Passage, place: Place): Finding[] {
  return hitsIn(passage).map((hit) => findingOf(hit, place, sign));
}

function sign(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}

/**
 * Persons and secrets in the values of a YAML text, numbers without quotation marks among them, and in its comments:
 * these are not published, but the repository may be.
 */
export function protectedFields(file: string, source: YamlSource, yaml: string): Finding[] {
  const findings: Finding[] = [];
  const values: { readonly text: string; readonly place: Place }[] = [];
  const walk = (value: unknown, path: FieldPath): void => {
    if (Array.isArray(value)) value.forEach((item, index) => walk(item, [...path, index]));
    else if (typeof value === 'object' && value !== null)
      for (const [key, inner] of Object.entries(value)) walk(inner, [...path, key]);
    else if (value !== null && value !== undefined) {
      const place = placeOfField(file, source, path);
      const text = typeof value === 'string' ? value : (source.written.get(place.field) ?? '');
      findings.push(...protectedIn({ text, kind: 'line' }, place));
      values.push({ text, place });
    }
  };
  walk(source.value, []);
  for (const { first, hit } of hitsInRow(values.map(({ text }) => text))) {
    const place = values[first]?.place;
    if (place) findings.push(findingOf(hit, place, sign));
  }
  const told = new Set(findings.map(({ fingerprint }) => fingerprint));
  const comments = commentsIn(yaml).flatMap(({ comment, line, column }) =>
    protectedIn({ text: comment, kind: 'cell' }, { file, line, column, field: '注释' }),
  );
  return [...findings, ...comments.filter(({ fingerprint }) => !told.has(fingerprint))];
}

/** Whatever follows a `#` in its line, also within a value. */
function commentsIn(text: string): { readonly comment: string; readonly line: number; readonly column: number }[] {
  return text.split('\n').flatMap((written, index) => {
    const mark = written.search(/(?:^|(?<=\s))#/);
    return mark < 0 ? [] : [{ comment: written.slice(mark + 1), line: index + 1, column: mark + 2 }];
  });
}

/** Persons and secrets in the names of records, of their folders and of what lies beside them. */
export function protectedNames(records: readonly RecordFile[]): Finding[] {
  const files = records.flatMap(({ file, beside }) => [file, ...beside.map((name) => folderOf(file) + name)]);
  return [...new Set(files)].flatMap((file) =>
    file
      .split('/')
      .slice(1)
      .flatMap((name) =>
        protectedIn({ text: name.replaceAll('_', ' '), kind: 'name' }, { file, line: 1, column: 1, field: '文件名' }),
      ),
  );
}

function folderOf(file: string): string {
  return file.slice(0, file.lastIndexOf('/') + 1);
}

/** Persons and secrets in a CSV text with `\n` line ends, cell by cell; the column's header tells what a number is. */
export function protectedCells(file: string, text: string): Finding[] {
  const { rows: read, findings: faults } = parseCsv(file, text);
  const [header, ...rows] = read;
  // A row with a quotation mark in the wrong place is in none of the rows, and what follows may not be either.
  const unparsed = faults.length === 0 ? [] : protectedLines(file, text);
  if (!header) return unparsed;
  const cells = [header, ...rows].flatMap((row) => {
    const labelOf = (index: number) => (row === header ? '' : (header.cells[index] ?? ''));
    // The first row of a list without headers is a person's, too.
    const placeOf = (index: number) => ({ file, ...row.placeOf(index), field: discreet(labelOf(index)) });
    const own = row.cells.flatMap((cell, index) =>
      hitsIn({ text: cell, kind: 'cell', label: labelOf(index) }).map((hit) => findingOf(hit, placeOf(index), sign)),
    );
    return [...own, ...hitsInRow(row.cells).map(({ first, hit }) => findingOf(hit, placeOf(first), sign))];
  });
  const lists = hitsInHeaders(header.cells).map((hit) =>
    findingOf(hit, { file, line: header.line, column: 1, field: '' }, sign),
  );
  const told = new Set(cells.map(({ fingerprint }) => fingerprint));
  return [...cells, ...unparsed.filter(({ fingerprint }) => !told.has(fingerprint)), ...lists];
}

function protectedLines(file: string, text: string): Finding[] {
  return text
    .split('\n')
    .flatMap((line, index) =>
      protectedIn({ text: line, kind: 'cell' }, { file, line: index + 1, column: 1, field: '' }),
    );
}

/** A finding about a file as a whole, with the fingerprint of this very file. */
export function findingWithSign(finding: Finding, bytes: Uint8Array): Finding {
  const content = createHash('sha256').update(bytes).digest('hex');
  const fingerprint = sign([finding.rule, finding.file, content].join('\n')).slice(0, fingerprintLength);
  return {
    ...finding,
    mend: `${finding.mend}看过确应公开的，在 exceptions.yaml 里登记（指纹 ${fingerprint}）。`,
    fingerprint,
  };
}
