/** What every page runs: the search box, the choice of type, and the marks of a search that led here. */
import { prepareSearchBoxes } from './search-box.ts';
import { prepareViewTools } from './view-tools.ts';

prepareSearchBoxes();
prepareViewTools();
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
