import type { Day } from '../../records/values/day.ts';
import { withholding } from '../../records/disclosure.ts';
import type { AttachedFile } from '../../records/entry.ts';
import { kindCalled } from '../../records/kind.ts';
import { citedTitle } from '../../records/values/title.ts';
import { addresses } from '../../register/addresses/address.ts';
import type { Party } from '../../register/acts/act.ts';
import { isPolicy, type AnyRecord, type Citation } from '../../register/register.ts';
import { fileFactsView, type FileFactsView } from './attachment-facts.ts';
import type { StoredBodies } from './body.ts';
import { correctionsLink } from './corrections.ts';
import { filledBody, type BodyView } from './filled-body.ts';
import type { Register } from '../kind.ts';
import { columnOf, columnTrail, shellOf } from '../shell.ts';
import type { ShellView } from '../shell-view.ts';
import { surroundingsView, type SurroundingsView } from './surroundings.ts';
import { changesOf, type TextChange } from './text-changes.ts';
import { datedTitles, spentVariants, statusMark, titleWithStatus, type StatusMark } from '../status.ts';

/** What the pages of all kinds of record have in common. */
export interface RecordView {
  readonly shell: ShellView;
  readonly title: string;
  /** As the record is cited: 《title》（number）. */
  readonly citation: string;
  /** The line under the title: when, from where, by whom. */
  readonly published: {
    readonly at: string;
    readonly source: string;
    readonly sourceUrl: string | undefined;
    readonly owner: string | undefined;
    readonly editor: string | undefined;
  };
  /** Undefined for a record that has no text. */
  readonly body: BodyView | undefined;
  /** Why the text is not published, where it is not. */
  readonly withheld: { readonly disclosure: string; readonly reason: string } | undefined;
  readonly attachments: readonly AttachmentView[];
  readonly revisions: readonly {
    readonly on: Day;
    readonly kind: string;
    readonly note: string;
    /** What it changed in the text, where the text before it was published and is known. */
    readonly change?: TextChange | 'not kept';
  }[];
  readonly topics: readonly { readonly name: string; readonly url: string }[];
  readonly citedBy: readonly { readonly title: string; readonly url: string; readonly mark: StatusMark }[];
  readonly machineCopy: string;
  /** The status that stands before the title; empty for what has none. */
  readonly mark: StatusMark;
  readonly qrCode: string;
  /** Where a reader says that the page is wrong. */
  readonly corrections: string | undefined;
  readonly surroundings: SurroundingsView;
}

export interface AttachmentView extends FileFactsView {
  readonly title: string;
  /** The file itself. */
  readonly url: string;
  /** The page in front of it. */
  readonly cover: string;
  /** The last time that it was replaced. */
  readonly changed: { readonly on: Day; readonly kind: string } | undefined;
}

/** A document named on a page: linked where it has an address, with its status where it is ours. */
export interface PartyView {
  readonly title: string;
  readonly docNumber: string | undefined;
  readonly url: string | undefined;
  readonly external: boolean;
  readonly mark: StatusMark;
  /** The part of the mark that running text says behind the name. */
  readonly spent: StatusMark;
}

/** The common part of a record's page. `mark` is the status that stands before the title; empty for what has none. */
export function recordView(
  register: Register,
  record: AnyRecord,
  bodies: StoredBodies,
  mark: StatusMark = [],
): RecordView {
  const { fields } = record.entry;
  const column = columnOf(register, record.collection);
  const status = mark[0]?.name;
  const source = fields.source ?? register.site.agency.name;
  const picture = record.links.find((link) => link.picture)?.href;
  return {
    shell: shellOf(register, {
      address: record.url,
      title: status ? titleWithStatus(fields.title, status) : fields.title,
      datedTitles: datedTitles(fields.title, mark),
      description: record.summary || fields.title,
      trail: [...columnTrail(register, record.collection), { name: fields.title, url: record.url }],
      column,
      structured: kindCalled(register.kinds, record.collection).views.structured?.(record, register) ?? [],
      article: {
        title: fields.title,
        publishedAt: fields.publishedAt,
        source,
        ...(fields.keywords ? { keywords: fields.keywords } : {}),
        ...(fields.editor === undefined ? {} : { editor: fields.editor }),
        ...(picture === undefined ? {} : { picture }),
      },
    }),
    title: fields.title,
    citation: citationOf(record),
    published: {
      at: fields.publishedAt,
      source,
      sourceUrl: fields.sourceUrl,
      owner: fields.owner,
      editor: fields.editor,
    },
    body: filledBody(register, record, bodies.get(`${record.collection}/${record.id}`)),
    withheld: withholding(fields),
    attachments: record.entry.attachments.map((attached) => attachmentView(record, attached)),
    revisions: revisionsOf(record),
    topics: record.topics,
    citedBy: citedByOnce(register, record.citedBy),
    machineCopy: addresses.machineCopy(record.url),
    mark,
    qrCode: addresses.qrCode(record.url),
    corrections: correctionsLink(register.site, { title: fields.title, address: record.url }),
    surroundings: surroundingsView(register, record),
  };
}

function revisionsOf(record: AnyRecord): RecordView['revisions'] {
  const revisions = record.entry.fields.revisions ?? [];
  if (!isPolicy(record) || record.entry.body.text.trim() === '') return revisions;
  const changes = changesOf(record);
  return revisions.map((revision, index) => {
    const change = changes.get(index);
    return change === undefined ? revision : { ...revision, change };
  });
}

function citationOf(record: AnyRecord): string {
  const { number, entry } = record;
  return `${citedTitle(entry.fields.title)}${number === undefined ? '' : `（${number}）`}`;
}

function attachmentView({ collection, id, entry }: AnyRecord, attached: AttachedFile): AttachmentView {
  const { file, title } = attached;
  return {
    title,
    url: addresses.file(collection, id, file),
    cover: addresses.cover(collection, id, file),
    changed: entry.fields.revisions?.find((revision) => revision.file === file),
    ...fileFactsView(attached),
  };
}

export function partyView(register: Register, party: Party): PartyView {
  const mark = party.transitions ? statusMark(party.transitions, register.asOf) : [];
  return {
    title: party.title,
    docNumber: party.docNumber,
    url: party.url,
    external: party.id === undefined,
    mark,
    spent: spentVariants(mark),
  };
}

function citedByOnce(register: Register, citations: readonly Citation[]): RecordView['citedBy'] {
  const views = citations.map(({ url, title, transitions = [] }) => ({
    url,
    title,
    mark: statusMark(transitions, register.asOf),
  }));
  return [...new Map(views.map((view) => [view.url, view])).values()];
}
