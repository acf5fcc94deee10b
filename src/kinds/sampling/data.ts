import { z } from 'zod';
import { day, tableShape, tablesData } from '../../exports/data/data-shapes.ts';
import type { Datum } from '../../exports/kind.ts';
import { passRate } from './views/rate.ts';
import type { SamplingRecord } from './record.ts';

const text = z.string();

export const samplingSummary: readonly Datum<SamplingRecord>[] = [
  { name: 'kind', schema: text, of: ({ entry }) => entry.fields.kind },
  { name: 'noticeNumber', schema: text.nullable(), of: ({ entry }) => entry.fields.noticeNumber ?? null },
  { name: 'period', schema: z.object({ from: day, to: day }), of: ({ entry }) => entry.fields.period },
  { name: 'task', schema: text, of: ({ entry }) => entry.fields.task },
  { name: 'basis', schema: z.array(text), of: ({ entry }) => entry.fields.basis },
  { name: 'institutions', schema: z.array(text), of: ({ entry }) => entry.fields.institutions ?? [] },
  {
    name: 'totals',
    schema: z.object({ sampled: z.int(), qualified: z.int(), unqualified: z.int() }),
    of: ({ entry }) => entry.fields.totals,
  },
  {
    name: 'rate',
    schema: z.number().nullable().describe('合格率，百分数，两位小数'),
    of: ({ entry }) => passRate(entry.fields.totals),
  },
];

/** The tables, that of disposals apart: it is about rows of the others. */
export const samplingWhole: readonly Datum<SamplingRecord>[] = [
  {
    name: 'tables',
    schema: z.record(z.string(), tableShape),
    of: (record) => {
      const { disposals: _disposals, ...tables } = tablesData(record);
      return tables;
    },
  },
  {
    name: 'disposals',
    schema: tableShape.nullable(),
    of: (record) => tablesData(record)['disposals'] ?? null,
  },
];
