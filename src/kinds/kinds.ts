import { budgets } from './budgets/kind.ts';
import { interpretations } from './interpretations/kind.ts';
import { pages } from './pages/kind.ts';
import type { Kind } from './kind.ts';
import { penalties } from './penalties/kind.ts';
import { policies } from './policies/kind.ts';
import { sampling } from './sampling/kind.ts';

/** Every kind of record, in the order of menus and lists. This is the one place where a kind is registered. */
export const kinds: readonly Kind[] = [policies, interpretations, sampling, budgets, pages, penalties];
