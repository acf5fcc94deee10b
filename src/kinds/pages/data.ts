import { z } from 'zod';
import { day } from '../../exports/data/data-shapes.ts';
import type { Datum } from '../../exports/kind.ts';
import { consultationIn } from '../../register/consultations.ts';
import type { PageRecord } from './record.ts';

/** Only a page that announces a consultation says anything of one. */
export const pageSummary: readonly Datum<PageRecord>[] = [
  {
    name: 'consultation',
    schema: z.object({ from: day, until: day }).optional(),
    of: ({ entry }) => consultationIn(entry),
  },
];
