/**
 * An address may name a row that stands on another page of its record: it was noted before the table was cut into pages, or
 * rows that came later have moved it. The lookup knows where the row is now. Without this script the page says how to find it.
 */
/** So many rows at most have one number in different ways of writing. */
const mostAlike = 20;

const place = document.querySelector<HTMLElement>('[data-lookup]');
if (place) {
  const follow = () => void followRow(place.dataset['lookup'] ?? '', place.dataset['record'] ?? '');
  addEventListener('hashchange', follow);
  follow();
}

async function followRow(index: string, record: string): Promise<void> {
  const anchor = decoded(location.hash.slice(1));
  if (!anchor.startsWith('s-') || document.getElementById(anchor)) return;
  // Fetched only here: hardly any address names such a row.
  const [{ openLookup }, { loadFrom }] = await Promise.all([import('../search/lookup.ts'), import('./load.ts')]);
  const lookup = await openLookup(loadFrom(new URL(index, location.href)));
  const answer = await lookup.find(anchor.slice(2));
  const found = (await answer?.next(mostAlike))?.find(
    ({ url }) => url.startsWith(record) && url.endsWith(`#${anchor}`),
  );
  // A row of this page that a filter hides is not moved.
  if (found && new URL(found.url, location.href).pathname !== location.pathname) location.replace(found.url);
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return '';
  }
}
