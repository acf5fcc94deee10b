import type { SiteFields } from '../../records/site.ts';
import { readingWording } from '../../wording/reading.ts';

const words = readingWording.corrections;

/**
 * Where a reader says that a page is wrong (国办发〔2017〕47号 asks for 我要纠错): the address or mailbox that the agency
 * names for it, otherwise its own mailbox; undefined where it has none. A mail says already which page it is about.
 */
export function correctionsLink(
  { corrections, agency, url }: SiteFields,
  page: { readonly title: string; readonly address: string },
): string | undefined {
  const target = corrections ?? agency.email;
  if (target === undefined || /^https?:/.test(target)) return target;
  const body = `${url}${page.address}\r\n\r\n`;
  return `mailto:${target}?subject=${escaped(words.subject(page.title))}&body=${escaped(body)}`;
}

/** Browsers escape what is not ASCII themselves; escaped here it would be three times as long and never compress. */
function escaped(text: string): string {
  return text.replaceAll(/[\0-\x7f]/g, (letter) => encodeURIComponent(letter));
}
