import type { AnyPageView } from '../../src/views/templates.ts';
import type { BudgetView } from '../../src/kinds/budgets/views/page.ts';
import type { CompanyListView, CompanyView } from '../../src/kinds/sampling/views/company.ts';
import type { FreePageView } from '../../src/kinds/pages/page.ts';
import type { InterpretationView } from '../../src/kinds/interpretations/page.ts';
import type { PolicyView } from '../../src/views/record/policy.ts';
import type { LookupView } from '../../src/kinds/sampling/views/lookup.ts';
import type { SamplingRowsView } from '../../src/kinds/sampling/views/further-page.ts';
import type { SamplingView } from '../../src/kinds/sampling/views/page.ts';

/** Every view, those of the kinds among them, so that a test may ask for one by its template. */
export type AnyView =
  | AnyPageView
  | PolicyView
  | InterpretationView
  | SamplingView
  | SamplingRowsView
  | LookupView
  | CompanyView
  | CompanyListView
  | BudgetView
  | FreePageView;
