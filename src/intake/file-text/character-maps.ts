/**
 * Reading a PDF of a CJK font that names its encoding (`GBK-EUC-H`, `UniGB-UCS2-H`; ISO 32000-1, 9.7.5.2) takes a table of
 * what its codes mean, which no PDF brings along. The reader goes from a code to a CID and from the CID to a character.
 * Who only wants the text needs no real CID in between: here the code leads to a CID above all real ones, one for each
 * character, and from there to the character. Real CIDs, which fonts hold that name no encoding, are told where their order
 * is that of a standard: ASCII in every collection, GB/T 2312 in Adobe-GB1. The others are told to be unknown.
 */
export class CharacterMaps {
  /** A CMap by its name, in the text form; rejects one that cannot be made. */
  fetch({ kind, filename }: { readonly kind: string; readonly filename: string }): Promise<Uint8Array> {
    const made = kind === 'cMapUrl' ? characterMap(filename) : undefined;
    return made ? Promise.resolve(made) : Promise.reject(new Error(`no ${kind} ${filename}`));
  }
}

const made = new Map<string, Uint8Array | undefined>();

function characterMap(name: string): Uint8Array | undefined {
  if (!made.has(name)) {
    const [, collection] = /^Adobe-(GB1|CNS1|Japan1|Korea1|KR)-UCS2$/.exec(name) ?? [];
    const lines = collection === undefined ? codesToCids(name) : cidsToCharacters(collection);
    made.set(name, lines && new TextEncoder().encode(`${lines.join('\n')}\nendcmap\n`));
  }
  return made.get(name);
}

/** The characters that have a CID here, in its order: letters, punctuation, kana, Han, compatibility and full width. */
const blocks: readonly (readonly [number, number])[] = [
  [0x20, 0x4ff],
  [0x20_00, 0x4d_bf],
  [0x4e_00, 0x9f_ff],
  [0xf9_00, 0xfa_ff],
  [0xff_00, 0xff_ef],
];
/** No collection of Adobe has so many real ones. */
const firstOwn = 30_720;

const cidsOfBlocks = blocks.map(([from, to], index) => {
  const before = blocks.slice(0, index).reduce((sum, [first, last]) => sum + last - first + 1, 0);
  return { from, to, cid: firstOwn + before };
});

/** 0, which stands for nothing, where the character has none. */
function cidOf(character: number): number {
  const block = cidsOfBlocks.find(({ from, to }) => character >= from && character <= to);
  return block ? block.cid + character - block.from : 0;
}

/** The encodings of the web that agree with what PDF calls by these names, and their codes of one and of two bytes. */
const encodings: readonly (readonly [RegExp, string, readonly string[]])[] = [
  [/^GB(?:|K|Kp|pc)-EUC$|^GBK2K$/, 'gb18030', ['00 80', '8140 fefe']],
  [/^(?:B5pc|HKscs-B5|ETen-B5|ETenms-B5)$/, 'big5', ['00 80', '8140 fefe']],
  [/^(?:83pv|90ms|90msp|90pv|Add|Ext)-RKSJ$/, 'shift_jis', ['00 80', 'a0 df', '8140 9ffc', 'e040 fcfc']],
  [/^EUC$/, 'euc-jp', ['00 80', '8ea0 8edf', 'a1a1 fefe']],
  [/^KSC(?:|ms|pc)-(?:EUC|UHC)(?:-HW)?$/, 'euc-kr', ['00 80', '8141 fefe']],
];

function codesToCids(name: string): string[] | undefined {
  const [, encoding = '', direction] = /^(.+)-([HV])$/.exec(name) ?? [];
  const known = /^Uni(?:GB|CNS|JIS|KS)-(?:UCS2|UTF16)(?:-HW)?$/.test(encoding)
    ? [...codespace(['0000 ffff']), ...ranges('cid', unicodeRanges)]
    : codesOf(encoding);
  return known && [`/CMapName /${name} def`, `/WMode ${direction === 'V' ? 1 : 0} def`, ...known];
}

const unicodeRanges = cidsOfBlocks.map(({ from, to, cid }) => `<${hex(from)}> <${hex(to)}> ${cid}`);

function codesOf(name: string): string[] | undefined {
  const [, encoding = '', spaces = []] = encodings.find(([names]) => names.test(name)) ?? [];
  if (encoding === '') return undefined;
  const decoder = new TextDecoder(encoding);
  const lines = spaces.flatMap((space) => {
    const [from = 0, to = 0] = space.split(' ').map((end) => Number.parseInt(end, 16));
    const isDouble = space.length > 5;
    return Array.from({ length: to - from + 1 }, (_, index) => {
      const code = from + index;
      const text = decoder.decode(isDouble ? Uint8Array.of(code >> 8, code & 0xff) : Uint8Array.of(code));
      const [character = ''] = text;
      const cid = character.length === text.length ? cidOf(text.codePointAt(0) ?? 0) : 0;
      return cid === 0 ? '' : `<${isDouble ? hex(code) : hex(code).slice(2)}> ${cid}`;
    }).filter((line) => line !== '');
  });
  return [...codespace(spaces), 'begincidchar', ...lines, 'endcidchar'];
}

function codespace(spaces: readonly string[]): string[] {
  const lines = spaces.map((space) => space.replaceAll(/[0-9a-f]+/g, '<$&>'));
  return ['begincodespacerange', ...lines, 'endcodespacerange'];
}

function ranges(kind: 'cid' | 'bf', lines: readonly string[]): string[] {
  return [`begin${kind}range`, ...lines, `end${kind}range`];
}

/** Where the printable characters of ASCII begin among the CIDs of a collection: proportional, of half the width. */
const asciiStarts: Readonly<Record<string, readonly (readonly [cid: number, character: number])[]>> = {
  GB1: [
    [1, 0x20],
    [814, 0x21],
  ],
  CNS1: [
    [1, 0x20],
    [13_648, 0x20],
  ],
  Japan1: [
    [1, 0x20],
    [231, 0x20],
  ],
  Korea1: [
    [1, 0x20],
    [8094, 0x20],
  ],
  KR: [[1, 0x20]],
};

/** Rows of GB/T 2312 that have places without a character: first code, last code, first CID. All other rows are full. */
const shortRows: readonly (readonly [number, number, number])[] = [
  [0xa1_a1, 0xa1_fe, 96],
  [0xa2_b1, 0xa2_e2, 190],
  [0xa2_e5, 0xa2_ee, 240],
  [0xa2_f1, 0xa2_fc, 250],
  [0xa3_a1, 0xa3_fe, 262],
  [0xa4_a1, 0xa4_f3, 356],
  [0xa5_a1, 0xa5_f6, 439],
  [0xd7_a1, 0xd7_f9, 4606],
];
/** Rows of Han, 94 to each: level 1 from 啊 on, level 2 from 亍 on. */
const fullRows: readonly (readonly [number, number, number])[] = [
  ...Array.from({ length: 39 }, (_, row) => rowOf(0xb0 + row, 940 + 94 * row)),
  ...Array.from({ length: 32 }, (_, row) => rowOf(0xd8 + row, 4695 + 94 * row)),
];

function rowOf(row: number, cid: number): readonly [number, number, number] {
  return [row * 256 + 0xa1, row * 256 + 0xfe, cid];
}

function cidsToCharacters(collection: string): string[] {
  const known = new Map<number, string>();
  for (const [cid, character] of asciiStarts[collection] ?? [])
    for (let index = 0; character + index < 0x7f; index += 1) known.set(cid + index, hex(character + index));
  if (collection === 'GB1') for (const [cid, character] of nationalStandard()) known.set(cid, character);
  const real = Array.from({ length: firstOwn }, (_, cid) => `<${hex(cid)}> <${known.get(cid) ?? 'fffd'}>`);
  const own = cidsOfBlocks.map(({ from, to, cid }) => `<${hex(cid)}> <${hex(cid + to - from)}> <${hex(from)}>`);
  return [...codespace(['0000 ffff']), 'beginbfchar', ...real, 'endbfchar', ...ranges('bf', own)];
}

function nationalStandard(): [number, string][] {
  const decoder = new TextDecoder('gb18030');
  return [...shortRows, ...fullRows].flatMap(([from, to, cid]) =>
    Array.from({ length: to - from + 1 }, (_, index): [number, string] => {
      const code = from + index;
      return [cid + index, hex(decoder.decode(Uint8Array.of(code >> 8, code & 0xff)).charCodeAt(0))];
    }),
  );
}

function hex(value: number): string {
  return value.toString(16).padStart(4, '0');
}
