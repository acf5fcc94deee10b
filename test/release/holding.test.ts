import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import type { Copy } from '../../src/release/copy.ts';
import { sha256 } from '../../src/release/digest.ts';
import { findHolding, tellHolding } from '../../src/release/holding.ts';
import { run } from './sandbox.ts';

const folder = mkdtempSync(join(tmpdir(), 'mingshi-holding-'));
const secret = join(folder, 'secret.csv');
const copy = join(folder, 'copy');
mkdirSync(join(copy, 'policies'), { recursive: true });
writeFileSync(secret, '姓名\n甲\n');
writeFileSync(join(copy, 'policies/other-name.bin'), '姓名\n甲\n');
writeFileSync(join(copy, 'index.html'), '<h1>首页</h1>');
afterAll(() => rmSync(folder, { recursive: true, force: true }));

test('a content is found under any name in a folder, also where no manifest knows it', async () => {
  const found = await run('verify', [copy, '--holds', secret]);
  expect([found.code, found.output]).toEqual([1, expect.stringContaining('policies/other-name.bin')]);
  writeFileSync(secret, '姓名\n乙\n');
  const none = await run('verify', [copy, '--holds', secret]);
  expect([none.code, none.output]).toEqual([0, expect.stringContaining('没有这个内容')]);
  expect((await run('verify', [copy, '--holds', join(folder, 'nothing')])).code).toBe(2);
});

test('on the web the manifest is asked, and that is said; without one nobody can say', async () => {
  const digest = sha256(Buffer.from('a'));
  const site: Copy = { list: undefined, read: () => Promise.resolve(undefined) };
  expect(tellHolding(await findHolding(site, digest), 'https://a.example/').code).toBe(2);
  const told = tellHolding({ paths: ['b'], byManifest: true }, 'https://a.example/');
  expect([told.code, told.words]).toEqual([1, expect.stringContaining('清单以外的文件看不到')]);
});
