import type { Day } from '../../records/values/day.ts';
import { errorAt, type Finding, type Place } from '../../records/finding.ts';
import { addressFile, type Ledger } from '../../records/ledger.ts';
import { covers, tombstoneFile, type Tombstone } from '../../records/tombstone.ts';
import { decodedAddress, isSystemAddress, samePlace } from '../addresses/address.ts';

export interface PublishedAddresses {
  readonly kinds: readonly { readonly id: string }[];
  readonly asOf: Day;
  readonly ledger: Ledger;
  readonly tombstones: readonly Tombstone[];
  /** Pages of records in the release to come after, and its day: they count although nobody has recorded them yet. */
  readonly before?: { readonly on: Day; readonly pages: readonly string[] };
  /** Every address of this release that must last. */
  readonly published: readonly string[];
  /** See `Content.broken`: what could not be read has not vanished. */
  readonly broken: ReadonlySet<string>;
}

/**
 * Holds the addresses of this release against all that were ever published: one that would lead nowhere is an error until it
 * has a redirect or a tombstone. A line of the ledger counts from its day on, so that an earlier day can still be built.
 */
export function checkAddresses({
  kinds,
  asOf,
  ledger,
  tombstones,
  before,
  published,
  broken,
}: PublishedAddresses): Finding[] {
  const live = new Set(published.map(samePlace));
  const standing = tombstones.filter(({ on }) => on <= asOf);
  const vanished = new Map<string, { readonly address: string; readonly line: number }>();
  const unrecorded = (before?.pages ?? []).map((address) => ({ address, on: before?.on ?? asOf, line: 1 }));
  for (const { address, on, line } of [...ledger.addresses, ...unrecorded]) {
    const place = samePlace(address);
    if (on > asOf || live.has(place) || isUnknown(place, broken, kinds) || vanished.has(place)) continue;
    if (
      !standing.some((tombstone) =>
        covers({ ...tombstone, address: decodedAddress(tombstone.address) }, decodedAddress(address)),
      )
    )
      vanished.set(place, { address, line });
  }
  return [
    ...withoutParts([...vanished.values()]).map(addressVanished),
    ...checkTombstones(tombstones, standing, live, kinds),
  ];
}

/** Where a record is gone, its files are too: one finding is enough. */
function withoutParts<Line extends { readonly address: string }>(lines: readonly Line[]): Line[] {
  const pages = new Set(lines.map(({ address }) => address).filter((address) => address.endsWith('/')));
  return lines.filter(({ address }) => address.endsWith('/') || !pages.has(address.replace(/[^/]+$/, '')));
}

function addressVanished({ address, line }: { readonly address: string; readonly line: number }): Finding {
  const [, collection = '', id = '', file = ''] = /^\/([^/]+)\/([^/]+)\/(.*)$/.exec(address) ?? [];
  const rename =
    file === '' && collection !== ''
      ? `改了编号的，请在新的文章里写 aliases: [${id}]；`
      : `换了地方的，请在现在的文章里写 oldPaths: [${address}]；`;
  return errorAt(
    { file: addressFile, line, column: 1, field: '' },
    'address/vanished',
    `网址 ${address} 发布过，照现在的内容会消失：收藏、引用和文书里的链接都会打不开。`,
    `误删的，请找回文件（在电脑的回收站、备份里，或者请技术人员从历史版本恢复）；${rename}依法撤下的，请在 ${tombstoneFile} 里写一条。`,
  );
}

function checkTombstones(
  tombstones: readonly Tombstone[],
  standing: readonly Tombstone[],
  live: ReadonlySet<string>,
  kinds: PublishedAddresses['kinds'],
): Finding[] {
  const seen = new Set<string>();
  return tombstones.flatMap((tombstone) => {
    const place = samePlace(tombstone.address);
    const found: Finding[] = [];
    if (seen.has(place)) found.push(tombstoneTwice(tombstone));
    seen.add(place);
    if (isSystemAddress(tombstone.address, kinds) && !/^\/(topics|columns)\/[^/]+\/$/.test(tombstone.address))
      found.push(tombstoneReserved(tombstone));
    else if (standing.includes(tombstone) && live.has(place)) found.push(tombstoneLive(tombstone));
    return found;
  });
}

function placeOf({ index, place: [line, column] }: Tombstone): Place {
  return { file: tombstoneFile, line, column, field: `tombstones[${index}].address` };
}

function tombstoneTwice(tombstone: Tombstone): Finding {
  return errorAt(
    placeOf(tombstone),
    'tombstone/duplicate',
    `网址 ${tombstone.address} 写了两次。`,
    '请删去多余的一条。',
  );
}

function tombstoneReserved(tombstone: Tombstone): Finding {
  return errorAt(
    placeOf(tombstone),
    'tombstone/reserved',
    `网址 ${tombstone.address} 是系统自己的页面，不能撤下。`,
    '只写被撤下的那一篇的网址，例如 /policies/scjg-2026-21/。',
  );
}

function tombstoneLive(tombstone: Tombstone): Finding {
  return errorAt(
    placeOf(tombstone),
    'tombstone/live',
    `网址 ${tombstone.address} 已经写明撤下，内容却还在发布。`,
    '要撤下的，请把文件（连同 aliases、oldPaths 里的旧网址）从 content 里删去；不撤下的，请删去这一条。',
  );
}

/** Whether an address may only be missing because something could not be read: that is told, and comes first. */
function isUnknown(place: string, broken: ReadonlySet<string>, kinds: PublishedAddresses['kinds']): boolean {
  const [, collection = '', , ...below] = place.split('/');
  // An old address of a site before this one could have been any record's.
  if (kinds.every(({ id }) => id !== collection)) return broken.size > 0 && !isSystemAddress(place, kinds);
  const record = recordOf(place);
  return broken.has(record) || broken.has(`${collection}/*`) || (below.length > 0 && broken.has(`${record}/`));
}

/** `policies/a-policy` of whatever lies at or below its page. */
function recordOf(place: string): string {
  return place.split('/').slice(1, 3).join('/');
}
