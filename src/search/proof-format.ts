/**
 * The index by which a text or a file is recognised as one of ours, shared by the build and the browser. A passage is a
 * block of text; its fingerprint is the beginning of the SHA-256 of what a reader sees of it.
 */

/** Of a SHA-256 in hexadecimal: enough that nobody makes another text with the same. */
export const fingerprintLength = 32;

/** Shorter passages (headings, salutations, numbers) stand in many documents and prove nothing. */
export const shortestPassage = 8;

export const proofHead = 'head.json';

export interface ProofHead {
  readonly format: 1;
  /** How many digits of a fingerprint name its file. */
  readonly digits: number;
}

/** One file of the index. */
export interface ProofShard {
  readonly documents: readonly ProofDocument[];
  /** By fingerprint. */
  readonly found: Readonly<Record<string, readonly ProofPlace[]>>;
}

export interface ProofDocument {
  readonly url: string;
  readonly title: string;
  readonly number?: string;
  /** Dated statuses, for a policy; the last that has begun holds. */
  readonly statuses?: readonly (readonly [on: string, status: string])[];
  /** How many passages its present text has. */
  readonly passages: number;
}

/** Where a passage or a file stands. */
export interface ProofPlace {
  /** Which of the shard's documents. */
  readonly document: number;
  /** For a passage of a text that was replaced: the day on which that text was recorded. */
  readonly earlier?: string;
  /** For a file: its address. */
  readonly file?: string;
}

/** The file of the index in which a fingerprint stands. */
export function proofFile(fingerprint: string, { digits }: Pick<ProofHead, 'digits'>): string {
  return `${fingerprint.slice(0, digits)}.json`;
}

/**
 * The passages of a text as they are compared: one width, no blanks or invisible characters, and without the marks that a
 * link bears when its document no longer holds, which come and go with the days. Digits and punctuation count.
 */
export function passagesOf(text: string): { readonly shown: string; readonly compared: string }[] {
  return text.split(/[\n\t]/).flatMap((line) => {
    const compared = line
      .normalize('NFKC')
      .replaceAll(/[\s\p{Cc}\p{Cf}]/gu, '')
      .replaceAll(/\((?:已废止|已失效)\)/g, '');
    return compared.length < shortestPassage ? [] : [{ shown: line.trim(), compared }];
  });
}
