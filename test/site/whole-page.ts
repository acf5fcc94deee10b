import type { Page } from 'playwright';

/** Waits until a page has what it only fetches when it comes near: the tools of its long tables. Ends at the top of the page. */
export async function awaitWholePage(page: Page): Promise<void> {
  const tables = page.locator('[data-filter]');
  const count = await tables.count();
  if (count === 0) return;
  await tables.first().scrollIntoViewIfNeeded();
  await page.waitForFunction((all) => document.querySelectorAll('.table-filter + [data-filter]').length === all, count);
  await page.evaluate(() => scrollTo({ top: 0, behavior: 'instant' }));
}
