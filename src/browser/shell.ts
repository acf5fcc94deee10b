/** What every page runs: statuses by today's date, the search box, the choice of type, long tables, and the marks of a search. */
import { prepareSearchBoxes } from './search-box.ts';
import { showToday } from './status.ts';
import { prepareTables } from './tables.ts';
import { prepareViewTools } from './view-tools.ts';

showToday();
prepareSearchBoxes();
prepareViewTools();
prepareTables();
const words = taken('found');
if (words) void import('./found.ts').then(({ markFound }) => markFound(words));

/** Takes away what an earlier page has left behind. */
function taken(key: string): string | undefined {
  try {
    const found = sessionStorage.getItem(key) ?? undefined;
    sessionStorage.removeItem(key);
    return found;
  } catch {
    // Some readers let nothing be stored.
    return undefined;
  }
}
