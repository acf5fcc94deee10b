import { readClause } from '../../records/values/clause.ts';
import { readDay, type Day } from '../../records/values/day.ts';
import { placeOf } from '../../records/entry.ts';
import { errorAt, type Finding, type Place } from '../../records/finding.ts';
import { effectiveDay, type AffectedFields, type EffectFields } from '../../records/policy.ts';
import { cellOf, type Table, type TableRow } from '../../records/table.ts';
import { effectsTableChoices } from '../../records/effects-table.ts';
import { nameOf } from '../links/document-names.ts';
import type { PolicyEntry } from '../../records/policy-entry.ts';
import { comesLater, type Holdings } from '../holdings.ts';
import { ours, resolveNamed, resolveReference, type Endpoint, type Resolution } from '../links/references.ts';
import type { Act } from './act.ts';

/** An effect as one file declares it, before both ends are brought together. */
export interface DeclaredAct {
  readonly kind: Act['kind'];
  readonly on: Day;
  readonly acting: Endpoint;
  readonly target: Endpoint;
  /** As written. */
  readonly clauses: readonly string[];
  readonly until: Day | undefined;
  readonly note: string | undefined;
  readonly markedOn: Day | undefined;
  readonly end: 'acting' | 'target';
  /** Where a part of the declaration stands, for findings; for a clause, which one. */
  readonly place: PlaceOfPart;
}

export type PlaceOfPart = (part: ActPart, index?: number) => Place;

export type ActPart = 'kind' | 'other' | 'on' | 'clauses' | 'until';

export interface Declarations {
  readonly acts: readonly DeclaredAct[];
  readonly findings: readonly Finding[];
}

/** Every effect that any file declares, in the order of files, fields and rows. */
export function declaredActs(holdings: Holdings): Declarations {
  const acts: DeclaredAct[] = [];
  const findings: Finding[] = [];
  for (const entry of holdings.policies) {
    for (const { act, findings: found } of [
      ...effectsOf(entry, holdings),
      ...rowsOf(entry, holdings),
      ...affectedByOf(entry, holdings),
    ]) {
      findings.push(...found);
      if (act) acts.push(act);
    }
  }
  return { acts, findings };
}

interface Declared {
  readonly act: DeclaredAct | undefined;
  readonly findings: readonly Finding[];
}

function effectsOf(entry: PolicyEntry, holdings: Holdings): Declared[] {
  return (entry.fields.effects ?? []).map((effect, index) => {
    const place = partPlace(entry, `effects[${index}]`, 'target');
    const resolution = resolveReference(effect.target, holdings, {
      place: place('other'),
      unknown: 'policy/effect-target-unknown',
    });
    return declared(entry, resolution, holdings, place, (target) => ({
      ...common(effect),
      on: effect.on ?? effectiveDay(entry.fields),
      acting: ours(entry),
      target,
      markedOn: undefined,
      end: 'acting',
      place,
    }));
  });
}

function affectedByOf(entry: PolicyEntry, holdings: Holdings): Declared[] {
  return (entry.fields.affectedBy ?? []).map((affected, index) => {
    const place = partPlace(entry, `affectedBy[${index}]`, 'by');
    const resolution = resolveReference(affected.by, holdings, {
      place: place('other'),
      unknown: 'policy/effect-by-unknown',
    });
    return declared(entry, resolution, holdings, place, (acting) => ({
      ...common(affected),
      on: affected.on,
      acting,
      target: ours(entry),
      markedOn: affected.markedOn,
      end: 'target',
      place,
    }));
  });
}

function common({ kind, clauses, until, note }: EffectFields | AffectedFields) {
  return { kind, clauses: clauses ?? [], until, note };
}

function rowsOf(entry: PolicyEntry, holdings: Holdings): Declared[] {
  const table = entry.tables['effectsTable'];
  return table?.rows.map((row) => rowOf(entry, table, row, holdings)) ?? [];
}

function rowOf(entry: PolicyEntry, table: Table, row: TableRow, holdings: Holdings): Declared {
  const cell = (header: string) => cellOf(table, row, header) ?? undefined;
  const at = (field: string): Place => ({ file: table.file, line: row.line, column: 1, field });
  const [title, docNumber] = [cell('文件名称'), cell('发文字号')];
  const kind = effectsTableChoices.find((choice) => choice === cell('处理结果'));
  if (!kind) return { act: undefined, findings: [] };
  if (title === undefined && docNumber === undefined) {
    return {
      act: undefined,
      findings: [
        errorAt(
          at('文件名称'),
          'policy/effect-incomplete',
          '这一行既没有文件名称，也没有发文字号，不知道处理的是哪件文件。',
          '请补上文件名称或发文字号。',
        ),
      ],
    };
  }
  const headers: Record<ActPart, string> = {
    kind: '处理结果',
    other: docNumber === undefined ? '文件名称' : '发文字号',
    on: '生效日期',
    clauses: '条款',
    until: '处理结果',
  };
  const place = (part: ActPart) => at(headers[part]);
  const clauses = clausesIn(cell('条款') ?? '');
  const note = cell('理由') ?? cell('备注');
  const named = { ...(title === undefined ? {} : { title }), ...(docNumber === undefined ? {} : { docNumber }) };
  const resolution = resolveNamed(named, holdings, {
    place: place('other'),
    unknown: 'policy/effect-target-unknown',
    byTitle: true,
  });
  const result = declared(entry, resolution, holdings, place, (target) => ({
    kind,
    on: readDay(cell('生效日期') ?? '') ?? effectiveDay(entry.fields),
    acting: ours(entry),
    target,
    clauses,
    until: undefined,
    note,
    markedOn: undefined,
    end: 'acting',
    place,
  }));
  return { ...result, findings: [...result.findings, ...rowIncomplete(kind, clauses, note, place)] };
}

/** Several clauses stand in one cell with ；or 、 between them; the 、 of the outline (一、（二）) is part of a name. */
function clausesIn(cell: string): string[] {
  const pieces = cell.split(/[；;，,\s]+/u).flatMap((piece) => (readClause(piece) ? [piece] : piece.split('、')));
  return pieces.filter((piece) => piece !== '');
}

/** What front matter is asked for by its schema, a row has to say too. */
function rowIncomplete(
  kind: Act['kind'],
  clauses: readonly string[],
  note: string | undefined,
  place: PlaceOfPart,
): Finding[] {
  const incomplete = (part: ActPart, message: string, mend: string) => [
    errorAt(place(part), 'policy/effect-incomplete', message, mend),
  ];
  if (kind === '部分废止' && clauses.length === 0)
    return incomplete(
      'clauses',
      '“部分废止”没有写明条款。',
      '请在“条款”一栏写明废止哪几条，例如 第三条、第五条第二款。',
    );
  if (kind === '延期')
    return incomplete(
      'kind',
      '清理目录里没有写“延期”到哪一天的地方。',
      '请把这一件改写到 effects 里：{kind: 延期, target: 编号, until: 新的最后有效日}。',
    );
  if (kind === '更正' && note === undefined)
    return incomplete('kind', '“更正”没有写明更正了什么。', '请在“理由”一栏写明更正说明。');
  return [];
}

/** Leaves out an effect of a document on itself, and one on a document that is not published yet. */
function declared(
  entry: PolicyEntry,
  { endpoint, findings }: Resolution,
  { asOf }: Holdings,
  place: PlaceOfPart,
  act: (other: Endpoint) => DeclaredAct,
): Declared {
  const other = endpoint?.policy;
  if (other === entry) {
    return {
      act: undefined,
      findings: [
        errorAt(
          place('other'),
          'policy/effect-self',
          `${nameOf(entry)}写成了对它自己的效力。`,
          '请改为另一件文件，或者删去这一条。',
        ),
      ],
    };
  }
  const made = endpoint && act(endpoint);
  if (other && made?.end === 'acting' && comesLater(other, entry, asOf)) {
    return { act: undefined, findings: [...findings, targetScheduled(other, place('other'))] };
  }
  return { act: made, findings };
}

/** A reference to a document that will be published later than the one that refers to it. */
export function targetScheduled(entry: PolicyEntry, place: Place): Finding {
  return errorAt(
    place,
    'reference/scheduled',
    `引用的${nameOf(entry)}定于 ${entry.fields.publishedAt} 发布，在那以前不能出现在本站。`,
    '请先删去这条引用，或者把本文的发布时间改到那一天以后。',
  );
}

/** `effects.csv 第 3 行`: where an act is declared. */
export function declaredIn({ place }: Pick<DeclaredAct, 'place'>): string {
  const { file, line } = place('other');
  return `${file} 第 ${line} 行`;
}

function partPlace(entry: PolicyEntry, path: string, other: 'target' | 'by'): PlaceOfPart {
  return (part, index) =>
    placeOf(entry, `${path}.${part === 'other' ? other : part}${index === undefined ? '' : `[${index}]`}`);
}
