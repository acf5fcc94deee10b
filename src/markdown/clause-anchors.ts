import type { Nodes } from 'mdast';
import type { Clause } from '../records/values/clause.ts';
import type { BodyClause } from '../records/entry.ts';
import { warningAt, type Finding } from '../records/finding.ts';

export interface Marked {
  readonly clause: Clause;
  /** Where it is written. */
  readonly node: Nodes;
  /** The element that gets the anchor: the paragraph, or the list item around it. */
  readonly holder: Nodes;
  readonly aliases?: readonly string[];
  readonly struck: boolean;
}

/** Gives out the anchors of a document's clauses, each once. */
export class ClauseAnchors {
  readonly clauses: BodyClause[] = [];
  readonly findings: Finding[] = [];
  readonly #file: string;
  readonly #taken = new Map<string, number>();
  /** Holders of anchors that only a struck clause has. */
  readonly #lent = new Map<string, Nodes>();

  constructor(file: string) {
    this.#file = file;
  }

  mark({ clause: { anchor, name }, node, holder, aliases = [], struck }: Marked): void {
    if (struck && this.#taken.has(anchor)) return;
    if (struck) this.#lent.set(anchor, holder);
    else this.#takeBack(anchor);
    const times = (this.#taken.get(anchor) ?? 0) + 1;
    this.#taken.set(anchor, times);
    const { line, column } = placeOf(node);
    if (times > 1)
      this.findings.push(
        warningAt(
          { file: this.#file, line, column, field: '正文' },
          'clause/number-repeated',
          `“${name}”在正文里出现了 ${times} 次，后一处的地址是 #${anchor}${suffix(times)}。`,
          '请核对编号；确有必要重复的，引用时请写明是哪一处。',
        ),
      );
    const id = anchor + suffix(times);
    setId(holder, id);
    this.clauses.push({ anchor: id, name, line, aliases: times > 1 ? [] : aliases });
  }

  /** What is in force has its anchor before what is struck out, wherever either stands. */
  #takeBack(anchor: string): void {
    const holder = this.#lent.get(anchor);
    if (!holder) return;
    delete holder.data?.hProperties?.['id'];
    this.clauses.splice(
      this.clauses.findIndex((clause) => clause.anchor === anchor),
      1,
    );
    this.#lent.delete(anchor);
    this.#taken.delete(anchor);
  }
}

/** The second is `-b`, the third `-c`. */
function suffix(times: number): string {
  return times === 1 ? '' : times <= 26 ? `-${String.fromCodePoint(96 + times)}` : `-${times}`;
}

export function placeOf(node: Nodes): { readonly line: number; readonly column: number } {
  const { line, column } = node.position?.start ?? { line: 1, column: 1 };
  return { line, column };
}

export function setId(node: Nodes, id: string): void {
  node.data = { ...node.data, hProperties: { ...node.data?.hProperties, id } };
}
