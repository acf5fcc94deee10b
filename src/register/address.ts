import { collections, type Collection } from '../records/collection.ts';
import { genreSlugs, type Genre } from '../records/policy.ts';
import { statusSlugs, type StatusName } from './status.ts';

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
  catalog: '/data/catalog.json',
  record: (collection: Collection, id: string) => `/${collection}/${id}/`,
  /** A file that lies beside a record: attachment, image, table. */
  file: (collection: Collection, id: string, file: string) => `/${collection}/${id}/${encodeURIComponent(file)}`,
  /** The machine copy of a page; a table's file is named after its id. */
  machineCopy: (page: string) => `${page}index.json`,
  table: (collection: Collection, id: string, table: string) => `/${collection}/${id}/${table}.csv`,
  list: (collection: Collection, page = 1) => paged(`/${collection}/`, page),
  year: (collection: Collection, year: number, page = 1) => paged(`/${collection}/year/${year}/`, page),
  genre: (genre: Genre, page = 1) => paged(`/policies/genre/${genreSlugs[genre]}/`, page),
  /** Documents whose numbers begin with a 机关代字, and documents of an agency: the names stand in the address as they are. */
  code: (code: string, page = 1) => paged(`/policies/number/${encodeURIComponent(code)}/`, page),
  agency: (agency: string, page = 1) => paged(`/policies/agency/${encodeURIComponent(agency)}/`, page),
  status: (status: StatusName, page = 1) => paged(`/status/${statusSlugs[status]}/`, page),
  topic: (id: string, page = 1) => paged(`/topics/${id}/`, page),
  /** A column of `site.yaml` that narrows a collection by topic or genre. */
  column: (id: string, page = 1) => paged(`/columns/${id}/`, page),
  data: (collection: Collection) => `/data/${collection}.json`,
  schema: (name: string) => `/data/schema/${name}.json`,
} as const;

function paged(first: string, page: number): string {
  return page === 1 ? first : `${first}page/${page}/`;
}

/** The file, relative to the site's root, that a server sends for an address. */
export function fileOf(address: string): string {
  const path = decodeURIComponent(address).slice(1);
  return path === '' || path.endsWith('/') ? `${path}index.html` : path;
}

/** The name in addresses of the table under a key of a record. */
export function tableId(key: string): string {
  return key === 'effectsTable' ? 'effects' : key;
}

/** Words that lists use after a collection's name, so that no record may be called so. */
export const listWords: ReadonlySet<string> = new Set(['page', 'year', 'genre', 'number', 'agency']);

const systemFolders: ReadonlySet<string> = new Set([
  'assets',
  'pagefind',
  'data',
  'status',
  'topics',
  'columns',
  'search',
  'sitemap',
  'feeds',
]);
const systemFiles =
  /^(404\.html|release\.json|robots\.txt|favicon\.\w+|feed\.xml|rss\.xml|atom\.xml|sitemap[-\w]*\.xml)$/;

/** Whether the generator itself may publish something at this address: a record's old address must keep away from it. */
export function isSystemAddress(address: string): boolean {
  const [first = '', second = ''] = address
    .replace(/index\.html$/, '')
    .split('/')
    .filter((part) => part !== '');
  if (first === '' || systemFolders.has(first) || systemFiles.test(first)) return true;
  return (collections as readonly string[]).includes(first) && (second === '' || listWords.has(second));
}
