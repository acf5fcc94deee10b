import { genreSlugs, type Genre } from '../../records/policy.ts';
import type { DutyKind } from '../duties/duty-facts.ts';
import { nameInAddress } from './name-in-address.ts';
import type { PictureSize } from './picture-sizes.ts';
import { statusSlugs, type StatusName } from '../validity/status.ts';

/** How a table can be taken away, and how the rows of all records can: one line of JSON for each row. */
export const tableFormats = ['csv', 'xlsx', 'json'] as const;
export type TableFormat = (typeof tableFormats)[number];
export type DataSetFormat = 'csv' | 'xlsx' | 'ndjson';

const feedFiles = { atom: 'atom.xml', json: 'feed.json' } as const;
export type FeedFormat = keyof typeof feedFiles;

/**
 * Every address of the site is spelt here and nowhere else. An address begins with `/`; one that ends with `/` is a page
 * whose file is `index.html` in that folder.
 */
export const addresses = {
  home: '/',
  search: '/search/',
  searchFor: (words: string) => `/search/?q=${encodeURIComponent(words)}`,
  siteMap: '/sitemap/',
  notFound: '/404.html',
  release: '/release.json',
  releaseSignature: '/release.json.sig',
  catalog: '/data/catalog.json',
  record: (collection: string, id: string) => `/${collection}/${id}/`,
  /** A file that lies beside a record: attachment, image, table. */
  file: (collection: string, id: string, file: string) => `/${collection}/${id}/${encodeURIComponent(file)}`,
  /** A picture of a record's text, made from the file of this name. */
  picture: (collection: string, id: string, file: string, size: PictureSize = 'large') =>
    `/${collection}/${id}/images/${size === 'small' ? 'small/' : ''}${encodeURIComponent(file)}`,
  /**
   * The cover page of an attachment: named after its file, so that it stays where it is when others come and go. An ending
   * that may be published has no hyphen, so no two files of a record share a name.
   */
  cover: (collection: string, id: string, file: string) =>
    `/${collection}/${id}/attachments/${encodeURIComponent(file.replace(/\.([^.]*)$/, '-$1'))}/`,
  /** How to follow the site without an account, and what is followed: a feed by its path under `/feeds/`. */
  subscribe: '/subscribe/',
  /** Whether a text or a file is one of ours, and the folder of what that page reads. */
  verify: '/verify/',
  verifyIndex: '/verify/index/',
  /** What was tested for readers with disabilities, and whom to tell of an obstacle. */
  accessibility: '/accessibility/',
  feed: (path: string, format: FeedFormat) => `/feeds/${path}/${feedFiles[format]}`,
  calendar: '/feeds/calendar.ics',
  /** For crawlers. Above the limit of one file the first is the index of the others. */
  sitemapFile: (part?: number) => (part === undefined ? '/sitemap.xml' : `/sitemap-${part}.xml`),
  robots: '/robots.txt',
  languageModels: '/llms.txt',
  /** The same page as Markdown. */
  markdownCopy: (page: string) => `${page}index.md`,
  /** The machine copy of a page; a table's file is named after its id. */
  machineCopy: (page: string) => `${page}index.json`,
  /** The page's address as a picture, to be taken to a telephone. */
  qrCode: (page: string) => `${page}qr.svg`,
  table: (collection: string, id: string, table: string, format: TableFormat = 'csv') =>
    `/${collection}/${id}/${table}.${format}`,
  /**
   * A page of a table that is too long for one page. The first is the page of the record, `record`; the others lie below the
   * table's name, which no file has, since every file has an ending.
   */
  tablePage: (record: string, table: string, page: number) => (page === 1 ? record : `${record}${table}/${page}/`),
  list: (collection: string, page = 1) => paged(`/${collection}/`, page),
  year: (collection: string, year: number, page = 1) => paged(`/${collection}/year/${year}/`, page),
  genre: (genre: Genre, page = 1) => paged(`/policies/genre/${genreSlugs[genre]}/`, page),
  /** Documents whose numbers begin with a 机关代字, and documents of an agency: the names stand in the address as they are. */
  code: (code: string, page = 1) => paged(`/policies/number/${named(code)}/`, page),
  agency: (agency: string, page = 1) => paged(`/policies/agency/${named(agency)}/`, page),
  /** Looks a product up in all sampling results. */
  lookup: '/sampling/lookup/',
  lookupFor: (words: string) => `/sampling/lookup/?q=${encodeURIComponent(words)}`,
  /** The folder of what the lookup of single rows of a kind reads. */
  lookupIndex: (collection: string) => `/${collection}/lookup/index/`,
  companies: (page = 1) => paged('/sampling/company/', page),
  company: (key: string, page = 1) => paged(`/sampling/company/${named(key)}/`, page),
  status: (status: StatusName, page = 1) => paged(`/status/${statusSlugs[status]}/`, page),
  /** What the statuses mean, every change of validity, and the decisions of clean-ups. */
  validity: '/validity/',
  validityChanges: (page = 1) => paged('/validity/changes/', page),
  cleanUps: '/validity/decisions/',
  /** How the duties with a limit stand: in short, all of a kind, and as data. */
  deadlines: '/deadlines/',
  deadlinesOf: (kind: DutyKind, page = 1) => paged(`/deadlines/${kind}/`, page),
  deadlinesData: '/data/deadlines.json',
  /** Documents of a 主题分类. */
  theme: (theme: string, page = 1) => paged(`/policies/theme/${named(theme)}/`, page),
  topic: (id: string, page = 1) => paged(`/topics/${id}/`, page),
  topicPart: (id: string, collection: string, page = 1) => paged(`/topics/${id}/${collection}/`, page),
  /** All that a department answers for. */
  unit: (unit: string, page = 1) => paged(`/units/${named(unit)}/`, page),
  /** A column of `site.yaml` that narrows a collection by topic or genre. */
  column: (id: string, page = 1) => paged(`/columns/${id}/`, page),
  data: (collection: string) => `/data/${collection}.json`,
  /** One file over all records of a collection. */
  dataSet: (id: string, format: DataSetFormat) => `/data/${id}.${format}`,
  schema: (name: string) => `/data/schema/${name}.json`,
  /** The agency's own colour, where `site.yaml` names one. */
  accent: '/accent.css',
} as const;

function named(name: string): string {
  return encodeURIComponent(nameInAddress(name));
}

function paged(first: string, page: number): string {
  return page === 1 ? first : `${first}page/${page}/`;
}

/** What can be followed, by its path under `/feeds/`; readers keep these addresses, so they never change. */
export const feedPaths = {
  all: 'all',
  changes: 'changes',
  collection: (collection: string) => collection,
  genre: (genre: Genre) => `policies/genre/${genreSlugs[genre]}`,
  topic: (id: string) => `topics/${id}`,
  column: (id: string) => `columns/${id}`,
  unit: (unit: string) => `units/${named(unit)}`,
} as const;

/** An address without percent signs; as it is written where they do not stand for anything. */
export function decodedAddress(address: string): string {
  try {
    return decodeURIComponent(address);
  } catch {
    return address;
  }
}

/** /a, /a/ and /a/index.html are one place on a server, and so are `%E6%9F%90` and 某. */
export function samePlace(address: string): string {
  return decodedAddress(address).replace(/(?:\/index\.html|\/)$/, '');
}

/** The file, relative to the site's root, that a server sends for an address. */
export function fileOf(address: string): string {
  const path = decodedAddress(address).slice(1);
  return path === '' || path.endsWith('/') ? `${path}index.html` : path;
}

/** Words that lists use after a collection's name, so that no record may be called so. */
export const listWords: ReadonlySet<string> = new Set([
  'page',
  'year',
  'genre',
  'number',
  'agency',
  'theme',
  'lookup',
  'company',
]);

/** What is written for the machine room, not for visitors. */
export const serverFolder = '/_server/';
export const wildcardHeadersFile = '/_headers';

/** Whether a file of a release, relative to it, is for servers alone, so that no visitor can ask for it. */
export function isForServers(file: string): boolean {
  return `/${file}`.startsWith(serverFolder) || `/${file}` === wildcardHeadersFile;
}

const systemFolders: ReadonlySet<string> = new Set([
  '_headers',
  '_server',
  'assets',
  'pagefind',
  'data',
  'status',
  'topics',
  'units',
  'columns',
  'search',
  'sitemap',
  'feeds',
  'subscribe',
  'verify',
  'accessibility',
  'validity',
  'deadlines',
]);
const systemFiles =
  /^(index\.(?:md|json)|qr\.svg|accent\.css|404\.html|release\.json(?:\.sig)?|robots\.txt|llms\.txt|favicon\.\w+|feed\.xml|rss\.xml|atom\.xml|sitemap[-\w]*\.xml)$/;

/**
 * Whether the generator itself may publish something at this address, on a site with these kinds of record: a record's old
 * address must keep away from it.
 */
export function isSystemAddress(address: string, kinds: readonly { readonly id: string }[]): boolean {
  const [first = '', second = ''] = address
    .replace(/index\.(?:html|md|json)$/, '')
    .split('/')
    .filter((part) => part !== '');
  if (first === '' || systemFolders.has(first) || systemFiles.test(first)) return true;
  return kinds.some(({ id }) => id === first) && (second === '' || listWords.has(second) || systemFiles.test(second));
}
