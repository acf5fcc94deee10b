import { placeOf, type AnyEntry } from '../../records/entry.ts';
import { errorAt, type Finding } from '../../records/finding.ts';
import { kindCalled } from '../../records/kind.ts';
import { addresses, isSystemAddress, listWords, tableFormats } from './address.ts';
import { ClaimedPlaces } from './claimed-places.ts';
import { tableId } from '../held-table.ts';
import { isScheduled, type Holdings } from '../holdings.ts';

export interface Redirect {
  readonly from: string;
  readonly to: string;
}

interface Claim extends Redirect {
  readonly entry: AnyEntry;
  readonly field: string;
}

/**
 * Gives every address to one record: its own, then old ids, then old paths. A second claim is an error that names both
 * files. Redirects of scheduled records wait with them.
 */
export function claimAddresses({ kinds, entries, asOf }: Holdings): {
  readonly redirects: readonly Redirect[];
  readonly findings: readonly Finding[];
} {
  const claimed = new ClaimedPlaces();
  for (const entry of entries)
    for (const address of ownAddresses(entry, kinds)) claimed.add(address, { entry, own: true });
  const findings = entries.flatMap((entry) => reservedNames(entry, kinds));
  const redirects: Redirect[] = [];
  for (const claim of entries.flatMap(oldAddresses)) {
    const { from, to, entry } = claim;
    const path = decoded(from);
    if (path === undefined) findings.push(badEscape(claim));
    else if (isSystemAddress(path, kinds)) findings.push(systemAddress(claim));
    else {
      const holder = claimed.holderOf(from, entry);
      if (holder) findings.push(taken(claim, holder));
      else {
        claimed.add(from, { entry, own: false });
        if (!isScheduled(entry, asOf)) redirects.push({ from, to });
      }
    }
  }
  return { redirects, findings };
}

function ownAddress(entry: AnyEntry): string {
  return addresses.record(entry.collection, entry.id);
}

/** The record's pages, what the generator lays beside them, and the pages of its attachments with the files themselves. */
function ownAddresses(entry: AnyEntry, kinds: Holdings['kinds']): string[] {
  const { collection, id, attachments } = entry;
  const files = attachments.flatMap(({ file }) => [
    addresses.cover(collection, id, file),
    addresses.file(collection, id, file),
  ]);
  const further = kindCalled(kinds, collection).register.furtherPages?.(entry) ?? [];
  return [ownAddress(entry), ...further, ...generatedAddresses(entry, kinds), ...files];
}

/** Addresses of the files that the generator lays beside a record's page. */
function generatedAddresses(entry: AnyEntry, kinds: Holdings['kinds']): string[] {
  const kind = kindCalled(kinds, entry.collection);
  const { collection, id, tables } = entry;
  const page = ownAddress(entry);
  return [
    `${page}index.html`,
    addresses.markdownCopy(page),
    addresses.machineCopy(page),
    addresses.qrCode(page),
    ...Object.keys(tables)
      .map((key) => tableId(kind, entry, key))
      .flatMap((table) => tableFormats.map((format) => addresses.table(collection, id, table, format))),
  ];
}

function oldAddresses(entry: AnyEntry): Claim[] {
  const to = ownAddress(entry);
  return [
    ...(entry.fields.aliases ?? []).map((alias, index) => ({
      from: addresses.record(entry.collection, alias),
      to,
      entry,
      field: `aliases[${index}]`,
    })),
    ...(entry.fields.oldPaths ?? []).map((path, index) => ({
      from: asPage(path),
      to,
      entry,
      field: `oldPaths[${index}]`,
    })),
  ];
}

/** A path whose last part has no extension was a folder, also to servers that did not ask for its last `/`. */
function asPage(path: string): string {
  return /\/[^/.]+$/.test(path) ? `${path}/` : path;
}

function decoded(address: string): string | undefined {
  try {
    return decodeURIComponent(address);
  } catch {
    return undefined;
  }
}

/** Names that the generator gives to its own files and lists. */
function reservedNames(entry: AnyEntry, kinds: Holdings['kinds']): Finding[] {
  const findings: Finding[] = [];
  if (listWords.has(entry.id)) {
    findings.push(
      errorAt(
        placeOf(entry, ''),
        'record/id-reserved',
        `编号“${entry.id}”留给列表页使用。`,
        '请给文件（或文件夹）换一个名字。',
      ),
    );
  }
  const own = new Set(generatedAddresses(entry, kinds));
  entry.attachments.forEach(({ file }, index) => {
    if (own.has(`${ownAddress(entry)}${file.toLowerCase()}`)) {
      findings.push(
        errorAt(
          placeOf(entry, `attachments[${index}].file`),
          'record/file-name-reserved',
          `附件名“${file}”与系统生成的文件同名。`,
          '请给附件换一个文件名；数据表本身会自动提供下载，不必再列为附件。',
        ),
      );
    }
  });
  return findings;
}

function placeOfClaim({ entry, field }: Claim) {
  return placeOf(entry, field);
}

function taken(claim: Claim, holder: AnyEntry): Finding {
  const whose = holder === claim.entry ? '本文' : ` ${holder.file} `;
  return errorAt(
    placeOfClaim(claim),
    'record/address-taken',
    `网址 ${claim.from} 已经属于${whose}（${claim.entry.file} 又来占用）。`,
    '一个网址只能通往一篇，大小写不同也算同一个，也不能既是文件又是文件夹：请删去其中一处。',
  );
}

function systemAddress(claim: Claim): Finding {
  return errorAt(
    placeOfClaim(claim),
    'record/address-reserved',
    `网址 ${claim.from} 是系统自己的页面。`,
    '请删去这个旧网址。',
  );
}

function badEscape(claim: Claim): Finding {
  return errorAt(
    placeOfClaim(claim),
    'record/address-escape',
    `旧网址 ${claim.from} 里有写错的百分号编码。`,
    '百分号后面必须是两位十六进制数字；请对照旧网站的网址改正，或者直接写汉字。',
  );
}
