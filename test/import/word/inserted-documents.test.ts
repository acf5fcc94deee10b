import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { importWord } from '../../../src/import/word/import.ts';
import { item, makeWord, numbering, paragraph, run } from '../../fixtures/word/ooxml.ts';

/** A document that holds this file between two paragraphs. */
async function imported(name: string, content: Uint8Array) {
  const bytes = makeWord({
    body: [paragraph('前文如下。'), '<w:altChunk r:id="a"/>', paragraph('后文如上。')],
    parts: { a: { kind: 'aFChunk', name, inner: '' } },
  });
  const parts = { ...unzipSync(bytes), [`word/${name}`]: content };
  const { files, findings } = await importWord(zipSync(parts), { file: 'a.docx', as: 'policy' });
  const index = files[0]?.content;
  const text = typeof index === 'string' ? index : strFromU8(index ?? new Uint8Array());
  return { body: text.slice(text.lastIndexOf('---\n') + 4).trim(), rules: findings.map(({ rule }) => rule) };
}

describe('a document within a document', () => {
  test('a web page stands where Word shows it', async () => {
    const { body, rules } = await imported('c.htm', strToU8('<p>第一条 甲。</p><table><tr><td>表</td></tr></table>'));
    expect(body).toBe('前文如下。\n\n第一条　甲。\n\n| 表 |\n| - |\n\n后文如上。');
    expect(rules).toEqual(['word/inserted-document']);
  });

  test('a .docx keeps its own numbers; its pictures leave a mark, its links their text', async () => {
    const inner = makeWord({
      body: [
        item('甲。', 1),
        item('乙。', 1),
        paragraph(`<w:hyperlink r:id="l">${run('链接')}</w:hyperlink><w:r><w:drawing/></w:r>`),
      ],
      numbering: numbering({ 1: [['chineseCounting', '（%1）']] }),
      links: { l: 'https://example.gov.cn/' },
    });
    const { body, rules } = await imported('c.docx', inner);
    expect(body).toBe('前文如下。\n\n（一）甲。\n\n（二）乙。\n\n链接【图片待补】\n\n后文如上。');
    expect(rules).toEqual(['word/inserted-document']);
  });

  test('what cannot be read is named', async () => {
    const { body, rules } = await imported('c.rtf', strToU8(String.raw`{\rtf1 x}`));
    expect(body).toBe('前文如下。\n\n后文如上。');
    expect(rules).toEqual(['word/embedded']);
  });
});
