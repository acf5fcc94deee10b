import type { Finding } from '../records/finding.ts';

/** What a file from elsewhere becomes: files to write, what an editor should know of them, and what is wrong. */
export interface Imported {
  readonly collection: string;
  /** The fiscal year, or that of the sampling, where the file tells it. */
  readonly year?: number | undefined;
  /** Paths within the record's folder; text is UTF-8. None where something is wrong. */
  readonly files: readonly { readonly path: string; readonly content: string | Uint8Array }[];
  /** Chinese sentences, in the order of the document. */
  readonly report: readonly string[];
  readonly findings: readonly Finding[];
}
