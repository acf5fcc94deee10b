import { citedTitle } from '../../records/values/title.ts';
import { escapeHtml, fillBody } from '../../markdown/fill.ts';
import {
  isPolicy,
  type AnyRecord,
  type Citation,
  type ClauseRecord,
  type ResolvedLink,
} from '../../register/register.ts';
import type { Register } from '../kind.ts';
import type { Transition } from '../../register/validity/status.ts';
import { wording } from '../../wording/wording.ts';
import { besideClause } from './beside-clause.ts';
import type { OutlineEntry, StoredBody } from './body.ts';
import { pictureFill } from './picture.ts';
import { spentVariants, statusMark } from '../status.ts';

/** A text with its links and clause notes filled in. Its JSON names what it is made of, not the HTML itself. */
export interface BodyView {
  readonly outline: readonly OutlineEntry[];
  /** Whether something stands beside a clause, so that there must be room for it. */
  readonly explained: boolean;
  readonly html: () => string;
  readonly toJSON: () => unknown;
}

/** Below this many headings an outline helps nobody. */
const worthOutline = 3;

export function filledBody(
  register: Register,
  record: AnyRecord,
  stored: StoredBody | undefined,
): BodyView | undefined {
  if (!stored) return undefined;
  const links = new Map(record.links.map((link) => [link.slot, linkFill(register, link)]));
  const pictures = new Map(
    record.links.flatMap((link) => (link.picture ? [[link.slot, pictureFill(record, link)] as const] : [])),
  );
  const told = isPolicy(record) ? record.clauses : [];
  const clauses = new Map(told.map((clause) => [clause.anchor, clauseNote(register, clause)]));
  const besides = new Map(told.map((clause) => [clause.anchor, besideClause(clause)]));
  const outline = stored.outline.length >= worthOutline ? stored.outline : [];
  return {
    outline,
    explained: [...besides].some(isFilled),
    html: () =>
      fillBody(stored.html(), {
        link: (slot) => links.get(slot) ?? { href: '', suffix: '' },
        image: (slot) => pictures.get(slot) ?? { src: links.get(slot)?.href ?? '' },
        clause: (anchor) => clauses.get(anchor) ?? '',
        beside: (anchor) => besides.get(anchor) ?? '',
      }),
    toJSON: () => [
      stored.digest,
      [...links],
      [...pictures],
      ...[clauses, besides].map((slots) => [...slots].filter(isFilled)),
    ],
  };
}

function isFilled([, html]: readonly [anchor: string, html: string]): boolean {
  return html !== '';
}

interface LinkFill {
  readonly href: string;
  /** Safe HTML behind the link's text. */
  readonly suffix: string;
  readonly external?: boolean;
}

function linkFill(register: Register, link: ResolvedLink): LinkFill {
  const suffix = linkStatus(register, link.transitions);
  return { href: link.href, suffix, ...(link.external ? { external: true } : {}) };
}

/** A link to a document that is no longer to be relied on says so, on the day it becomes true. */
function linkStatus(register: Register, transitions: readonly Transition[] = []): string {
  return spentVariants(statusMark(transitions, register.asOf))
    .map(({ name, from, until }) => `<span class="link-status"${dated(from, until)}>（${name}）</span>`)
    .join('');
}

function dated(from: string | undefined, until: string | undefined): string {
  return `${from === undefined ? '' : ` data-from="${from}" hidden`}${until === undefined ? '' : ` data-until="${until}"`}`;
}

/** What stands at the end of a clause: acts on it, and who cites it. */
function clauseNote(register: Register, clause: ClauseRecord): string {
  const words = wording.clause;
  const acts = clause.acts.map((act) => {
    const by = `${citedTitle(act.by.title)}${act.by.docNumber === undefined ? '' : `（${act.by.docNumber}）`}`;
    const link =
      act.by.url === undefined ? escapeHtml(by) : `<a href="${escapeHtml(act.by.url)}">${escapeHtml(by)}</a>`;
    const status = linkStatus(register, act.by.transitions);
    return `<span class="clause-act">${escapeHtml(words.act(act.on, act.kind))}${words.by}${link}${status}</span>`;
  });
  const lines = [...acts, ...readers(register, words.citations, clause.citations)];
  if (lines.length === 0) return '';
  return `<span class="clause-note" role="note" aria-label="${escapeHtml(words.label(clause.name))}">${lines.join('')}</span>`;
}

/** More than these would bury the clause; the page's end lists all that cite it. */
const mostReaders = 3;

function readers(register: Register, name: string, citations: readonly Citation[]): string[] {
  const links = new Map(
    citations.map(({ url, title, transitions }) => [
      url,
      `<a href="${escapeHtml(url)}">${escapeHtml(title)}</a>${linkStatus(register, transitions)}`,
    ]),
  );
  if (links.size === 0) return [];
  const shown = [...links.values()].slice(0, mostReaders).join('；');
  return [`<span>${name}${shown}${links.size > mostReaders ? wording.clause.andMore(links.size) : ''}</span>`];
}
