/** A published site as somebody else has it: a folder, or a site on the web. */
export interface Copy {
  /** A file; undefined where there is none. Throws where it could not be asked for. */
  read(file: WantedFile): Promise<CopyAnswer | undefined>;
  /** What else is there; a site on the web does not tell. */
  readonly list: (() => readonly string[]) | undefined;
}

/** What the manifest says of a file, as far as it bears on asking for it. */
export interface WantedFile {
  readonly path: string;
  /** A large one may take longer. */
  readonly bytes?: number;
  /** Where its address leads. */
  readonly leadsTo?: string;
}

/** What comes back for a file; `gone`: with the word that it was taken down. Whoever reads `chunks` says when it is too much. */
export type CopyAnswer =
  | { readonly kind: 'content'; readonly gone: boolean; readonly chunks: AsyncIterable<Uint8Array> }
  /** The address leads where the manifest says. */
  | { readonly kind: 'led' }
  /** The address leads to another site, which was not asked. */
  | { readonly kind: 'elsewhere'; readonly to: string };

/** What a check takes from a copy at most: the other side may be anybody. */
export const copyLimits = {
  /** Of `release.json`; a site of 50,000 records has about half of it. */
  manifestBytes: 200_000_000,
  files: 1_000_000,
  /** Of one file: nothing larger is ever published. */
  fileBytes: 500_000_000,
  totalBytes: 200_000_000_000,
  /** How many files in a row may go unanswered before the rest is not asked for. */
  unanswered: 30,
} as const;

/** How many files are asked for at once: a small server must not feel it. */
const atOnce = 6;

/** The whole content; undefined where there is none, where it is elsewhere, and where it is more than `most` bytes. */
export async function contentOf(answer: CopyAnswer | undefined, most: number): Promise<Buffer | undefined> {
  if (answer?.kind !== 'content') return undefined;
  const parts: Uint8Array[] = [];
  let bytes = 0;
  for await (const chunk of answer.chunks) {
    bytes += chunk.byteLength;
    if (bytes > most) return undefined;
    parts.push(chunk);
  }
  return Buffer.concat(parts);
}

/** Runs over all items, a few at once. */
export async function eachOf<Item>(items: readonly Item[], run: (item: Item) => Promise<void>): Promise<void> {
  const waiting = items.values();
  const worker = async () => {
    for (const item of waiting) await run(item);
  };
  await Promise.all(Array.from({ length: atOnce }, worker));
}
