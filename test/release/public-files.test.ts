import { mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { buildSite } from '../../src/release/build.ts';
import { noProgress, type Progress } from '../../src/release/progress.ts';
import { day } from '../../src/records/values/day.ts';
import { sha256 } from '../../src/release/digest.ts';
import { publicFileReader, stagePublic } from '../../src/release/public-files.ts';
import { inspector } from '../../src/intake/file-facts/inspect.ts';
import { keepNothing } from '../../src/intake/guarded-files.ts';
import { readPublic } from '../../src/intake/public-files.ts';
import { makePicture } from '../intake/files.ts';
import { contentsOf, sandbox, type Sandbox } from './sandbox.ts';

const drawing = (side: number) => `<svg xmlns="http://www.w3.org/2000/svg"><rect width="${side}" height="1"/></svg>`;

/** A place whose guide brings an attachment and a picture along, with its own folder of what is published as it is. */
async function place(): Promise<Sandbox & { readonly publicFolder: string }> {
  const made = sandbox();
  const folder = join(made.content, 'pages/map');
  mkdirSync(folder);
  writeFileSync(
    join(folder, 'index.md'),
    `---
title: 办事地图
publishedAt: 2026-05-01
owner: 业务科
review: {by: 保密审查岗, on: 2026-05-01, result: 通过}
attachments: [{file: a.txt, title: 名单}]
---

见附件。

![办事大厅的位置](map.png)
`,
  );
  writeFileSync(join(folder, 'a.txt'), '一\n');
  writeFileSync(join(folder, 'map.png'), await makePicture({ width: 200 }));
  const publicFolder = join(made.content, '../public');
  mkdirSync(publicFolder);
  writeFileSync(join(publicFolder, 'favicon.svg'), drawing(1));
  return { ...made, publicFolder };
}

/** Builds, and does something between the check and the copies. */
function buildWith(change: () => void, { content, out, publicFolder }: Awaited<ReturnType<typeof place>>) {
  const progress: Progress = { ...noProgress, begin: (step) => (step === '导出数据' ? change() : undefined) };
  return buildSite({ content, out, publicFolder, asOf: day('2026-06-01'), progress });
}

describe('a file that changes between its check and its publication', () => {
  test.for<{ name: string; file: string; change: (path: string) => void; says: string }>([
    {
      name: 'an attachment that was replaced',
      file: 'content/pages/map/a.txt',
      change: (path) => writeFileSync(path, '二\n'),
      says: 'pages/map/a.txt：内容在生成过程中变了，请再生成一次',
    },
    {
      name: 'a picture that was replaced',
      file: 'content/pages/map/map.png',
      change: (path) => writeFileSync(path, 'no picture'),
      says: 'pages/map/map.png：内容在生成过程中变了，请再生成一次',
    },
    {
      name: 'an icon that was replaced',
      file: 'public/favicon.svg',
      change: (path) => writeFileSync(path, drawing(2)),
      says: 'public/favicon.svg：内容在生成过程中变了，请再生成一次',
    },
    {
      name: 'an attachment that vanished',
      file: 'content/pages/map/a.txt',
      change: (path) => rmSync(path),
      says: 'pages/map/a.txt：在生成过程中被移走了，或者读不出来了，请再生成一次',
    },
  ])('ends the build with a sentence, and the published site stays: $name', async ({ file, change, says }) => {
    const made = await place();
    expect(await buildWith(() => undefined, made)).toMatchObject({ outcome: 'published' });
    const before = contentsOf(made.out);
    expect(before['favicon.svg']).toBe(sha256(drawing(1)));
    // What was made of the picture is kept under its digest: only another one has to be read again.
    if (file.endsWith('.png')) writeFileSync(join(made.content, '..', file), await makePicture({ width: 150 }));
    const building = buildWith(() => change(join(made.content, '..', file)), made);
    await expect(building).rejects.toMatchObject({ code: 1, message: expect.stringContaining(says) as string });
    expect(contentsOf(made.out)).toEqual(before);
  });

  test('a new icon is published though no page has changed, and a removed one goes', async () => {
    const made = await place();
    await buildWith(() => undefined, made);
    writeFileSync(join(made.publicFolder, 'favicon.svg'), drawing(2));
    writeFileSync(join(made.publicFolder, 'WW_verify_1.txt'), 'x1');
    await buildWith(() => undefined, made);
    expect(readFileSync(join(made.out, 'favicon.svg'), 'utf8')).toBe(drawing(2));
    rmSync(join(made.publicFolder, 'WW_verify_1.txt'));
    await buildWith(() => undefined, made);
    expect(contentsOf(made.out)).not.toHaveProperty('WW_verify_1.txt');
  });
});

describe('stagePublic', () => {
  test('never takes the place of a file of the site', async () => {
    const [folder, staging] = [0, 1].map(() => mkdtempSync(join(tmpdir(), 'mingshi-public-'))) as [string, string];
    for (const name of ['a.txt', 'b.txt']) writeFileSync(join(folder, name), 'theirs');
    writeFileSync(join(staging, 'a.txt'), 'ours');
    const files = ['a.txt', 'b.txt'].map((path) => ({ path, bytes: 6, sha256: sha256('theirs') }));
    expect((await stagePublic(files, folder, staging)).map(({ address }) => address)).toEqual(['/a.txt']);
    expect(readFileSync(join(staging, 'a.txt'), 'utf8')).toBe('ours');
    expect(readFileSync(join(staging, 'b.txt'), 'utf8')).toBe('theirs');
  });
});

describe('what is published as it is, shown while the site is written', () => {
  const above = mkdtempSync(join(tmpdir(), 'mingshi-shown-'));
  afterAll(() => rmSync(above, { recursive: true, force: true }));
  const folder = join(above, 'public');
  mkdirSync(join(folder, 'maps'), { recursive: true });
  writeFileSync(join(above, 'key.txt'), 'of the machine');
  writeFileSync(join(folder, 'plain.txt'), '一\n');
  writeFileSync(join(folder, 'maps/大厅.svg'), drawing(2));
  writeFileSync(join(folder, 'page.html'), '<script>alert(1)</script>');
  writeFileSync(join(folder, 'changes.txt'), '一\n');
  symlinkSync(join(above, 'key.txt'), join(folder, 'link.txt'));
  symlinkSync(above, join(folder, 'out'));
  const reader = readPublic(folder, { inspect: inspector(), keep: keepNothing }).then(({ files, findings }) => {
    // After the check, before it is asked for.
    writeFileSync(join(folder, 'changes.txt'), '二\n');
    return publicFileReader({ publicFiles: files, findings }, folder);
  });

  test.for([
    ['a file that was checked', '/plain.txt', '一\n'],
    ['one in a folder, under its encoded name', '/maps/%E5%A4%A7%E5%8E%85.svg', drawing(2)],
    ['no link', '/link.txt', undefined],
    ['nothing behind a link', '/out/key.txt', undefined],
    ['nothing above the folder', '/../key.txt', undefined],
    ['nothing above the folder, encoded', '/%2e%2e/key.txt', undefined],
    ['no page that was refused', '/page.html', undefined],
    ['nothing that is no longer what was checked', '/changes.txt', undefined],
    ['no folder', '/maps/', undefined],
    ['nothing for a broken address', '/%E5%A4', undefined],
  ] as const)('%s', async ([, path, content]) => {
    const shown = await (await reader)(path);
    expect(shown?.content.toString()).toBe(content);
  });
});
