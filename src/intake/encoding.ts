import { errorAt, type Finding } from '../records/finding.ts';
import { lineStarts, placeAt } from './text-place.ts';

/** The text of a file, or the finding that says why it is none. */
export type Decoded = { readonly text: string } | { readonly finding: Finding };

const strict = new TextDecoder('utf-8', { fatal: true });
const lenient = new TextDecoder('utf-8');

/**
 * Reads bytes as UTF-8. A byte order mark and CRLF are taken away, which changes no line number; any other encoding is an
 * error that names the encoding it looks like. `rule` is `file/encoding`, or `table/encoding` for a table.
 */
export function decodeText(
  file: string,
  bytes: Uint8Array,
  rule: 'file/encoding' | 'table/encoding' = 'file/encoding',
): Decoded {
  const text = decode(bytes)?.replaceAll(/\r\n?/g, '\n');
  const fault = text === undefined ? faultOf(bytes) : nulIn(text, bytes);
  if (text !== undefined && !fault) return { text };
  const { message, mend, line, column } = fault ?? faultOf(bytes);
  return { finding: errorAt({ file, line, column, field: '' }, rule, message, mend) };
}

function decode(bytes: Uint8Array): string | undefined {
  try {
    return strict.decode(bytes);
  } catch {
    return undefined;
  }
}

interface Fault {
  readonly message: string;
  readonly mend: string;
  readonly line: number;
  readonly column: number;
}

const resave = '请用记事本（或 WPS、Excel）打开，选“另存为”，编码选“UTF-8”（表格选“CSV UTF-8”），再覆盖原文件。';
const reexport =
  '请重新导出这个文件；若是 Word、Excel 或图片，请另存为文本（表格另存为 CSV UTF-8），或者写进 attachments。';

function nulIn(text: string, bytes: Uint8Array): Fault | undefined {
  const offset = text.indexOf('\0');
  if (offset < 0) return undefined;
  const place = placeAt(lineStarts(text), offset);
  if (looksUtf16(bytes)) return { message: '文件不是 UTF-8 编码，看起来是 UTF-16 编码。', mend: resave, ...place };
  return { message: '文件里有文本不该有的空字符，可能已经损坏，或者不是文本文件。', mend: reexport, ...place };
}

function faultOf(bytes: Uint8Array): Fault {
  const place = firstFault(bytes);
  const guess = (encoding: string) => `文件不是 UTF-8 编码，看起来是 ${encoding}编码。`;
  if (hasUtf16Mark(bytes) || looksUtf16(bytes)) return { message: guess('UTF-16 '), mend: resave, line: 1, column: 1 };
  if (bytes.includes(0)) return { message: '这看起来不是文本文件。', mend: reexport, ...place };
  if (looksGbk(bytes)) return { message: guess('GBK（GB18030）'), mend: resave, ...place };
  return { message: '文件不是 UTF-8 编码，也认不出是什么编码。', mend: resave, ...place };
}

function hasUtf16Mark([first, second]: Uint8Array): boolean {
  return (first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff);
}

/** Line feeds and digits of UTF-16 have a zero byte beside them, always on the same side. */
function looksUtf16(bytes: Uint8Array): boolean {
  const zeros = [0, 0];
  bytes.subarray(0, 4096).forEach((byte, index) => {
    if (byte === 0) zeros[index % 2] = (zeros[index % 2] ?? 0) + 1;
  });
  const [even = 0, odd = 0] = zeros;
  return Math.max(even, odd) >= 2 && Math.min(even, odd) === 0;
}

function looksGbk(bytes: Uint8Array): boolean {
  try {
    return /\p{Script=Han}/u.test(new TextDecoder('gb18030', { fatal: true }).decode(bytes));
  } catch {
    return false;
  }
}

/** Where the first byte stands that is not UTF-8. */
function firstFault(bytes: Uint8Array): { line: number; column: number } {
  const text = lenient.decode(bytes).replaceAll(/\r\n?/g, '\n');
  return placeAt(lineStarts(text), Math.max(0, text.indexOf('\uFFFD')));
}
