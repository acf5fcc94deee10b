import { z } from 'zod';
import { partyData, partyShape } from '../../exports/data/data-shapes.ts';
import type { Datum } from '../../exports/kind.ts';
import type { InterpretationRecord } from '../../register/register.ts';
import { statusNames } from '../../register/validity/status.ts';

const text = z.string();

export const interpretationSummary: readonly Datum<InterpretationRecord>[] = [
  { name: 'form', schema: text, of: ({ entry }) => entry.fields.form },
  { name: 'level', schema: text, of: ({ entry }) => entry.fields.level ?? '本级' },
  { name: 'unit', schema: text, of: ({ entry }) => entry.fields.unit },
  {
    name: 'interpreter',
    schema: z.object({ name: text, title: text }).nullable(),
    of: ({ entry }) => entry.fields.interpreter ?? null,
  },
  { name: 'covers', schema: z.array(text), of: ({ entry }) => entry.fields.covers ?? [] },
];

/** The documents that are explained, with how long after them. */
export const interpretationWhole: readonly Datum<InterpretationRecord>[] = [
  {
    name: 'interprets',
    schema: z.array(
      partyShape.extend({
        status: z.enum(statusNames).nullable(),
        workingDaysAfter: z.int().nullable(),
        provisional: z.boolean().nullable(),
        late: z.boolean().nullable(),
      }),
    ),
    of: ({ interprets }, register) =>
      interprets.map(({ document, workingDaysAfter, provisional, late }) => ({
        ...partyData(register, document),
        status: document.status ?? null,
        workingDaysAfter: workingDaysAfter ?? null,
        provisional: provisional ?? null,
        late: late ?? null,
      })),
  },
];
