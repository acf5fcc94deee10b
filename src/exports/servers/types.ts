/** What files are, by the ending of their names. */
export const typesByEnding: Readonly<Record<string, string>> = {
  html: 'text/html',
  css: 'text/css',
  js: 'text/javascript',
  json: 'application/json',
  ndjson: 'application/x-ndjson',
  csv: 'text/csv',
  txt: 'text/plain',
  md: 'text/markdown',
  ics: 'text/calendar',
  xml: 'application/xml',
  svg: 'image/svg+xml',
  png: 'image/png',
  jpg: 'image/jpeg',
  jpeg: 'image/jpeg',
  gif: 'image/gif',
  webp: 'image/webp',
  ico: 'image/x-icon',
  pdf: 'application/pdf',
  ofd: 'application/ofd',
  doc: 'application/msword',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  xls: 'application/vnd.ms-excel',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  zip: 'application/zip',
  mp3: 'audio/mpeg',
  mp4: 'video/mp4',
  wasm: 'application/wasm',
  woff2: 'font/woff2',
  // Of the search.
  bin: 'application/octet-stream',
};

/** Whatever has no ending that is known. */
export const otherType = 'application/octet-stream';

/** Files whose name says more than its ending. */
export const typesByName: Readonly<Record<string, string>> = {
  'atom.xml': 'application/atom+xml',
  'feed.json': 'application/feed+json',
};

/** Whether files of a type are text, which is always UTF-8 here and worth packing on the way. */
export function isText(type: string): boolean {
  return /^text\/|json$|xml$/.test(type);
}

/** The whole `Content-Type` of a path. */
export function contentTypeAt(path: string): string {
  const name = path.slice(path.lastIndexOf('/') + 1);
  const ending = name === '' ? 'html' : (/\.([^.]*)$/.exec(name)?.[1]?.toLowerCase() ?? '');
  const type = typesByName[name] ?? typesByEnding[ending] ?? otherType;
  return isText(type) ? `${type}; charset=utf-8` : type;
}
