import { mkdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { lastingAddresses } from '../exports/lasting-addresses.ts';
import {
  addressFile,
  addressLedger,
  attachmentFile,
  attachmentLedger,
  factFile,
  factLedger,
  keptFile,
  textFile,
  textLedger,
  type Ledger,
} from '../records/ledger.ts';
import { attachedState, type PublishedState } from '../register/published/attachment-checks.ts';
import { allRecords } from '../register/lists.ts';
import type { Register } from '../kinds/kind.ts';
import { textRevisions } from '../register/published/text-checks.ts';
import { pastTexts, type History, type PastTexts } from './history.ts';
import { presentFacts, presentTexts } from './texts.ts';
import { writeWhole } from './whole-file.ts';

/** What was new in a release and was written into the ledger of the content folder. */
export interface Recorded {
  readonly addresses: number;
  readonly texts: number;
  readonly attachments: number;
  /** Earlier texts that were found in the history, and those that were not. */
  readonly kept: number;
  readonly lost: number;
  readonly history: History;
  /** Files of the content folder that changed, to be committed with the content. */
  readonly files: readonly string[];
  /** Whether the content folder could be written to: a machine that only publishes may hold a copy that it cannot. */
  readonly written: boolean;
}

/**
 * Writes into the content folder what must be remembered of this release. Of the release nothing but the comparison with
 * earlier texts depends on it, and that on what is committed: never on the history of the machine that builds.
 */
export function recordRelease(content: string, register: Register, ledger: Ledger): Recorded {
  const known = new Set(ledger.addresses.map(({ address }) => address));
  const added = [...new Set(lastingAddresses(register))].filter((address) => !known.has(address));
  const files = new Map<string, string>();
  if (added.length > 0) files.set(addressFile, addressLedger(ledger.addresses, added, register.asOf));
  const attachments = newOf(ledger.attachments, attachedStates(register), register);
  if (attachments.length > 0) files.set(attachmentFile, attachmentLedger([...ledger.attachments, ...attachments]));
  const texts = newOf(ledger.texts, statesOf(presentTexts, register), register);
  if (texts.length > 0) files.set(textFile, textLedger([...ledger.texts, ...texts]));
  const facts = newOf(ledger.facts, statesOf(presentFacts, register), register);
  if (facts.length > 0) files.set(factFile, factLedger([...ledger.facts, ...facts]));
  const wanted = wantedTexts(register, ledger);
  const past = wanted.size > 0 ? pastTexts(content, wanted) : nothingSought;
  let lost = 0;
  for (const [key, digests] of wanted) {
    for (const digest of digests) {
      const text = past.texts.get(digest);
      if (text === undefined) lost += 1;
      else files.set(keptFile(key, digest), text);
    }
  }
  return {
    addresses: added.length,
    texts: texts.length,
    attachments: attachments.length,
    kept: past.texts.size,
    lost,
    history: past.history,
    files: [...files.keys()],
    written: writeAll(content, files),
  };
}

const nothingSought: PastTexts = { history: 'whole', texts: new Map() };

/** Texts or facts of policies, as the ledger names them. */
function statesOf(present: typeof presentTexts, { policies }: Register): PublishedState[] {
  return present(policies.map(({ entry }) => entry)).map(({ entry, digest }) => ({
    key: `policies/${entry.id}`,
    revisions: textRevisions(entry),
    digest,
  }));
}

function attachedStates(register: Register): PublishedState[] {
  return allRecords(register).flatMap(({ entry }) =>
    entry.attachments.map((attached) => attachedState(entry, attached)),
  );
}

/** What the ledger does not know yet, as of this release. */
function newOf(known: Ledger['texts'], states: readonly PublishedState[], { asOf }: Register): Ledger['texts'] {
  const nameOf = ({ key, revisions, digest }: PublishedState) => `${key} ${revisions} ${digest}`;
  const names = new Set(known.map(nameOf));
  return states.filter((state) => !names.has(nameOf(state))).map((state) => ({ ...state, on: asOf, line: 0 }));
}

/** Texts that were published, are no longer, and are not kept yet. */
function wantedTexts(register: Register, { texts, kept }: Ledger): Map<string, Set<string>> {
  const present = presentTexts(register.policies.map(({ entry }) => entry));
  const digests = new Map<string, string>(
    present.flatMap(({ entry, digest }) =>
      [entry.id, ...(entry.fields.aliases ?? [])].map((id) => [`policies/${id}`, digest] as const),
    ),
  );
  const wanted = new Map<string, Set<string>>();
  for (const { key, digest } of texts) {
    // A record that is gone was taken down: its text is not to be brought back.
    if (!digests.has(key) || digests.get(key) === digest || kept.has(digest)) continue;
    wanted.set(key, (wanted.get(key) ?? new Set()).add(digest));
  }
  return wanted;
}

function writeAll(content: string, files: ReadonlyMap<string, string>): boolean {
  try {
    for (const [file, text] of files) {
      mkdirSync(dirname(join(content, file)), { recursive: true });
      writeWhole(join(content, file), text);
    }
    return true;
  } catch {
    return false;
  }
}

/** What was recorded, in words for the editor; empty where there is nothing to say. */
export function tellRecorded({ addresses, texts, attachments, kept, lost, history, files, written }: Recorded): string {
  const counts = [
    addresses > 0 ? `${addresses} 个新网址` : '',
    texts > 0 ? `${texts} 份正文` : '',
    attachments > 0 ? `${attachments} 个附件` : '',
    kept > 0 ? `${kept} 份修订以前的文本` : '',
  ].filter((words) => words !== '');
  const what = counts.join('、');
  const shown = files.length > 4 ? [...files.slice(0, 3), `等 ${files.length} 个文件`] : files;
  const why = {
    whole: '历史版本里没有',
    shallow: '这台电脑上的历史版本不完整，请技术人员在存有全部历史版本的电脑上再运行 npm run record',
    none: '内容文件夹没有历史版本可查',
  };
  return [
    ...(files.length > 0 && written ? [`登记了 ${what}，请和内容一起提交：${shown.join('、')}`] : []),
    ...(files.length > 0 && !written
      ? [`有${what}还没有登记（内容文件夹不能写），请在编辑用的电脑上运行 npm run record 并提交。`]
      : []),
    ...(lost > 0 ? [`有 ${lost} 份修订以前的文本没有找到（${why[history]}），网页上会写明不能逐字对照。`] : []),
  ].join('\n');
}
