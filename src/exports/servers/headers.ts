import { addresses } from '../../register/addresses/address.ts';
import { anywhere, ending, exactly, isAt, named, under, type Place } from './place.ts';

/** One header: the first place that an address belongs to decides; an empty value sends none. */
export interface HeaderRules {
  readonly name: string;
  readonly rules: readonly { readonly at: Place; readonly value: string }[];
}

const pictures = ['png', 'jpg', 'jpeg', 'gif', 'webp'];
/** What is taken away and not looked at in place; drawings (svg) are only ever part of a page. */
export const takenAway = ['pdf', 'ofd', 'doc', 'docx', 'xls', 'xlsx', 'zip', 'csv', 'txt', 'mp3', 'mp4'] as const;

/** For hosts that read at most a hundred lines of `_headers`: a text outside records, such as robots.txt, is for reading. */
function takenAwayInShort(folders: readonly string[]): string[] {
  return takenAway.flatMap((name) => (name === 'txt' ? folders.map((folder) => `${folder}*.txt`) : `/*.${name}`));
}

const baseline = ["default-src 'self'"];
const closed = [
  "object-src 'none'",
  "frame-ancestors 'none'",
  "base-uri 'none'",
  // A proposal or a correction may be a form that opens a letter.
  "form-action 'self' mailto:",
];

/** The policy of every page but the search. */
export const pagePolicy = [...baseline, ...closed].join('; ');
/** Looking for what resembles a query runs WebAssembly. */
export const searchPolicy = [...baseline, "script-src 'self' 'wasm-unsafe-eval'", ...closed].join('; ');
/** A drawing that is opened alone runs nothing and reaches nothing. */
export const drawingPolicy = "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'none'; sandbox";

/** What a server sends with every file of the site, wherever it lies. */
const everywhere: readonly HeaderRules[] = [
  {
    name: 'Content-Security-Policy',
    rules: [
      { at: ending(['svg']), value: drawingPolicy },
      // Pagefind runs in a worker, which has the policy of its own file.
      { at: under(addresses.search, '/pagefind/'), value: searchPolicy },
      { at: anywhere, value: pagePolicy },
    ],
  },
  { name: 'X-Content-Type-Options', rules: [{ at: anywhere, value: 'nosniff' }] },
  { name: 'Referrer-Policy', rules: [{ at: anywhere, value: 'strict-origin-when-cross-origin' }] },
  {
    name: 'Permissions-Policy',
    rules: [{ at: anywhere, value: 'camera=(), geolocation=(), microphone=(), payment=(), usb=()' }],
  },
  { name: 'Cross-Origin-Opener-Policy', rules: [{ at: anywhere, value: 'same-origin' }] },
  {
    name: 'Cache-Control',
    rules: [
      // Their names tell their content.
      { at: under('/assets/'), value: 'public, max-age=31536000, immutable' },
      { at: under('/data/', '/feeds/'), value: 'public, max-age=600' },
      { at: anywhere, value: 'no-cache' },
    ],
  },
  {
    // Portals of other sites search, read the data and follow the feeds.
    name: 'Access-Control-Allow-Origin',
    rules: [
      { at: under('/data/', '/feeds/', addresses.search), value: '*' },
      { at: named('index.json', 'index.md'), value: '*' },
      { at: exactly(addresses.release, addresses.releaseSignature), value: '*' },
    ],
  },
  {
    // Copies for programs: a search engine leads to the page itself.
    name: 'X-Robots-Tag',
    rules: [{ at: named('index.json', 'index.md'), value: 'noindex' }],
  },
];

/** What makes a browser keep a file instead of opening it; `folders` are those of records, with a slash at both ends. */
function disposition(folders: readonly string[]): HeaderRules {
  return {
    name: 'Content-Disposition',
    rules: [
      // Made anew by the build, so that they are nothing but pictures.
      { at: { expression: `^(?:${folders.join('|')})[^/]+/images/`, wildcards: [] }, value: '' },
      {
        at: { ...ending([...takenAway, ...pictures], [...folders, '/data/']), wildcards: takenAwayInShort(folders) },
        value: 'attachment',
      },
    ],
  };
}

/** What a server sends with every file of a site with these folders of records, in the order in which it is written down. */
export function headerTable(folders: readonly string[]): readonly HeaderRules[] {
  return [...everywhere, disposition(folders)];
}

/** The folders in which records of these kinds lie. */
export function foldersOf(kinds: readonly { readonly id: string }[]): string[] {
  return kinds.map(({ id }) => addresses.list(id));
}

/** The headers of an address (decoded, without its query), apart from its type. */
export function headersAt(path: string, folders: readonly string[]): Record<string, string> {
  const found = headerTable(folders).map(({ name, rules }) => [
    name,
    rules.find(({ at }) => isAt(at, path))?.value ?? '',
  ]);
  return Object.fromEntries(found.filter(([, value]) => value !== '')) as Record<string, string>;
}
