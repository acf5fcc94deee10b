import type { AccessibilityView } from './accessibility.ts';
import type { CleanUpsView } from './clean-ups.ts';
import type { CoverView } from './cover.ts';
import type { DeadlinesView, DutyListView } from './deadlines.ts';
import type { HomeView } from './home.ts';
import type { ListView } from './list.ts';
import type { NotFoundView } from './not-found.ts';
import type { SearchView } from './search.ts';
import type { SiteMapView } from './site-map.ts';
import type { SubscribeView } from './subscribe.ts';
import type { TombstoneView } from './tombstone.ts';
import type { ValidityView } from './validity.ts';
import type { ValidityChangesView } from './validity-changes.ts';
import type { VerifyView } from './verify.ts';

/** Pages of the site as a whole, which show no one record and no one file. */
export type OverviewView =
  | HomeView
  | ListView
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

/** Every page that no kind of record brings along; `template` names the layout that shows it. */
export type AnyPageView = OverviewView | CoverView | TombstoneView | NotFoundView;
