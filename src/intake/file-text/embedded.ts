import type { Look } from './archive.ts';
import type { FoundText, FoundTexts } from './found-text.ts';
import { filesIn } from './packed.ts';

/** Where office files keep other files, and pictures with what a camera wrote into them. */
const embedded =
  /(?:^|\/)(?:embeddings|media|Pictures|Res|Attachs)\/[^/]+\.(?:docx|xlsx|pptx|doc|xls|bin|pdf|jpe?g|png|gif|webp|txt|csv)$|\.(?:html?|rtf|txt|mht)$/i;

/** The texts of what lies in an office file as a file of its own. */
export async function embeddedTexts(bytes: Uint8Array, look: Look): Promise<FoundTexts> {
  const files = filesIn(bytes, (name) => embedded.test(name)) ?? new Map<string, Uint8Array>();
  const found: FoundText[] = [];
  for (const [name, content] of files) {
    const { texts } = await look(name, content);
    for (const { line: _line, ...text } of texts)
      found.push({ ...text, where: `嵌入的 ${name.slice(name.lastIndexOf('/') + 1)} ${text.where}`.trim() });
  }
  // A picture that cannot be read is not worth a word: nobody can read it.
  return { texts: found, complete: true };
}
