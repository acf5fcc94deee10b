import type { AccessibilityView } from './site/accessibility.ts';
import type { CleanUpsView } from './lists/clean-ups.ts';
import type { CoverView } from './record/cover.ts';
import type { DeadlinesView, DutyListView } from './site/deadlines.ts';
import type { HomeView } from './site/home.ts';
import type { ListView } from './lists/list.ts';
import type { NotFoundView } from './site/not-found.ts';
import type { SearchView } from './site/search.ts';
import type { SiteMapView } from './site/site-map.ts';
import type { SubscribeView } from './site/subscribe.ts';
import type { TombstoneView } from './site/tombstone.ts';
import type { ValidityView } from './site/validity.ts';
import type { ValidityChangesView } from './site/validity-changes.ts';
import type { VerifyView } from './site/verify.ts';

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
