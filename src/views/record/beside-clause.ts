import { escapeHtml } from '../../markdown/fill.ts';
import type { ClauseRecord } from '../../register/register.ts';
import { readingWording } from '../../wording/reading.ts';

const words = readingWording.beside;
/** More than these would outgrow the clause; the list of interpretations below the text has them all. */
const most = 2;

/**
 * What interpretations say of a clause, as safe HTML to stand beside it: the words that name the clause, and the way to
 * where they stand. '' where none does. The words are another page's, so search leaves them to that page.
 */
export function besideClause({ name, interpretations }: Pick<ClauseRecord, 'name' | 'interpretations'>): string {
  if (interpretations.length === 0) return '';
  const shown = interpretations.slice(0, most).map(({ url, title, passage }) => {
    const link = `<a href="${escapeHtml(passage ? `${url}#${passage.anchor}` : url)}">${escapeHtml(title)}</a>`;
    return `${passage ? `<p data-unsearched>${escapeHtml(passage.text)}</p>` : ''}<p>${link}</p>`;
  });
  const rest = interpretations.length - shown.length;
  return (
    `<aside class="beside"><p class="beside-name">${escapeHtml(words.name(name))}</p>` +
    `${shown.join('')}${rest > 0 ? `<p>${words.more(rest)}</p>` : ''}</aside>`
  );
}
