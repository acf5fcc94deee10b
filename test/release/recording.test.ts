import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { isForServers } from '../../src/register/addresses/address.ts';
import { contentsOf, run, sandbox, siteIn, type Sandbox } from './sandbox.ts';

const policy = 'policies/2024/lift-2024-07.md';
const ledger = ({ content }: Sandbox) => join(content, 'ledger/addresses.txt');
const build = ({ content, out }: Sandbox, ...more: string[]) =>
  run('build', ['--content', content, '--out', out, '--as-of', '2026-06-01', ...more]);
const record = ({ content }: Sandbox) => run('record', ['--content', content, '--as-of', '2026-06-01']);

describe('addresses are for ever', () => {
  test('a build records what is new; a deletion is then an error until it has a redirect or a tombstone', async () => {
    const place = sandbox();
    const built = await build(place);
    expect(built.errors).toContain('请和内容一起提交：ledger/addresses.txt');
    expect(readFileSync(ledger(place), 'utf8')).toContain('\n/policies/lift-2024-07/ 2026-06-01\n');
    const before = contentsOf(place.out);
    const written = readFileSync(ledger(place));

    rmSync(join(place.content, policy));
    const refused = await build(place);
    expect(refused.code).toBe(1);
    expect(refused.errors).toContain('address/vanished');
    expect(contentsOf(place.out)).toEqual(before);

    writeFileSync(
      join(place.content, 'tombstones.yaml'),
      'tombstones:\n  - {address: /policies/lift-2024-07/, on: 2026-05-30, reason: 个人隐私}\n',
    );
    expect((await build(place)).code).toBe(0);
    expect(readFileSync(ledger(place)).equals(written)).toBe(true);
    const page = readFileSync(join(place.out, 'policies/lift-2024-07/index.html'), 'utf8');
    expect(page).toContain('2026年5月30日');
    expect(page).toContain('个人隐私');
    expect(page).toContain('<meta name="robots" content="noindex">');
    const elsewhere = Object.keys(contentsOf(place.out)).filter(
      (file) => /\.(xml|json|txt|md|csv)$/.test(file) && !file.startsWith('release') && !isForServers(file),
    );
    for (const file of elsewhere) expect(readFileSync(join(place.out, file), 'utf8')).not.toContain('lift-2024-07/');
  });

  test('a renamed record needs its old id', async () => {
    const place = sandbox();
    expect((await record(place)).code).toBe(0);
    const renamed = join(place.content, 'policies/2024/lift-new.md');
    renameSync(join(place.content, policy), renamed);
    expect((await record(place)).errors).toContain('aliases: [lift-2024-07]');
    writeFileSync(
      renamed,
      readFileSync(renamed, 'utf8').replace(/^publishedAt/m, 'aliases: [lift-2024-07]\npublishedAt'),
    );
    expect((await record(place)).code).toBe(0);
  });

  test('what is recorded changes no byte of the site, and only a build that is told to leaves no trace', async () => {
    const place = sandbox();
    await build(place, '--no-record');
    expect(existsSync(ledger(place))).toBe(false);
    const bare = siteIn(place.out);
    await build(place);
    await build(place);
    expect(siteIn(place.out)).toEqual(bare);
  });

  test('a file that takes the place of a published attachment needs a word', async () => {
    const place = sandbox();
    const folder = join(place.content, 'pages/list');
    mkdirSync(folder, { recursive: true });
    const write = (revisions = '') =>
      writeFileSync(
        join(folder, 'index.md'),
        `---
title: 名单
publishedAt: 2026-05-01
owner: 业务科
review: {by: 保密审查岗, on: 2026-05-01, result: 通过}
attachments: [{file: a.txt, title: 名单}]
${revisions}---

名单见附件。
`,
      );
    write();
    writeFileSync(join(folder, 'a.txt'), '一\n');
    expect((await record(place)).code).toBe(0);
    expect(readFileSync(join(place.content, 'ledger/attachments.txt'), 'utf8')).toContain(
      '\n/pages/list/a.txt 2026-06-01 0 ',
    );

    writeFileSync(join(folder, 'a.txt'), '二\n');
    const check = () => run('check', ['--content', place.content, '--as-of', '2026-06-01']);
    expect((await check()).output).toContain('attachment/changed');
    write('revisions:\n  - {on: 2026-05-30, kind: 更正, file: a.txt, note: 换成新的名单}\n');
    expect((await check()).output).not.toContain('attachment/changed');
  });

  test('where the ledger cannot be written, the site is published and the editor is told', async () => {
    const place = sandbox();
    // A file where the folder should be: the user of the tests may be allowed everything.
    writeFileSync(join(place.content, 'ledger'), '');
    const { code, errors } = await build(place);
    expect(code).toBe(0);
    expect(errors).toContain('还没有登记');
    expect((await record(place)).code).toBe(1);
  });

  test('a ledger that is no file is an error', async () => {
    const place = sandbox();
    mkdirSync(ledger(place), { recursive: true });
    expect((await record(place)).errors).toContain('file/unreadable');
  });

  test('a ledger with conflict marks is an error that names the line', async () => {
    const place = sandbox();
    await record(place);
    writeFileSync(ledger(place), `<<<<<<< HEAD\n${readFileSync(ledger(place), 'utf8')}`);
    const { code, errors } = await record(place);
    expect(code).toBe(1);
    expect(errors).toContain('ledger/addresses.txt:1:1');
  });
});
