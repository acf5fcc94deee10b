import type { Passage } from '../../records/privacy/passages.ts';

/** A text out of a file, and where an editor finds it there. */
export interface FoundText extends Passage {
  /** 单元格 B7（名单）, 批注, 第 3 页. */
  readonly where: string;
  /** Counted from 1, for a text file. */
  readonly line?: number;
}
