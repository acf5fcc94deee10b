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
export function decodeText(file: string, bytes: Uint8Array, rule: 'file/encoding' | 'table/encoding' = 'file/encoding'): Decoded {
  const text = decode(bytes);
  const fault = text === undefined ? faultOf(bytes) : nulIn(text);
  if (text === undefined || fault) {
    const { what, mend, line, column } = fault ?? faultOf(bytes);
    return { finding: errorAt({ file, line, column, field: '' }, rule, `文件不是 UTF-8 编码，${what}。`, mend) };
  }
  return { text: text.replaceAll(/\r\n?/g, '\n') };
}

function decode(bytes: Uint8Array): string | undefined {
  try {
    return strict.decode(bytes);
  } catch {
    return undefined;
  }
}

interface Fault {
  readonly what: string;
  readonly mend: string;
  readonly line: number;
  readonly column: number;
}

const resave = '请用记事本（或 WPS、Excel）打开，选“另存为”，编码选“UTF-8”（表格选“CSV UTF-8”），再覆盖原文件。';

function nulIn(text: string): Fault | undefined {
  const offset = text.indexOf('\0');
  if (offset < 0) return undefined;
  const place = placeAt(lineStarts(text.replaceAll(/\r\n?/g, '\n')), offset);
  return looksUtf16(new TextEncoder().encode(text))
    ? { what: '看起来是 UTF-16 编码', mend: resave, ...place }
    : { what: '里面有文本文件不该有的空字符，可能是损坏的文件，或者不是文本', mend: '请重新导出这个文件；若是 Word、Excel 文件，请先另存为文本或 CSV。', ...place };
}

function faultOf(bytes: Uint8Array): Fault {
  const place = firstFault(bytes);
  if (hasUtf16Mark(bytes) || looksUtf16(bytes)) return { what: '看起来是 UTF-16 编码', mend: resave, line: 1, column: 1 };
  if (bytes.includes(0)) return { what: '看起来不是文本文件', mend: '请另存为文本（表格另存为 CSV UTF-8）；附件请写进 attachments。', ...place };
  if (looksGbk(bytes)) return { what: '看起来是 GBK（GB18030）编码', mend: resave, ...place };
  return { what: '也认不出是什么编码', mend: resave, ...place };
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
