import type { CommonFields } from './common.ts';
import type { Place } from './finding.ts';
import type { ListedEffect } from './language/repeal-table.ts';
import type { BodyStatements } from './language/statements.ts';
import type { Table } from './table.ts';

/** The fields that every record has; a kind may do without a department that answers for it. */
export type BaseFields = Omit<CommonFields, 'owner'> & { readonly owner?: string | undefined };

/** One record as its file says it, checked by itself but not yet against the others. Plain data: it can be cloned and cached. */
export interface Entry<Fields extends BaseFields = BaseFields> {
  /** The id of its kind. */
  readonly collection: string;
  readonly id: string;
  /** Path of the Markdown file relative to the content folder, with `/`. */
  readonly file: string;
  /** SHA-256 (hexadecimal) of everything the record is made of: its file and the files that it names. */
  readonly digest: string;
  readonly fields: Fields;
  /** Line and column, counted from 1, of each front-matter path (`effects[2].target`). */
  readonly places: Readonly<Record<string, readonly [line: number, column: number]>>;
  readonly body: BodySource;
  /** Names of the files that lie beside the record in its own folder; empty for a record that is a single file. */
  readonly beside: readonly string[];
  readonly attachments: readonly AttachedFile[];
  /** Files beside the record that its body shows or leads to, by name. */
  readonly linked: Readonly<Record<string, LinkedFile>>;
  /** Tables by field or table id (`unqualified`, `effectsTable`, `income`). */
  readonly tables: Readonly<Record<string, Table>>;
}
export type AnyEntry = Entry;

export interface BodySource {
  readonly text: string;
  /** Line of the file on which the text begins, counted from 1. */
  readonly firstLine: number;
}

/** A document that a file lists, with where an editor finds it there: 第 3 行. */
export interface PlacedEffect extends ListedEffect {
  readonly where: string;
}

export interface AttachedFile {
  /** Name of the file beside the record. */
  readonly file: string;
  readonly title: string;
  readonly bytes: number;
  readonly sha256: string;
  /** What its content is, as the ending of a name: `pdf`; `text` for what is nothing else. */
  readonly type: string;
  /** How long it is, where the file tells. */
  readonly extent?: { readonly count: number; readonly unit: '页' | '个工作表' | '个文件' };
  /** The documents that it lists with what becomes of them: 废止, 修改, 继续有效. */
  readonly listed?: readonly PlacedEffect[];
}

export interface LinkedFile {
  readonly bytes: number;
  readonly sha256: string;
  readonly type: string;
  /** For a picture: its size in pixels as it is shown, and whether it is published as it is, since it moves or is drawn (SVG). */
  readonly picture?: { readonly width: number; readonly height: number; readonly asIs: boolean };
}

/** What other rooms need to know of a rendered body. */
export interface BodyFacts {
  readonly summary: string;
  readonly anchors: readonly string[];
  readonly clauses: readonly BodyClause[];
  readonly links: readonly BodyLink[];
  readonly said: BodyStatements;
}

export interface BodyClause {
  readonly anchor: string;
  /** As cited: 第三条第二款. */
  readonly name: string;
  readonly line: number;
  readonly aliases: readonly string[];
}

export interface BodyLink {
  readonly slot: number;
  /** As written in the source: a relative path, `#fragment`, `https:`, `mailto:` or `tel:`. */
  readonly target: string;
  readonly text: string;
  readonly line: number;
  readonly column: number;
  /** Present for a picture that is shown in its place. */
  readonly image?: true;
  /** Present where it stands in words that are struck out: it cites nothing any more. */
  readonly struck?: true;
  /** Offsets in the body's source: after the link, and of its address, which a bare address and a reference lack. */
  readonly written?: WrittenLink;
  /** For a link that names a place of another document: the words in which it stands. */
  readonly passage?: Passage;
}

/** Some words of a body, and the anchor at which they stand. */
export interface Passage {
  readonly anchor: string;
  readonly text: string;
}

export interface WrittenLink {
  readonly end: number;
  readonly destination?: readonly [start: number, end: number];
}

/** Where a field stands; a path that has no place of its own (a missing field) takes its nearest parent's. */
export function placeOf(entry: Pick<AnyEntry, 'file' | 'places'>, field: string): Place {
  for (let path = field; path !== ''; path = path.replace(/(?:^|\.)[^.[\]]+$|\[\d+\]$/, '')) {
    const found = entry.places[path];
    if (found) return { file: entry.file, line: found[0], column: found[1], field };
  }
  return { file: entry.file, line: 1, column: 1, field };
}
