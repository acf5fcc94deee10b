import { describe, expect, test } from 'vitest';
import { decodeText } from '../../src/intake/encoding.ts';

/** 标题: 电梯 in GBK. */
const gbk = Uint8Array.from([0x74, 0x3a, 0x0a, 0xb1, 0xea, 0xcc, 0xe2, 0x3a, 0x20, 0xb5, 0xe7, 0xcc, 0xdd]);
const utf8 = (text: string) => new TextEncoder().encode(text);
const utf16 = (text: string, mark: readonly number[]) => Uint8Array.from([...mark, ...Buffer.from(text, 'utf16le')]);
const describeFinding = (bytes: Uint8Array) => {
  const decoded = decodeText('a.md', bytes);
  return 'finding' in decoded ? decoded.finding : undefined;
};

describe('decodeText', () => {
  test.for([
    { name: 'plain UTF-8', bytes: utf8('一\n二'), text: '一\n二' },
    { name: 'a byte order mark', bytes: utf8('\uFEFF一\n'), text: '一\n' },
    { name: 'CRLF, keeping the number of lines', bytes: utf8('一\r\n\r\n二\r\n'), text: '一\n\n二\n' },
    { name: 'carriage returns alone', bytes: utf8('一\r二'), text: '一\n二' },
    {
      name: 'characters beyond the basic plane, compatibility forms and variation selectors byte for byte',
      bytes: utf8('𠮷𫝆車\uF902葛\u{E0100}'),
      text: '𠮷𫝆車\uF902葛\u{E0100}',
    },
    { name: 'an empty file', bytes: utf8(''), text: '' },
  ])('reads $name', ({ bytes, text }) => {
    expect(decodeText('a.md', bytes)).toEqual({ text });
  });

  test.for([
    { name: 'GBK', bytes: gbk, guess: 'GBK（GB18030）', line: 2, column: 1 },
    { name: 'UTF-16 with a mark', bytes: utf16('标题', [0xff, 0xfe]), guess: 'UTF-16', line: 1, column: 1 },
    { name: 'UTF-16 without a mark', bytes: utf16('a: 1\nb: 2\n', []), guess: 'UTF-16', line: 1, column: 2 },
    { name: 'NUL inside UTF-8', bytes: utf8('一\r\n二\0三'), guess: '空字符', line: 2, column: 2 },
    {
      name: 'a picture',
      bytes: Uint8Array.from([0x89, 0x50, 0, 0, 1, 2, 0xff]),
      guess: '不是文本文件',
      line: 1,
      column: 1,
    },
    {
      name: 'bytes of no encoding',
      bytes: Uint8Array.from([0x61, 0x0a, 0x62, 0xff, 0xff]),
      guess: '认不出',
      line: 2,
      column: 2,
    },
  ])('refuses $name and names the place', ({ bytes, guess, line, column }) => {
    const finding = describeFinding(bytes);
    expect(finding).toMatchObject({ rule: 'file/encoding', severity: 'error', file: 'a.md', line, column });
    expect(finding?.message).toContain(guess);
  });

  test('says how to convert, and uses the rule of tables for a table', () => {
    const decoded = decodeText('t.csv', gbk, 'table/encoding');
    expect(decoded).toMatchObject({
      finding: {
        rule: 'table/encoding',
        message: '文件不是 UTF-8 编码，看起来是 GBK（GB18030）编码。',
        mend: '请用记事本（或 WPS、Excel）打开，选“另存为”，编码选“UTF-8”（表格选“CSV UTF-8”），再覆盖原文件。',
      },
    });
  });
});
