import type { z } from 'zod';
import { budgetSchema } from './budget.ts';
import type { Collection } from './collection.ts';
import { interpretationSchema } from './interpretation.ts';
import { pageSchema } from './page.ts';
import { policySchema } from './policy.ts';
import { samplingSchema } from './sampling.ts';

/** What the front matter of each kind of record may say. */
export const recordSchemas: Readonly<Record<Collection, z.ZodObject>> = {
  policies: policySchema,
  interpretations: interpretationSchema,
  sampling: samplingSchema,
  budgets: budgetSchema,
  pages: pageSchema,
};
