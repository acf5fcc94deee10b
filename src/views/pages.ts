import { recordsIn } from '../register/register.ts';
import { accessibilityPage } from './accessibility.ts';
import type { StoredBodies } from './body.ts';
import { cleanUpsPage } from './clean-ups.ts';
import { coverPages } from './cover.ts';
import { deadlinePages } from './deadlines.ts';
import { homePage } from './home.ts';
import type { Register } from './kind.ts';
import { listPages } from './list.ts';
import { notFoundPage } from './not-found.ts';
import type { Page } from './page.ts';
import { searchPage } from './search.ts';
import { siteMapPage } from './site-map.ts';
import { subscribePage } from './subscribe.ts';
import { tombstonePages } from './tombstone.ts';
import { validityPage } from './validity.ts';
import { validityChangesPages } from './validity-changes.ts';
import { verifyPage } from './verify.ts';

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
