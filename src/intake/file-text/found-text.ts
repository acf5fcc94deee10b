import { hitsInRow, type Passage } from '../../privacy/passages.ts';

/** A text out of a file, and where an editor finds it there. */
export interface FoundText extends Passage {
  /** 单元格 B7（名单）, 批注, 第 3 页. */
  readonly where: string;
  /** Counted from 1, for a text file. */
  readonly line?: number;
}

/** What is found in a file, and what of it could not be looked into, each as a phrase that an editor understands. */
export interface FoundTexts {
  readonly texts: readonly FoundText[];
  readonly unread: readonly string[];
}

/** Looks into a file by its name and its bytes. */
export type Look = (name: string, bytes: Uint8Array) => Promise<FoundTexts>;

/** Numbers that the cells of a row hold in parts, each as one text where its first cell stands. */
export function acrossCells(row: readonly FoundText[]): FoundText[] {
  return hitsInRow(row.map(({ text }) => text)).flatMap(({ first, hit }) => {
    const where = row[first]?.where ?? '';
    return [{ text: hit.canonical, kind: 'cell', where }];
  });
}
