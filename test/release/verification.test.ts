import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { verifyRelease } from '../../src/release/verification.ts';

function faultsOf(pages: Readonly<Record<string, string>>, planned = Object.keys(pages)): string[] {
  const folder = mkdtempSync(join(tmpdir(), 'mingshi-verify-'));
  const files = Object.entries(pages).map(([address, body]) => {
    const file = address.endsWith('/') ? `${address.slice(1)}index.html` : address.slice(1);
    mkdirSync(dirname(join(folder, file)), { recursive: true });
    writeFileSync(join(folder, file), `<html><body>${body}</body></html>`);
    return file;
  });
  return verifyRelease(folder, planned, new Set(files)).map((fault) => `${fault.address} ${fault.message}`);
}

const heading = '<h1>标题</h1>';

describe('verifyRelease', () => {
  test('finds nothing wrong with pages whose links and anchors lead somewhere', () => {
    expect(
      faultsOf({
        '/': `${heading}<a href="/a/#x">a</a><a href="a/?q=1">a</a><a href="https://example.org/none">out</a><a href="mailto:a@b">m</a><a href="tel:1">t</a>`,
        '/a/': `${heading}<p id="x"></p><a href="#x">here</a><p id="甲"></p><a href="#%E7%94%B2">there</a><a class="a>b" href="../">up</a>`,
      }),
    ).toEqual([]);
  });

  test.for([
    {
      name: 'a link to a page that is missing',
      body: '<a href="/b/">b</a>',
      fault: '/ 链接“/b/”指向的页面或文件不存在。',
    },
    {
      name: 'an image that is missing',
      body: '<img alt="" src="/b.png">',
      fault: '/ 链接“/b.png”指向的页面或文件不存在。',
    },
    {
      name: 'a picture for small screens that is missing',
      body: '<img alt="" src="/" srcset="/ 1440w, /b.png 720w">',
      fault: '/ 链接“/b.png”指向的页面或文件不存在。',
    },
    {
      name: 'an anchor that is missing',
      body: '<a href="#none">b</a>',
      fault: '/ 链接“index.html#none”指向的位置不存在。',
    },
    {
      name: 'a link behind an attribute that holds a bracket',
      body: '<a title="a>b" href="/b/">b</a>',
      fault: '/ 链接“/b/”指向的页面或文件不存在。',
    },
  ])('reports $name', ({ body, fault }) => {
    expect(faultsOf({ '/': heading + body })).toEqual([fault]);
  });

  test('reports a planned page that was not made', () => {
    expect(faultsOf({ '/': heading }, ['/', '/a/'])).toEqual(['/a/ 这一页没有生成。']);
  });

  test('reports an empty page', () => {
    expect(faultsOf({ '/': '' })).toEqual(['/ 这一页是空的或不完整。']);
  });

  test('reports a page that is cut off', () => {
    const folder = mkdtempSync(join(tmpdir(), 'mingshi-verify-'));
    writeFileSync(join(folder, 'index.html'), `<html><body>${heading}`);
    expect(verifyRelease(folder, ['/'], new Set(['index.html'])).map(({ message }) => message)).toEqual([
      '这一页是空的或不完整。',
    ]);
  });

  test('does not take text that looks like a link for one', () => {
    expect(faultsOf({ '/': `${heading}<p>写作 &lt;a href="/b/"> 的链接</p>` })).toEqual([]);
  });
});
