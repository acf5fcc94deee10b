import type { z } from 'zod';
import type { FieldProblem } from '../records/field.ts';
import { errorAt, type Finding, type Place } from '../records/finding.ts';
import { nearest } from '../records/values/nearest.ts';
import { explainIssue } from './field-faults.ts';
import { readingsOf } from './field-readings.ts';
import { fieldNamesOf, isOptional, schemaAt, writePath, type FieldPath } from './schema-path.ts';
import type { YamlSource } from './yaml-source.ts';

/** What a mapping says, held against its schema. */
export interface CheckedFields<Fields> {
  /** Missing where a field that must be there is missing or wrong; a wrong field that may be left out is left out. */
  readonly fields: Fields | undefined;
  /** The fields that are right, for the checks between fields. */
  readonly right: Partial<Fields>;
  /** Fields that are there but wrong. */
  readonly wrong: ReadonlySet<string>;
  readonly findings: readonly Finding[];
}

/** Checks every field by itself, so that all faults of a file are found at once. */
export function checkFields<Shape extends z.core.$ZodLooseShape>(
  file: string,
  schema: z.ZodObject<Shape>,
  source: YamlSource,
): CheckedFields<z.output<z.ZodObject<Shape>>> {
  type Fields = z.output<z.ZodObject<Shape>>;
  const whole = schema.safeParse(source.value);
  const readings = readingsOf(file, schema, source);
  if (whole.success && source.refused.size === 0)
    return { fields: whole.data, right: whole.data, wrong: new Set(), findings: readings };
  const issues = issuesOf(whole.error?.issues ?? []);
  const misspelt = misspeltFields(schema, source, issues);
  const findings = issues
    .flatMap((issue) => findingsOf(file, schema, source, issue))
    // A field that stands there under another name is not missing as well.
    .filter(({ rule, field }) => rule !== 'field/missing' || !misspelt.has(field));
  const right: Record<string, unknown> = {};
  const wrong = new Set([
    ...source.refused,
    ...[...misspelt].filter((path) => path in schema.shape && !Object.hasOwn(source.value, path)),
  ]);
  let complete = true;
  const shape: Readonly<Record<string, z.ZodType>> = schema.shape;
  for (const [name, field] of Object.entries(shape)) {
    const given = Object.hasOwn(source.value, name) ? source.value[name] : undefined;
    const result = field.safeParse(given);
    if (result.success && given !== undefined) right[name] = result.data;
    else if (given !== undefined) wrong.add(name);
    if (right[name] === undefined && !isOptional(field)) complete = false;
  }
  return {
    fields: complete ? (right as Fields) : undefined,
    right: right as Partial<Fields>,
    wrong,
    findings: [...findings, ...readings],
  };
}

/** Turns what the checks between fields found into findings, without what follows from a field that is wrong by itself. */
export function problemFindings(
  file: string,
  source: YamlSource,
  problems: readonly FieldProblem[],
  wrong: ReadonlySet<string>,
): Finding[] {
  return problems
    .filter(({ path }) => !wrong.has(String(path[0])))
    .map(({ rule, severity, path, message, mend }) => ({
      rule,
      severity,
      ...placeOfField(file, source, path),
      message,
      mend,
    }));
}

/** Where a field stands; a missing one takes the place of what it is missing from. */
export function placeOfField(file: string, source: Pick<YamlSource, 'places'>, path: FieldPath): Place {
  for (let length = path.length; length > 0; length -= 1) {
    const found = source.places[writePath(path.slice(0, length))];
    if (found) return { file, line: found[0], column: found[1], field: writePath(path) };
  }
  return { file, line: 1, column: 1, field: writePath(path) };
}

type Issue = z.core.$ZodIssue;

/** Of a union, the issues of the branch that was meant; of several issues of one field the first. */
function issuesOf(issues: readonly Issue[], base: FieldPath = []): Issue[] {
  const seen = new Set<string>();
  return issues.flatMap((issue) => {
    const path = [...base, ...issue.path];
    if (issue.code === 'invalid_union') {
      const meant = issue.errors.find(
        ([first]) => first && !(first.code === 'invalid_type' && first.path.length === 0),
      );
      if (meant) return issuesOf(meant, path);
    }
    const key = `${writePath(path)} ${issue.code === 'unrecognized_keys'}`;
    if (seen.has(key)) return [];
    seen.add(key);
    return [{ ...issue, path }];
  });
}

function findingsOf(file: string, schema: z.core.$ZodType, source: YamlSource, issue: Issue): Finding[] {
  if (issue.code === 'unrecognized_keys')
    return issue.keys.map((key) => unknownField(file, schema, source, issue.path, key));
  const [top] = issue.path;
  if (source.refused.has(String(top))) return [];
  const path = writePath(issue.path);
  const given = valueAt(source.value, issue.path);
  const { rule, message, mend } = explainIssue(issue, {
    path,
    schema: schemaAt(schema, issue.path),
    given,
    written: source.written.get(path),
  });
  return [errorAt(placeOfField(file, source, issue.path), rule, message, mend)];
}

function valueAt(value: unknown, path: FieldPath): unknown {
  return path.reduce<unknown>(
    (inner, part) =>
      typeof inner === 'object' && inner !== null && Object.hasOwn(inner, part)
        ? (inner as Record<PropertyKey, unknown>)[part]
        : undefined,
    value,
  );
}

function unknownField(
  file: string,
  schema: z.core.$ZodType,
  source: YamlSource,
  parent: FieldPath,
  key: string,
): Finding {
  const field = writePath([...parent, key]);
  const place = { file, ...(source.keys.get(field) ?? placeOfField(file, source, parent)), field };
  const glued = /^([\p{L}\d_]+)[:：]./u.exec(key);
  if (glued) {
    return errorAt(
      place,
      'field/unknown',
      `“${key}”里的冒号不对，整段被当成了字段名。`,
      `请用英文冒号，后面空一格：${glued[1]}: ……。`,
    );
  }
  const names = fieldNamesOf(schemaAt(schema, parent));
  const name = meantName(names, key);
  const label = name === undefined ? '' : names.get(name);
  return errorAt(
    place,
    'field/unknown',
    `没有“${key}”这个字段。`,
    name === undefined
      ? `请删去这一行；可以写的字段有：${[...names.keys()].join('、')}。`
      : `是不是想写“${name}”${label ? `（${label}）` : ''}？若不是，请删去这一行。`,
  );
}

/** The field that an unknown name stands for: the one that is called so in Chinese, or the nearest. */
function meantName(names: ReadonlyMap<string, string>, key: string): string | undefined {
  const labelled = [...names].find(([, label]) => label === key)?.[0];
  if (labelled !== undefined) return labelled;
  const near = nearest(
    key
      .normalize('NFKC')
      .replaceAll(/[_\-\s\u200B-\u200F\u2060\uFEFF]/g, '')
      .toLowerCase(),
    [...names.keys()].map((name) => name.toLowerCase()),
  );
  return [...names.keys()].find((name) => name.toLowerCase() === near);
}

/** Paths of the fields that stand there under a name that is not theirs. */
function misspeltFields(
  schema: z.core.$ZodType,
  { refused }: YamlSource,
  issues: readonly Issue[],
): ReadonlySet<string> {
  const unknown = issues.flatMap((issue) => (issue.code === 'unrecognized_keys' ? [issue] : []));
  return new Set([
    ...[...refused].flatMap((key) => meantName(fieldNamesOf(schema), key) ?? []),
    ...unknown.flatMap(({ keys, path }) =>
      keys.flatMap((key) => {
        const name = meantName(fieldNamesOf(schemaAt(schema, path)), /^([\p{L}\d_]+)[:：]./u.exec(key)?.[1] ?? key);
        return name === undefined ? [] : [writePath([...path, name])];
      }),
    ),
  ]);
}
