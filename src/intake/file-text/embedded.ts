import type { FoundText, FoundTexts, Look } from './found-text.ts';
import { filesIn, type Budget } from './packed.ts';

/** Pictures with what a camera wrote into them, and what is a file of its own wherever an office file keeps it. */
const readable =
  /\.(?:docx|docm|xlsx|xlsm|pptx|ppsx|odt|ods|odp|ofd|wps|et|dps|doc|xls|pdf|zip|jpe?g|png|gif|webp|svg|txt|csv|md|json|html?|rtf|mht)$|(?:^|\/)embeddings\/[^/]+\.bin$/i;
/** Whatever lies here was put into the file by somebody, as a file. */
const attached = /(?:^|\/)(?:embeddings|Attachs?|Attachments?)\/[^/]+\.(?!xml$|rels$)[^./]+$/i;

/** The texts of what lies in an office file as a file of its own. */
export async function embeddedTexts(bytes: Uint8Array, budget: Budget, look: Look): Promise<FoundTexts> {
  const packed = filesIn(bytes, budget, (name) => readable.test(name) || attached.test(name));
  const called = (name: string) => `嵌入的 ${name.slice(name.lastIndexOf('/') + 1)}`;
  const texts: FoundText[] = [];
  const unread = (packed?.unread ?? []).map(called);
  for (const [name, content] of packed?.files ?? []) {
    const found = await look(name, content);
    for (const { line: _line, ...text } of found.texts)
      texts.push({ ...text, where: `${called(name)} ${text.where}`.trim() });
    unread.push(...found.unread.map((part) => `${called(name)}（${part}）`));
  }
  return { texts, unread };
}
