import { strToU8, zipSync, type Zippable } from 'fflate';
import sharp from 'sharp';

interface PdfWriting {
  readonly pages?: number;
  readonly author?: string;
  /** Needs a password. */
  readonly locked?: boolean;
  /** Runs a script when it is opened. */
  readonly script?: boolean;
}

/** A PDF that every reader opens, with its table of objects. */
export function makePdf({ pages = 1, author, locked = false, script = false }: PdfWriting = {}): Uint8Array {
  const numbers = Array.from({ length: pages }, (_, index) => index + 3);
  const next = pages + 3;
  const objects = [
    `<< /Type /Catalog /Pages 2 0 R ${script ? '/OpenAction << /S /JavaScript /JS (app.alert\\(1\\)) >>' : ''} >>`,
    `<< /Type /Pages /Count ${pages} /Kids [${numbers.map((number) => `${number} 0 R`).join(' ')}] >>`,
    ...numbers.map(() => '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] >>'),
    `<< ${author === undefined ? '' : `/Author <FEFF${Buffer.from(author, 'utf16le').swap16().toString('hex')}>`} >>`,
    `<< /Filter /Standard /V 1 /R 2 /P -4 /O <${'ab'.repeat(32)}> /U <${'cd'.repeat(32)}> >>`,
  ];
  let text = '%PDF-1.4\n';
  const offsets = objects.map((object, index) => {
    const offset = text.length;
    text += `${index + 1} 0 obj\n${object}\nendobj\n`;
    return offset;
  });
  const table = offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`).join('');
  const encryption = locked ? `/Encrypt ${next + 1} 0 R /ID [<00><00>]` : '';
  const trailer = `<< /Size ${objects.length + 1} /Root 1 0 R /Info ${next} 0 R ${encryption} >>`;
  const whole = `${text}xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${table}trailer\n${trailer}\nstartxref\n${text.length}\n%%EOF\n`;
  return Buffer.from(whole, 'latin1');
}

/** A ZIP of texts; `day` is the same for all, so that equal parts give equal bytes. */
export function pack(parts: Readonly<Record<string, string>>): Uint8Array {
  const files: Zippable = Object.fromEntries(
    Object.entries(parts).map(([name, text]) => [name, [strToU8(text), { mtime: '2026-01-05T00:00:00' }]]),
  );
  return zipSync(files);
}

const types = 'application/vnd.openxmlformats-officedocument';

function contentTypes(part: string, type: string): string {
  return `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="xml" ContentType="application/xml"/><Override PartName="/${part}" ContentType="${type}"/></Types>`;
}

/** A .docx of these parts besides its text. */
export function makeDocx(text = '<w:p/>', parts: Readonly<Record<string, string>> = {}): Uint8Array {
  return pack({
    '[Content_Types].xml': contentTypes('word/document.xml', `${types}.wordprocessingml.document.main+xml`),
    'word/document.xml': `<w:document><w:body>${text}</w:body></w:document>`,
    ...parts,
  });
}

/** A .xlsx with these lines in its list of sheets. */
export function makeXlsx(sheets: readonly string[], parts: Readonly<Record<string, string>> = {}): Uint8Array {
  return pack({
    '[Content_Types].xml': contentTypes('xl/workbook.xml', `${types}.spreadsheetml.sheet.main+xml`),
    'xl/workbook.xml': `<workbook><sheets>${sheets.join('')}</sheets></workbook>`,
    ...parts,
  });
}

/** An old office file: the mark of its container and the names of what lies in it. */
export function makeOle(...names: readonly string[]): Uint8Array {
  const mark = Buffer.from('D0CF11E0A1B11AE1', 'hex');
  return Buffer.concat([mark, Buffer.alloc(504), ...names.map((name) => Buffer.from(`${name}\0`, 'utf16le'))]);
}

/** An old workbook (BIFF8 in an OLE file) of one sheet, with texts and numbers as Excel 97 kept them. */
export function makeXls(rows: readonly (readonly (string | number)[])[]): Uint8Array {
  const record = (kind: number, ...parts: readonly Buffer[]) => {
    const body = Buffer.concat(parts);
    const head = Buffer.alloc(4);
    head.writeUInt16LE(kind, 0);
    head.writeUInt16LE(body.length, 2);
    return Buffer.concat([head, body]);
  };
  const shorts = (...values: readonly number[]) => Buffer.from(Uint16Array.from(values).buffer);
  const begin = (kind: number) => record(0x809, shorts(0x600, kind, 0, 0, 0, 0, 0, 0));
  const cells = rows.flatMap((row, line) =>
    row.map((value, column) => {
      const place = shorts(line, column, 0);
      if (typeof value === 'number') return record(0x203, place, Buffer.from(Float64Array.of(value).buffer));
      return record(0x204, place, shorts(value.length), Buffer.from([1]), Buffer.from(value, 'utf16le'));
    }),
  );
  const end = record(0x0a);
  const sheetName = Buffer.from([1, 0, 65]);
  const globals = begin(5).length + record(0x85, Buffer.alloc(6), sheetName).length + end.length;
  const start = Buffer.alloc(6);
  start.writeUInt32LE(globals, 0);
  const stream = Buffer.concat([begin(5), record(0x85, start, sheetName), end, begin(0x10), ...cells, end]);
  const size = Math.max(4096, Math.ceil(stream.length / 512) * 512);
  return makeOleFile('Workbook', Buffer.concat([stream, Buffer.alloc(size - stream.length)]));
}

/** An OLE file with one stream of whole sectors: its header, the chain of its sectors, its directory, the stream. */
function makeOleFile(name: string, stream: Buffer): Uint8Array {
  const header = Buffer.alloc(512);
  header.write('D0CF11E0A1B11AE1', 'hex');
  const [last, free, table] = [0xfffffffe, 0xffffffff, 0xfffffffd];
  for (const [at, value] of [
    [24, 0x3e],
    [26, 3],
    [28, 0xfffe],
    [30, 9],
    [32, 6],
  ] as const)
    header.writeUInt16LE(value, at);
  for (const [at, value] of [
    [44, 1],
    [48, 1],
    [56, 4096],
    [60, last],
    [68, last],
  ] as const)
    header.writeUInt32LE(value, at);
  header.fill(0xff, 76).writeUInt32LE(0, 76);
  const chain = Buffer.alloc(512, 0xff);
  const sectors = stream.length / 512;
  const links = [table, last, ...Array.from({ length: sectors }, (_, at) => (at + 1 < sectors ? at + 3 : last))];
  for (const [at, link] of links.entries()) chain.writeUInt32LE(link, at * 4);
  const entry = (called: string, kind: number, child: number, first: number, size: number) => {
    const written = Buffer.alloc(128);
    written.write(called, 'utf16le');
    written.writeUInt16LE((called.length + 1) * 2, 64);
    written.writeUInt8(kind, 66);
    for (const [at, value] of [
      [68, free],
      [72, free],
      [76, child],
      [116, first],
      [120, size],
    ] as const)
      written.writeUInt32LE(value, at);
    return written;
  };
  const directory = [entry('Root Entry', 5, 1, last, 0), entry(name, 2, free, 2, stream.length), Buffer.alloc(256)];
  return Buffer.concat([header, chain, ...directory, stream]);
}

interface PictureWriting {
  readonly width?: number;
  readonly height?: number;
  readonly format?: 'png' | 'jpeg' | 'webp' | 'gif';
  /** EXIF that a camera writes. */
  readonly exif?: Readonly<Record<string, Readonly<Record<string, string>>>>;
  readonly orientation?: number;
}

/** A picture with a gradient, so that its sides can be told apart. */
export async function makePicture(writing: PictureWriting = {}): Promise<Buffer> {
  const { width = 90, height = 60, format = 'png', exif, orientation } = writing;
  const raw = Buffer.alloc(width * height * 3);
  for (let at = 0; at < raw.length; at += 1) raw[at] = (at % 3) * 60 + Math.floor(((at / 3) % width) * (120 / width));
  const picture = sharp(raw, { raw: { width, height, channels: 3 } });
  if (exif) picture.withExif(exif);
  if (orientation !== undefined) picture.withMetadata({ orientation });
  return picture.toFormat(format).toBuffer();
}

/** EXIF with a place on Earth. */
export const somewhere = { IFD3: { GPSLatitudeRef: 'N', GPSLatitude: '1/1 2/1 3/1' } };

/** Two frames of a moving picture. */
export function makeMovingPicture(): Promise<Buffer> {
  const frame = (background: string) =>
    sharp({ create: { width: 8, height: 8, channels: 3, background } })
      .png()
      .toBuffer();
  return Promise.all([frame('red'), frame('blue')]).then((frames) =>
    sharp(frames, { join: { animated: true } })
      .gif()
      .toBuffer(),
  );
}
