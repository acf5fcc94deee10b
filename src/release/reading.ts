import { join } from 'node:path';
import { lastingAddresses } from '../exports/lasting-addresses.ts';
import { readContent, type Content } from '../intake/content.ts';
import type { PublicFile } from '../intake/public-files.ts';
import { kinds as allKinds } from '../kinds/kinds.ts';
import { parseBody } from '../markdown/body.ts';
import type { Day } from '../records/values/day.ts';
import { withoutEchoes } from '../records/language/echoes.ts';
import { applyExceptions } from '../privacy/exceptions.ts';
import { printable, sortFindings, type Finding } from '../records/finding.ts';
import { discreet } from '../privacy/passages.ts';
import type { Ledger } from '../records/ledger.ts';
import { isSystemAddress } from '../register/addresses/address.ts';
import { checkAddresses } from '../register/published/ledger-checks.ts';
import { scheduledRecords } from '../register/published/scheduled.ts';
import { applyRules } from '../register/rules.ts';
import { buildRegister } from '../register/build.ts';
import type { Kind, Register } from '../kinds/kind.ts';
import { parseBodies, type BodyRecord } from './bodies.ts';
import { projectFolder } from './digest.ts';
import { keptFindings, keptInspections } from './inspections.ts';
import { recordPages, type EarlierManifest } from './manifest.ts';
import type { Progress } from './progress.ts';
import { compareTexts } from './texts.ts';

export interface ReadingOptions {
  /** The kinds of record that the site may hold; all that there are where it is not given. */
  readonly kinds?: readonly Kind[];
  /** The agency's content folder. */
  readonly content: string;
  readonly asOf: Day;
  /** Changes with the code; what was parsed by other code is parsed anew. */
  readonly code: string;
  /** The release to come after, where it is named; see `recordPages`. */
  readonly follows?: EarlierManifest;
  /** Warnings count as errors. */
  readonly strict?: boolean;
  readonly progress: Progress;
  /** Where files lie that are published as they are; `public` of the project where it is not given. */
  readonly publicFolder?: string;
}

export interface Reading {
  /** Missing only where `site.yaml` itself cannot be read. */
  readonly register: Register | undefined;
  readonly bodies: ReadonlyMap<string, BodyRecord>;
  /** What the content folder says of earlier releases. */
  readonly ledger: Ledger;
  /** What is published as it is, from `publicFolder`. */
  readonly publicFiles: readonly PublicFile[];
  /** How many records were read, scheduled ones included. */
  readonly records: number;
  /** Everything there is to say about the content, sorted. */
  readonly findings: readonly Finding[];
}

export const publicFolder = join(projectFolder, 'public');

/** Whether the site may need an address for itself, in whatever case a disk keeps it; icons of browsers are the agency's. */
function isReservedPath(path: string, kinds: readonly Kind[]): boolean {
  const address = `/${path.toLowerCase()}`;
  const [first = ''] = address.slice(1).split('/');
  return !/^\/favicon\.\w+$/.test(address) && (kinds.some(({ id }) => id === first) || isSystemAddress(address, kinds));
}

/** Reads the whole content folder, works out what all files together say, and reports every finding of it at once. */
export async function readAgency(options: ReadingOptions): Promise<Reading> {
  const { progress, kinds = allKinds } = options;
  progress.begin('读取内容');
  const content = await readFiles(options);
  const { site, entries, findings: intake, broken, ledger, tombstones, loose } = content;
  progress.end(`${entries.length} 篇`);
  progress.begin('解析正文');
  const bodies = await parseBodies(entries, {
    folder: join(projectFolder, '.mingshi/bodies'),
    code: options.code,
    progress: progress.count,
  });
  progress.end(`${bodies.size} 篇`);
  progress.begin('核对关系');
  const unread = loose.map((body) => [body.file, parseBody(body), body.draft] as const);
  const texts = compareTexts(entries, ledger, options.asOf);
  const register =
    site &&
    buildRegister({
      kinds,
      site,
      entries,
      broken,
      bodies,
      drafts: unread.map(([, body, entry]) => ({ entry, body })),
      tombstones,
      earlierTexts: texts.earlier,
      asOf: options.asOf,
    });
  const lasting = register
    ? checkAddresses({
        kinds,
        asOf: options.asOf,
        ledger,
        tombstones,
        broken,
        published: lastingAddresses(register),
        ...(options.follows ? { before: recordPages(options.follows, kinds) } : {}),
      })
    : [];
  const found = [
    ...intake,
    ...unread.flatMap(([file, body]) => findingsOfBody([file, body])),
    ...[...bodies].flatMap(findingsOfBody),
    ...(register?.findings ?? []),
    ...lasting,
    ...texts.findings,
    ...scheduledRecords(entries, options.asOf),
  ];
  const findings = settle(found, content, options);
  progress.end(`${findings.length} 条发现`);
  return { register, bodies, ledger, records: entries.length, findings, publicFiles: content.publicFiles };
}

/** Everything that lies in the content folder; what earlier builds found in files is not looked for again. */
async function readFiles(options: ReadingOptions): Promise<Content> {
  const { kinds = allKinds } = options;
  const inspections = keptInspections(join(projectFolder, '.mingshi/inspections'), options.code);
  const attached = keptFindings(join(projectFolder, '.mingshi/attachments'), options.code);
  const read = await readContent(options.content, {
    kinds,
    asOf: options.asOf,
    inspections,
    keep: attached.keep,
    publicFolder: options.publicFolder ?? publicFolder,
    isReserved: (path) => isReservedPath(path, kinds),
  });
  inspections.sweep();
  attached.sweep();
  return read;
}

/** What is told in the end: without what somebody answers for, each as weighty as the site says, sorted. */
function settle(
  found: readonly Finding[],
  { site, exceptions }: Pick<Content, 'site' | 'exceptions'>,
  { asOf, strict }: ReadingOptions,
): Finding[] {
  const all = withoutEchoes(applyExceptions(found, exceptions, asOf));
  return sortFindings(site ? applyRules(all, site) : all).map((finding) =>
    discreetly(strict && finding.severity === 'warning' ? { ...finding, severity: 'error' } : finding),
  );
}

/** As it may be printed: other faults quote the text, too, and with it what must not get into a report. */
function discreetly(finding: Finding): Finding {
  const { message, mend } = finding;
  return printable({ ...finding, message: discreet(message), mend: discreet(mend) });
}

const ofPolicies: ReadonlySet<string> = new Set([
  'clause/number-repeated',
  'clause/article-unclear',
  'clause/quotation-unclear',
]);

/** A budget or an interpretation may begin its 一、二、三 anew in every part, and tells of articles: only those of policies are cited. */
function findingsOfBody([key, { findings }]: readonly [string, Pick<BodyRecord, 'findings'>]): readonly Finding[] {
  return key.startsWith('policies/') ? findings : findings.filter(({ rule }) => !ofPolicies.has(rule));
}
