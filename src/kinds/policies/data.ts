import { z } from 'zod';
import {
  absolute,
  actData,
  actShape,
  citationData,
  citationShape,
  day,
  partyData,
  partyShape,
  time,
} from '../../exports/data/data-shapes.ts';
import type { Datum, Register } from '../../exports/kind.ts';
import type { PolicyRecord, Validity } from '../../register/register.ts';
import { statusCodes, statusNames } from '../../register/validity/status.ts';
import { successionOn } from '../../register/validity/succession.ts';
import { exportWording } from '../../wording/exports.ts';

const text = z.string();
const status = z.object({ name: z.enum(statusNames), code: text.nullable(), since: day });

/** What a row of the list of documents says. */
export const policySummary: readonly Datum<PolicyRecord>[] = [
  { name: 'docNumber', schema: text.nullable(), of: ({ docNumber }) => docNumber ?? null },
  { name: 'docNumberNone', schema: text.nullable(), of: ({ entry }) => entry.fields.docNumberNone ?? null },
  { name: 'indexNumber', schema: text.nullable(), of: ({ entry }) => entry.fields.indexNumber ?? null },
  { name: 'issuers', schema: z.array(text), of: ({ entry }) => entry.fields.issuers },
  { name: 'genre', schema: text, of: ({ entry }) => entry.fields.genre },
  { name: 'theme', schema: text.nullable(), of: ({ entry }) => entry.fields.theme ?? null },
  { name: 'normative', schema: z.boolean(), of: ({ entry }) => entry.fields.normative ?? false },
  { name: 'signedOn', schema: day, of: ({ entry }) => entry.fields.signedOn },
  { name: 'effectiveOn', schema: day, of: ({ effectiveOn }) => effectiveOn },
  {
    name: 'lastValidDay',
    schema: day.nullable().describe('最后有效日，含当日；没有期限的为 null'),
    of: ({ validity }) => validity.lastValidDay ?? null,
  },
  { name: 'status', schema: status, of: ({ validity }) => statusData(validity) },
];

/** What the page of a document says besides: by which acts, and what it does to others, down to the clause. */
export const policyWhole: readonly Datum<PolicyRecord>[] = [
  {
    name: 'status',
    schema: status.extend({
      by: z.array(actShape),
      successor: partyShape.nullable().describe('现行文件；没有的为空'),
      succession: z
        .object({ state: z.enum(Object.values(exportWording.successions)), documents: z.array(partyShape) })
        .nullable()
        .describe('被替代的文件：替代的链条通到哪里'),
    }),
    of: ({ validity }, register) => ({
      ...statusData(validity),
      by: validity.by.map((act) => actData(register, act, act.by)),
      ...successionData(register, validity),
    }),
  },
  {
    name: 'transitions',
    schema: z.array(z.object({ on: day, status: z.enum(statusNames) })).describe('已知的全部变化，过去的和将来的'),
    of: ({ validity }) => validity.transitions,
  },
  {
    name: 'affectedBy',
    schema: z.array(actShape),
    of: ({ validity }, register) => validity.acts.map((act) => actData(register, act, act.by)),
  },
  {
    name: 'effects',
    schema: z.array(actShape),
    of: ({ acts }, register) => acts.map((act) => actData(register, act, act.target)),
  },
  {
    name: 'basis',
    schema: z.array(partyShape),
    of: ({ basis }, register) => basis.map((party) => partyData(register, party)),
  },
  {
    name: 'interpretations',
    schema: z.array(
      z.object({
        id: text,
        url: z.url(),
        title: text,
        form: text,
        publishedAt: time,
        workingDaysAfter: z.int(),
        provisional: z.boolean(),
      }),
    ),
    of: ({ interpretations }, register) =>
      interpretations.map(({ id, url, title, form, publishedAt, workingDaysAfter, provisional }) => ({
        id,
        url: absolute(register, url),
        title,
        form,
        publishedAt,
        workingDaysAfter,
        provisional,
      })),
  },
  {
    name: 'clauses',
    schema: z.array(
      z.object({
        anchor: text,
        name: text,
        effects: z.array(actShape),
        /** With the words that explain the clause. */
        interpretations: z.array(citationShape.extend({ passage: text.nullable() })),
        citedBy: z.array(citationShape),
      }),
    ),
    of: ({ clauses }, register) =>
      clauses.map((clause) => ({
        anchor: clause.anchor,
        name: clause.name,
        effects: clause.acts.map((act) => actData(register, act, act.by)),
        interpretations: clause.interpretations.map((citation) => ({
          ...citationData(register, citation),
          passage: citation.passage?.text ?? null,
        })),
        citedBy: clause.citations.map((citation) => citationData(register, citation)),
      })),
  },
];

function statusData(validity: Validity): z.output<typeof status> {
  return { name: validity.status, code: statusCodes[validity.status] ?? null, since: validity.since };
}

/** The document that is in force instead, where there is one; and where the replacements lead, also where it is to none. */
function successionData(register: Register, { successions }: Validity): object {
  const found = successionOn(successions, register.asOf);
  const documents = found?.documents.map((party) => partyData(register, party)) ?? [];
  return {
    successor: found?.state === 'in-force' || found?.state === 'elsewhere' ? (documents[0] ?? null) : null,
    succession: found ? { state: exportWording.successions[found.state], documents } : null,
  };
}
