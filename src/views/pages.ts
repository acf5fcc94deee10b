import type { Register } from '../register/register.ts';
import { accessibilityPage } from './accessibility.ts';
import type { StoredBodies } from './body.ts';
import { budgetPages } from './budget.ts';
import { cleanUpsPage } from './clean-ups.ts';
import { companyPages } from './company.ts';
import { coverPages } from './cover.ts';
import { deadlinePages } from './deadlines.ts';
import { freePages } from './free-page.ts';
import { homePage } from './home.ts';
import { interpretationPages } from './interpretation.ts';
import { listPages } from './list.ts';
import { notFoundPage } from './not-found.ts';
import type { Page } from './page.ts';
import type { AnyPageView, OverviewView } from './templates.ts';
import { policyPages } from './policy.ts';
import { samplingPages } from './sampling.ts';
import { lookupPages } from './sampling-lookup.ts';
import { searchPage } from './search.ts';
import { siteMapPage } from './site-map.ts';
import { subscribePage } from './subscribe.ts';
import { tombstonePages } from './tombstone.ts';
import { validityPage } from './validity.ts';
import { validityChangesPages } from './validity-changes.ts';
import { verifyPage } from './verify.ts';

/** Every page of the site. */
export function pagesOf(register: Register, bodies: StoredBodies): Page<AnyPageView>[] {
  return [
    ...overviewPages(register),
    ...policyPages(register, bodies),
    ...interpretationPages(register, bodies),
    ...samplingPages(register, bodies),
    ...budgetPages(register, bodies),
    ...freePages(register, bodies),
    ...coverPages(register),
    ...tombstonePages(register),
    notFoundPage(register),
  ];
}

/** The pages that show no one record and no one file: lists, what is said of the site as a whole, tools. */
export function overviewPages(register: Register): Page<OverviewView>[] {
  return [
    homePage(register),
    ...listPages(register),
    ...lookupPages(register),
    ...companyPages(register),
    siteMapPage(register),
    subscribePage(register),
    validityPage(register),
    ...validityChangesPages(register),
    cleanUpsPage(register),
    ...deadlinePages(register),
    searchPage(register),
    verifyPage(register),
    accessibilityPage(register),
  ];
}
