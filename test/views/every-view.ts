import type { AnyPageView } from '../../src/views/templates.ts';
import type { BudgetView } from '../../src/views/budget.ts';
import type { CompanyListView, CompanyView } from '../../src/views/company.ts';
import type { FreePageView } from '../../src/views/free-page.ts';
import type { InterpretationView } from '../../src/views/interpretation.ts';
import type { PolicyView } from '../../src/views/policy.ts';
import type { LookupView } from '../../src/views/sampling-lookup.ts';
import type { SamplingRowsView } from '../../src/views/sampling-rows.ts';
import type { SamplingView } from '../../src/views/sampling.ts';

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
