import type { AnyEntry, BodyLink, LinkedFile, Passage, WrittenLink } from '../../records/entry.ts';
import { errorAt, type Finding, type Place } from '../../records/finding.ts';
import { kindCalled } from '../../records/kind.ts';
import { nearest } from '../../records/values/nearest.ts';
import { faultOfAddress } from '../../records/values/web-address.ts';
import { addresses, isSystemAddress } from '../addresses/address.ts';
import type { Anchor, Anchors } from './anchor.ts';
import { fileNameOf, folderOf, relativePath, resolvePath } from './content-path.ts';
import { nameOf } from './document-names.ts';
import { tableId } from '../held-table.ts';
import { comesLater, keyOf, type Holdings } from '../holdings.ts';
import { followFile } from './linked-files.ts';

/** A link of a body, followed to where it leads. */
export interface FollowedLink {
  readonly slot: number;
  readonly href: string;
  readonly external: boolean;
  /** A file beside the record. */
  readonly file?: string;
  /** For a file that is a picture: its size, and whether it is published as it is. */
  readonly picture?: NonNullable<LinkedFile['picture']>;
  readonly written?: WrittenLink;
  /** The words in which a link to a place of another document stands. */
  readonly passage?: Passage;
  readonly struck?: true;
  /** A record of this site, which may be the one that the link stands in. */
  readonly leadsTo?: { readonly entry: AnyEntry; readonly anchor: Anchor | undefined };
}

export interface LinkSource {
  readonly entry: AnyEntry;
  readonly holdings: Holdings;
  readonly anchorsOf: (entry: AnyEntry) => Anchors;
}

interface Followed {
  readonly link: Omit<FollowedLink, 'slot' | 'written' | 'struck'>;
  readonly findings: readonly Finding[];
}

/** Follows every link and image of a record's body. */
export function followLinks(source: LinkSource): {
  readonly links: readonly FollowedLink[];
  readonly findings: readonly Finding[];
} {
  const followed = (source.holdings.bodies.get(keyOf(source.entry))?.links ?? []).map((link) => ({
    slot: link.slot,
    written: link.written,
    passage: link.passage,
    struck: link.struck,
    ...follow(link, source),
  }));
  return {
    links: followed.map(({ slot, written, passage, struck, link }) => ({
      slot,
      ...link,
      ...(written ? { written } : {}),
      ...(passage ? { passage } : {}),
      ...(struck ? { struck } : {}),
    })),
    findings: followed.flatMap(({ findings }) => findings),
  };
}

function follow(link: BodyLink, source: LinkSource): Followed {
  const place: Place = { file: source.entry.file, line: link.line, column: link.column, field: '' };
  const target = insideOf(link.target.trim(), source.holdings.site.url);
  if (/^(mailto|tel):/i.test(target)) return plain(target, false);
  if (/^https?:/i.test(target)) return external(target, place);
  if (target === '#')
    return broken(
      target,
      errorAt(
        place,
        'link/fragment-unknown',
        '链接只写了一个“#”，不知道通往哪里。',
        '请写上条款，例如 #第三条；不需要链接的，去掉方括号和圆括号。',
      ),
    );
  if (/^[\\/]{2}/.test(target))
    return broken(
      target,
      errorAt(
        place,
        'link/intranet',
        `链接“${target}”只在内部网络里有效，公众打不开。`,
        '文件请放在文章所在的文件夹里，只写文件名；网址请以 https:// 或 http:// 开头。',
      ),
    );
  // What is no link at all was refused when the body was read: empty, with a bad percent escape, of a forbidden scheme.
  if (target === '' || decoded(target) === undefined || /^[a-z][a-z0-9+.-]*:/i.test(target))
    return plain(target, false);
  const [path, fragment] = splitOnce(target, '#');
  if (path === '') return record(source.entry, fragment, place, source);
  return path.startsWith('/') ? absolute(path, fragment, place, source) : relative(link, path, fragment, place, source);
}

/** A full address of this very site is a link inside it. */
function insideOf(target: string, origin: string): string {
  return target === origin || target.startsWith(`${origin}/`) ? target.slice(origin.length) || '/' : target;
}

function external(target: string, place: Place): Followed {
  if (!URL.canParse(target))
    return broken(target, errorAt(place, 'link/target-unknown', `链接“${target}”不是完整的网址。`, '请核对网址。'));
  const fault = faultOfAddress(target);
  return fault ? broken(target, errorAt(place, fault.rule, fault.message, fault.mend)) : plain(target, true);
}

/** A path from the root of the site: a record's address, or a list that the generator makes. */
function absolute(path: string, fragment: string, place: Place, source: LinkSource): Followed {
  // A row may come to stand on another page: a link to a page of a long table is one to its record, or to the row itself.
  const [, collection, id] = /^\/([^/]+)\/([^/]+)\/(?:index\.html|[a-z][a-z-]*\/\d+\/)?$/.exec(path) ?? [];
  const entry = source.holdings.byKey.get(`${collection}/${id}`);
  if (entry) return record(entry, fragment, place, source);
  if (source.holdings.broken.has(`${collection}/${id}`)) return plain(path, false);
  if (isSystemAddress(path, source.holdings.kinds)) return plain(fragment === '' ? path : `${path}#${fragment}`, false);
  return broken(
    path,
    errorAt(
      place,
      'link/target-unknown',
      `本站没有“${path}”这个地址。`,
      '链接到本站的文章，请写相对路径，例如 [名称](../policies/文件名.md)。',
    ),
  );
}

function relative(link: BodyLink, written: string, fragment: string, place: Place, source: LinkSource): Followed {
  const { entry, holdings } = source;
  const path = decoded(written) ?? written;
  const folder = folderOf(entry.file);
  const file = resolvePath(folder, path) ?? path;
  const found = holdings.byFile.get(file);
  if (found) return record(found, fragment, place, source);
  // Its own faults have been reported; without them the link would be right.
  if (holdings.broken.has(file) || holdings.broken.has(`${file.slice(0, file.indexOf('/'))}/*`))
    return plain(written, false);
  const name = fileNameOf(file);
  if (folderOf(file) === folder && entry.beside.includes(name)) {
    const table = Object.entries(entry.tables).find(([, csv]) => fileNameOf(csv.file) === name);
    if (table) return plain(tableAddress(entry, table[0], holdings), false);
    return followFile(link, name, place, entry);
  }
  return broken(
    written,
    errorAt(place, 'link/target-unknown', `链接“${path}”指向的文件不存在。`, mendPath(path, source)),
  );
}

function tableAddress(entry: AnyEntry, key: string, { kinds }: LinkSource['holdings']): string {
  const { collection, id } = entry;
  return addresses.table(collection, id, tableId(kindCalled(kinds, collection), entry, key));
}

/** A place on a record's page. */
function record(target: AnyEntry, written: string, place: Place, { entry, holdings, anchorsOf }: LinkSource): Followed {
  const address = target === entry ? '' : addresses.record(target.collection, target.id);
  const findings: Finding[] = [];
  if (comesLater(target, entry, holdings.asOf)) {
    findings.push(
      errorAt(
        place,
        'link/target-scheduled',
        `链接的${nameOf(target)}定于 ${target.fields.publishedAt} 发布，在那以前不能出现在本站。`,
        '请先删去这个链接，或者把本文的发布时间改到那一天以后。',
      ),
    );
  }
  if (written === '')
    return {
      link: {
        href: address === '' ? addresses.record(entry.collection, entry.id) : address,
        external: false,
        leadsTo: { entry: target, anchor: undefined },
      },
      findings,
    };
  const name = decoded(written) ?? written;
  const anchors = anchorsOf(target);
  const anchor = anchors.find(name);
  if (!anchor) {
    const near = nearest(name, anchors.names());
    const where = target === entry ? '本文' : nameOf(target);
    findings.push(
      errorAt(
        place,
        'link/fragment-unknown',
        `${where}里没有“${name}”这个位置。`,
        near === undefined
          ? `请对照 ${target.file} 的正文核对条款。`
          : `请对照 ${target.file} 的正文核对，最接近的是“${near}”。`,
      ),
    );
  }
  return {
    link: {
      href: `${anchor?.page ?? address}#${encodeURIComponent(anchor?.anchor ?? name)}`,
      external: false,
      leadsTo: { entry: target, anchor },
    },
    findings,
  };
}

/** The path that was probably meant: the record was moved, or its id is misspelt, or a file is not where it should be. */
function mendPath(path: string, { entry, holdings }: LinkSource): string {
  const name = fileNameOf(path);
  if (/^(?:www\.|[\w-]+(?:\.[\w-]+)*\.(?:cn|com|net|org)(?:\/|$))/i.test(path))
    return `网址要从 http:// 或 https:// 开始写，例如 https://${path}。`;
  if (!/\.md$/i.test(name) && !path.endsWith('/')) {
    const near = nearest(name, entry.beside);
    if (near !== undefined) return `同一个文件夹里最接近的文件是“${near}”。`;
    return `请把文件放进文章所在的文件夹（单个文件的文章先改成“${entry.id}/index.md”），链接只写文件名。`;
  }
  const stem = name === 'index.md' || name === '' ? fileNameOf(folderOf(path)) : name.replace(/\.md$/i, '');
  const parts = path.split('/');
  const sameKind = holdings.entries.filter(
    ({ collection }) => collection === entry.collection || parts.includes(collection),
  );
  const id = nearest(
    stem,
    sameKind.map((candidate) => candidate.id),
    Math.ceil(stem.length / 2),
  );
  const meant = sameKind.find((candidate) => candidate.id === id);
  return meant ? `是不是想写“${relativePath(folderOf(entry.file), meant.file)}”？` : '请核对相对路径和文件名。';
}

function plain(href: string, isExternal: boolean): Followed {
  return { link: { href, external: isExternal }, findings: [] };
}

function broken(href: string, finding: Finding): Followed {
  return { link: { href, external: false }, findings: [finding] };
}

function decoded(text: string): string | undefined {
  try {
    return decodeURIComponent(text);
  } catch {
    return undefined;
  }
}

function splitOnce(text: string, mark: string): readonly [string, string] {
  const index = text.indexOf(mark);
  return index < 0 ? [text, ''] : [text.slice(0, index), text.slice(index + mark.length)];
}
