import { recordsIn } from '../register/register.ts';
import { accessibilityPage } from './site/accessibility.ts';
import type { StoredBodies } from './record/body.ts';
import { cleanUpsPage } from './lists/clean-ups.ts';
import { coverPages } from './record/cover.ts';
import { deadlinePages } from './site/deadlines.ts';
import { homePage } from './site/home.ts';
import type { Register } from './kind.ts';
import { listPages } from './lists/list.ts';
import { notFoundPage } from './site/not-found.ts';
import type { Page } from './page.ts';
import { searchPage } from './site/search.ts';
import { siteMapPage } from './site/site-map.ts';
import { subscribePage } from './site/subscribe.ts';
import { tombstonePages } from './site/tombstone.ts';
import { validityPage } from './site/validity.ts';
import { validityChangesPages } from './site/validity-changes.ts';
import { verifyPage } from './site/verify.ts';

/** Every page of the site. */
export function pagesOf(register: Register, bodies: StoredBodies): Page[] {
  return [
    ...overviewPages(register),
    ...register.kinds.flatMap(({ id, views }) => views.pages(recordsIn(register, id), register, bodies)),
    ...coverPages(register),
    ...tombstonePages(register),
    notFoundPage(register),
  ];
}

/** The pages that show no one record and no one file: lists, what is said of the site as a whole, tools. */
export function overviewPages(register: Register): Page[] {
  return [
    homePage(register),
    ...listPages(register),
    ...register.kinds.flatMap(({ id, views }) => views.overviews?.(recordsIn(register, id), register) ?? []),
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
