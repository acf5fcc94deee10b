import type { PlacedEffect } from '../records/entry.ts';
import type { RecordKind } from '../records/kind.ts';
import { listedEffects } from './listed-effects.ts';
import type { KeepFound } from './guarded-files.ts';
import { readChecked, type FileFacts, type FilePlace } from './regular-file.ts';

/** Whether a record speaks of what becomes of documents, so that its attachments may list them; other files are not read for it. */
export function mayList({ fields }: RecordKind, frontMatter: unknown, body: string): boolean {
  return (
    fields.actsOnDocuments === true &&
    /废止|失效|作废|停止执行|清理|修[改订]|继续有效/.test(JSON.stringify(frontMatter) + body)
  );
}

/**
 * What a file that was measured, attached as `title`, lists as struck, amended or still in force; nothing where it can no longer
 * be read, which is told elsewhere.
 */
export async function listedIn(
  keep: KeepFound,
  place: FilePlace,
  measured: FileFacts,
  title: string,
): Promise<readonly PlacedEffect[]> {
  const { file } = place;
  const key = `listed ${file.slice(file.lastIndexOf('/') + 1)}\n${title}\n${measured.sha256}`;
  return keep(key, async () => listedEffects(file, await readChecked(place, measured), title)).catch(() => []);
}
