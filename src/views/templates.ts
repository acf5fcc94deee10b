import type { AccessibilityView } from './accessibility.ts';
import type { BudgetView } from './budget.ts';
import type { CleanUpsView } from './clean-ups.ts';
import type { CompanyListView, CompanyView } from './company.ts';
import type { CoverView } from './cover.ts';
import type { DeadlinesView, DutyListView } from './deadlines.ts';
import type { FreePageView } from './free-page.ts';
import type { HomeView } from './home.ts';
import type { InterpretationView } from './interpretation.ts';
import type { ListView } from './list.ts';
import type { NotFoundView } from './not-found.ts';
import type { PolicyView } from './policy.ts';
import type { SamplingView } from './sampling.ts';
import type { SamplingRowsView } from './sampling-rows.ts';
import type { LookupView } from './sampling-lookup.ts';
import type { SearchView } from './search.ts';
import type { SiteMapView } from './site-map.ts';
import type { SubscribeView } from './subscribe.ts';
import type { TombstoneView } from './tombstone.ts';
import type { ValidityView } from './validity.ts';
import type { ValidityChangesView } from './validity-changes.ts';
import type { VerifyView } from './verify.ts';

/** Pages that show no one record and no one file. */
export type OverviewView =
  | HomeView
  | ListView
  | LookupView
  | CompanyView
  | CompanyListView
  | SiteMapView
  | SubscribeView
  | VerifyView
  | ValidityView
  | ValidityChangesView
  | CleanUpsView
  | DeadlinesView
  | DutyListView
  | AccessibilityView
  | SearchView;

/** Every kind of page; `template` tells which layout shows it. */
export type AnyPageView =
  | OverviewView
  | PolicyView
  | InterpretationView
  | SamplingView
  | SamplingRowsView
  | BudgetView
  | FreePageView
  | CoverView
  | TombstoneView
  | NotFoundView;
