import { generateKeyPairSync } from 'node:crypto';
import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { day } from '../../src/records/values/day.ts';
import { buildSite } from '../../src/release/build.ts';
import { checkCopy, type Comparison } from '../../src/release/copy-check.ts';
import { tellCopy } from '../../src/release/copy-verdict.ts';
import { copyAt } from '../../src/release/copies.ts';
import { readManifest } from '../../src/release/manifest.ts';
import { noProgress } from '../../src/release/progress.ts';
import { serveFolder } from '../../src/release/server.ts';
import { run, sandbox } from './sandbox.ts';

const keys = generateKeyPairSync('ed25519');
const place = sandbox();
const folder = mkdtempSync(join(tmpdir(), 'mingshi-copies-'));
const first = join(folder, 'first');
const second = join(folder, 'second');
const page = 'pages/guide/index.html';

/** Two releases of one site, a day apart. */
beforeAll(async () => {
  const options = { ...place, progress: noProgress, signKey: keys.privateKey };
  await buildSite({ ...options, asOf: day('2026-06-01') });
  cpSync(place.out, first, { recursive: true, dereference: true });
  await buildSite({ ...options, asOf: day('2026-06-02') });
  cpSync(place.out, second, { recursive: true, dereference: true });
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** The second release, as somebody else has it after a change to the copy. */
async function check(change: (copy: string) => void, comparison: Partial<Comparison> = {}) {
  const copy = mkdtempSync(join(folder, 'copy-'));
  cpSync(second, copy, { recursive: true });
  change(copy);
  const found = copyAt(copy);
  if (!found) throw new Error('no copy');
  return tellCopy(await checkCopy(found, { today: day('2026-06-03'), ...comparison }));
}
const take = (path: string) => (copy: string) => cpSync(join(first, path), join(copy, path));
const inManifest = (change: (manifest: Record<string, unknown>) => object) => (copy: string) => {
  const file = join(copy, 'release.json');
  const manifest = JSON.parse(readFileSync(file, 'utf8')) as Record<string, unknown>;
  writeFileSync(file, JSON.stringify({ ...manifest, ...change(manifest) }));
};
const climb = inManifest(() => ({ files: [{ path: 'a/../../b', bytes: 1, sha256: '' }] }));
const newest = () => {
  const found = readManifest(second);
  return found ? { against: found } : {};
};

describe('checkCopy says of a copy', () => {
  test.for<[string, (copy: string) => void, 0 | 1 | 2, string]>([
    ['nothing but good when it is whole', () => undefined, 0, '结论：完整，没有改动。'],
    ['that a page was altered', (copy) => writeFileSync(join(copy, page), '<h1>x</h1>'), 1, '结论：被改动过。'],
    ['that a file is missing', (copy) => rmSync(join(copy, page)), 1, '结论：不完整。'],
    ['that a page is of another day', take(page), 1, '结论：混杂'],
    ['that there is a file too many', (copy) => writeFileSync(join(copy, 'a.php'), ''), 1, '夹有来历不明的文件'],
    ['that there is a link too many', (copy) => symlinkSync('/etc/passwd', join(copy, 'a.txt')), 1, '  a.txt'],
    ['that a folder elsewhere was linked in', (copy) => symlinkSync(first, join(copy, 'old')), 1, '夹有来历不明的文件'],
    [
      'that what servers read was altered',
      (copy) => writeFileSync(join(copy, '_server/nginx.conf'), 'return 301 https://evil.test;'),
      1,
      '  _server/nginx.conf',
    ],
    ['that servers were given more to read', (copy) => writeFileSync(join(copy, '_server/a.conf'), ''), 1, '来历不明'],
    ['that a copy in Markdown is of another day', take('policies/stall-2024-03/index.md'), 1, '结论：混杂'],
    ['that the manifest of another day lies with it', take('release.json'), 1, '结论：被改动过，或者几次发布混在一起'],
    ['that a manifest which leads out of it is none', climb, 2, '无法核对'],
    ['that it cannot be checked without a manifest', (copy) => rmSync(join(copy, 'release.json')), 2, '无法核对'],
  ])('%s', async ([, change, code, words]) => {
    const told = await check(change);
    expect(told.code).toBe(code);
    expect(told.words).toContain(words);
  });

  test('that a file is of a release it is compared with, where its own day says nothing', async () => {
    const earlier = readManifest(first);
    const told = await check(take('data/pages.json'), earlier ? { against: earlier } : {});
    expect(told).toMatchObject({ code: 1, words: expect.stringContaining('结论：混杂') as string });
    expect(await check(take('data/pages.json'))).toMatchObject({
      words: expect.stringContaining('结论：被改动过。') as string,
    });
  });

  test('that it is old, since a newer one is known or since its time is over', async () => {
    const back = (copy: string) => {
      rmSync(copy, { recursive: true });
      cpSync(first, copy, { recursive: true });
    };
    expect((await check(back)).code).toBe(0);
    expect((await check(back, newest())).words).toContain('已经有更新的发布');
    expect((await check(() => undefined, newest())).words).toContain('结论：完整，没有改动。');
    const late = await check(() => undefined, { today: day('2026-06-13') });
    expect(late).toMatchObject({ code: 1, words: expect.stringContaining('2026-06-12') as string });
    expect((await check(() => undefined, { today: day('2026-06-12') })).code).toBe(0);
  });

  test('that two releases have one number', async () => {
    const forge = (copy: string) => {
      const text = readFileSync(join(copy, 'release.json'), 'utf8');
      writeFileSync(join(copy, 'release.json'), text.replace('"nextTransition"', '"next"'));
    };
    expect((await check(forge, newest())).words).toContain('来源不可信');
  });

  test('that it does not follow, or is not followed by, the release that is known', async () => {
    const earlier = readManifest(first);
    const against = earlier ? { against: earlier } : {};
    expect((await check(() => undefined, against)).code).toBe(0);
    const stranger = inManifest(() => ({ previous: 'f'.repeat(64) }));
    expect(await check(stranger, against)).toMatchObject({
      code: 1,
      words: expect.stringContaining('来源不可信') as string,
    });
    const forged = (copy: string) => {
      rmSync(copy, { recursive: true });
      cpSync(first, copy, { recursive: true });
      inManifest(() => ({ code: '' }))(copy);
    };
    expect((await check(forged, newest())).words).toContain('来源不可信');
  });

  test('of a release from before servers’ files were listed that they are no concern', async () => {
    const told = await check(inManifest(() => ({ forServers: undefined })));
    expect(told).toMatchObject({ code: 0, words: expect.stringContaining('没有改动') as string });
  });

  test('whether the agency signed it', async () => {
    const other = generateKeyPairSync('ed25519').publicKey;
    const unsigned = (copy: string) => rmSync(join(copy, 'release.json.sig'));
    expect(await check(() => undefined, { key: keys.publicKey })).toMatchObject({
      code: 0,
      words: expect.stringContaining('签名有效') as string,
    });
    expect((await check(() => undefined, { key: other })).words).toContain('签名无效');
    expect((await check(unsigned, { key: keys.publicKey })).words).toContain('没有签名文件');
  });
});

describe('npm run verify', () => {
  test('checks a site on the web file by file, and says what cannot be seen from there', async () => {
    const server = await serveFolder(second, 0);
    const { code, output } = await run('verify', [server.address, '--as-of', '2026-06-03', '--against', first]);
    await server.stop();
    expect({ code, output }).toMatchObject({ code: 0, output: expect.stringContaining('没有改动') as string });
    expect(output).toContain('从外面看不出来');
  });

  test.for([
    { name: 'nothing to check', args: [] },
    { name: 'a folder that is not there', args: ['/nowhere/at/all'] },
    { name: 'a site that does not answer', args: ['http://127.0.0.1:9/'] },
    { name: 'a key that is none', args: ['.', '--key', 'package.json'] },
    { name: 'nothing to compare with', args: ['.', '--against', 'package.json'] },
  ])('ends with 2 and a sentence for $name', async ({ args }) => {
    const { code, output, errors } = await run('verify', args);
    expect({ code, output }).toEqual({ code: 2, output: '' });
    expect(errors).toMatch(/[。]/);
    expect(errors).not.toMatch(/\n\s+at /);
  });
});
