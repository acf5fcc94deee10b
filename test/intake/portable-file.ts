/** A PDF of these objects, numbered from 1, of which the first is the catalog; Latin-1 stands for bytes. */
export function portableFile(objects: readonly string[], trailer = ''): Uint8Array {
  let file = '%PDF-1.7\n';
  const offsets = objects.map((object, index) => {
    const offset = file.length;
    file += `${index + 1} 0 obj\n${object}\nendobj\n`;
    return offset;
  });
  const table = offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`).join('');
  const size = objects.length + 1;
  return Buffer.from(
    `${file}xref\n0 ${size}\n0000000000 65535 f \n${table}trailer << /Size ${size} /Root 1 0 R ${trailer} >>\nstartxref\n${file.length}\n%%EOF`,
    'latin1',
  );
}

export function streamOf(content: string, entries = ''): string {
  return `<< /Length ${content.length} ${entries} >>\nstream\n${content}\nendstream`;
}

interface Page {
  /** The streams of its content. */
  readonly contents: readonly string[];
  /** A font by its dictionary, called F1, then F2; `#4` in it stands for the fourth of the further objects. */
  readonly fonts?: readonly string[];
  /** Entries of the resources, of the page, and of the catalog. */
  readonly resources?: string;
  readonly page?: string;
  readonly catalog?: string;
  readonly objects?: readonly string[];
}

/** A PDF of one page. */
export function portablePage({
  contents,
  fonts = [helvetica],
  resources = '',
  page = '',
  catalog = '',
  objects = [],
}: Page): Uint8Array {
  const first = 4 + contents.length + fonts.length;
  const numbered = (text: string) => text.replaceAll(/#(\d+)/g, (_, index) => `${first + Number(index) - 1} 0 R`);
  const named = fonts.map((_, index) => `/F${index + 1} ${4 + contents.length + index} 0 R`).join(' ');
  const streams = contents.map((_, index) => `${4 + index} 0 R`).join(' ');
  return portableFile([
    `<< /Type /Catalog /Pages 2 0 R ${numbered(catalog)} >>`,
    '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
    `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 600 800] /Contents [${streams}] /Resources << /Font << ${named} >> ${numbered(resources)} >> ${numbered(page)} >>`,
    ...contents.map((content) => streamOf(content)),
    ...fonts.map(numbered),
    ...objects.map(numbered),
  ]);
}

export const helvetica = '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>';

/** A font of two bytes a sign whose shapes are not in the file. */
export function compositeFont(encoding: string, collection: string, toUnicode = ''): string {
  const info = `/CIDSystemInfo << /Registry (Adobe) /Ordering (${collection}) /Supplement 2 >>`;
  const descriptor =
    '<< /Type /FontDescriptor /FontName /Example /Flags 4 /ItalicAngle 0 /Ascent 800 /Descent -200 /CapHeight 700 /StemV 80 /FontBBox [0 -200 1000 800] >>';
  return `<< /Type /Font /Subtype /Type0 /BaseFont /Example /Encoding /${encoding} ${toUnicode} /DescendantFonts [<< /Type /Font /Subtype /CIDFontType0 /BaseFont /Example ${info} /DW 1000 /FontDescriptor ${descriptor} >>] >>`;
}

/** A hexadecimal string of these bytes. */
export function hexOf(bytes: Iterable<number>): string {
  return `<${Buffer.from([...bytes]).toString('hex')}>`;
}

/** A text of a CMap that gives each of these codes of two bytes a character. */
export function toUnicodeMap(pairs: readonly (readonly [code: number, character: number])[]): string {
  const hex = (value: number) => value.toString(16).padStart(4, '0');
  const lines = pairs.map(([code, character]) => `<${hex(code)}> <${hex(character)}>`).join('\n');
  return streamOf(
    `/CIDInit /ProcSet findresource begin begincmap 1 begincodespacerange <0000> <ffff> endcodespacerange ${pairs.length} beginbfchar\n${lines}\nendbfchar endcmap`,
  );
}
