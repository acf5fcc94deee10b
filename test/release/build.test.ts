import { appendFileSync, cpSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { build, contentsOf, run, sandbox, siteIn, type Sandbox } from './sandbox.ts';

const policy = (signed: string, effects: string) => `---
title: 关于处理旧文件的决定
publishedAt: ${signed}
owner: 办公室
review: { by: 办公室, on: ${signed}, result: 通过 }
docNumber: 甲示〔2026〕9号
issuers: [甲市示例局]
genre: 决定
signedOn: ${signed}
effects:
${effects}
---

经研究，决定处理下列文件。
`;

describe('an incremental build equals a cold one, byte for byte', () => {
  const changes: readonly { name: string; change: (place: Sandbox) => void; asOf?: string; rendered?: number }[] = [
    {
      name: 'an edit of one text',
      change: ({ content }) => appendFileSync(join(content, 'pages/guide.md'), '\n## 公开方式\n\n在本网站公开。\n'),
    },
    {
      name: 'an addition',
      change: ({ content }) =>
        writeFileSync(
          join(content, 'policies/new-2026-09.md'),
          policy('2026-05-06', '  - { kind: 继续, target: x }').replace(/effects:[\s\S]*?---/, '---'),
        ),
    },
    { name: 'a deletion', change: ({ content }) => rmSync(join(content, 'policies/2024/lift-2024-07.md')) },
    {
      name: 'a repeal',
      change: ({ content }) =>
        writeFileSync(
          join(content, 'policies/new-2026-09.md'),
          policy('2026-05-06', '  - { kind: 废止, target: stall-2024-03 }\n  - { kind: 废止, target: lift-2024-01 }'),
        ),
    },
    {
      name: 'a file filed elsewhere',
      change: ({ content }) => {
        cpSync(join(content, 'policies/stall-2024-03.md'), join(content, 'policies/2024/stall-2024-03.md'));
        rmSync(join(content, 'policies/stall-2024-03.md'));
        writeFileSync(
          join(content, 'policies/2024/stall-2024-03.md'),
          readFileSync(join(content, 'policies/2024/stall-2024-03.md'), 'utf8').replace('2024/lift', 'lift'),
        );
      },
    },
    { name: 'a later day on which a document has expired', change: () => undefined, asOf: '2027-02-01' },
    { name: 'no change at all', change: () => undefined, rendered: 0 },
  ];

  test.for(changes)('after $name', async ({ change, asOf, rendered }) => {
    const place = sandbox();
    const first = await build(place);
    expect(first.outcome).toBe('published');
    change(place);
    const again = await build(place, asOf);
    expect(again).toMatchObject({ outcome: 'published', ...(rendered === undefined ? {} : { rendered }) });
    const cold = sandbox(place.content);
    const whole = await build(cold, asOf);
    expect(whole).toMatchObject({
      outcome: 'published',
      ...(whole.outcome === 'published' ? { rendered: whole.pages } : {}),
    });
    expect(siteIn(place.out)).toEqual(siteIn(cold.out));
  });

  test('building again what is published changes no byte, and a change has the next number', async () => {
    const place = sandbox();
    await build(place);
    const first = contentsOf(place.out);
    await build(place);
    expect(contentsOf(place.out)).toEqual(first);
    appendFileSync(join(place.content, 'pages/guide.md'), '\n## 公开方式\n\n在本网站公开。\n');
    await build(place);
    expect(JSON.parse(readFileSync(join(place.out, 'release.json'), 'utf8'))).toMatchObject({
      sequence: 2,
      previous: first['release.json'],
    });
  });

  test('pages that show nothing of a change are taken over', async () => {
    const place = sandbox();
    await build(place);
    appendFileSync(join(place.content, 'interpretations/lift-explained.md'), '\n保存期限为四年。\n');
    const again = await build(place);
    expect(again.outcome === 'published' && again.rendered).toBe(1);
  });
});

describe('a build that fails leaves the published site as it was', () => {
  test('with an error in the content', async () => {
    const place = sandbox();
    await build(place);
    const before = contentsOf(place.out);
    writeFileSync(join(place.content, 'policies/stall-2024-03.md'), '没有头部的文件');
    expect(await build(place)).toMatchObject({ outcome: 'refused' });
    expect(contentsOf(place.out)).toEqual(before);
  });

  test('with a day before that of the published site, unless that is what is wanted', async () => {
    const place = sandbox();
    await build(place);
    const before = contentsOf(place.out);
    expect(await build(place, '2026-05-31')).toEqual({ outcome: 'earlier', published: '2026-06-01' });
    expect(contentsOf(place.out)).toEqual(before);
    const args = ['--content', place.content, '--out', place.out, '--as-of', '2026-05-31'];
    const refused = await run('build', args);
    expect(refused.code).toBe(1);
    expect(refused.errors).toContain('2026-06-01');
    expect((await run('build', [...args, '--allow-earlier'])).code).toBe(0);
  });

  test('elsewhere, with a day before that of the release that it is to follow', async () => {
    const place = sandbox();
    await build(place);
    const elsewhere = sandbox(place.content);
    const args = ['--content', elsewhere.content, '--out', elsewhere.out, '--after', place.out, '--no-record'];
    expect((await run('build', [...args, '--as-of', '2026-05-31'])).code).toBe(1);
    expect((await run('build', [...args, '--as-of', '2026-06-02'])).code).toBe(0);
    expect(JSON.parse(readFileSync(join(elsewhere.out, 'release.json'), 'utf8'))).toMatchObject({
      sequence: 2,
      previous: contentsOf(place.out)['release.json'],
    });
    expect(await run('build', [...args, '--after', '/nowhere'])).toMatchObject({ code: 2 });
    // Nobody has committed the ledger, but a page that visitors have now must not vanish all the same.
    renameSync(join(elsewhere.content, 'pages/guide.md'), join(elsewhere.content, 'pages/guide-2.md'));
    const renamed = await run('build', [...args, '--as-of', '2026-06-02']);
    expect(renamed.code).toBe(1);
    expect(renamed.errors).toContain('/pages/guide/ 发布过');
  });

  test('killed at any moment, and the next build works', async () => {
    const place = sandbox();
    await build(place);
    const before = contentsOf(place.out);
    appendFileSync(join(place.content, 'pages/guide.md'), '\n新的一段。\n');
    const args = ['--content', place.content, '--out', place.out, '--as-of', '2026-06-01'];
    let unchanged = 0;
    for (const moment of [150, 400, 700, 1000, 1300]) {
      await run('build', args, moment);
      const now = contentsOf(place.out);
      // Should the machine be quick, the build may have ended before it could be killed: then the new site stands whole.
      if (now['release.json'] === before['release.json']) {
        unchanged += 1;
        expect(now).toEqual(before);
      }
    }
    expect(unchanged).toBeGreaterThan(0);
    expect(await build(place)).toMatchObject({ outcome: 'published' });
    const cold = sandbox(place.content);
    await build(cold);
    expect(siteIn(place.out)).toEqual(siteIn(cold.out));
  });

  test('while another build is running', async () => {
    const place = sandbox();
    const args = ['--content', place.content, '--out', place.out, '--as-of', '2026-06-01'];
    const ended = await Promise.all([run('build', args), run('build', args)]);
    const codes = ended.map(({ code }) => code ?? -1).sort((a, b) => a - b);
    expect(codes[0]).toBe(0);
    // Either the second met the lock, or it began after the first had ended.
    if (codes[1] !== 0) expect(ended.find(({ code }) => code === 1)?.errors).toContain('另一个生成正在进行');
    expect(contentsOf(place.out)).toHaveProperty('release.json');
  });
});

describe('the commands', () => {
  test.for([
    { name: 'an unknown option', args: ['--colour', 'red'] },
    { name: 'a day that does not exist', args: ['--as-of', '2023-02-29'] },
    { name: 'an unknown format', args: ['--format', 'xml'] },
  ])('check ends with 2 for $name, and says in Chinese how it is used', async ({ args }) => {
    const { code, output, errors } = await run('check', args);
    expect({ code, output }).toEqual({ code: 2, output: '' });
    expect(errors).toContain('用法：npm run check');
    expect(errors).not.toMatch(/\n\s+at /);
  });

  test('check ends with 0 and an empty array for sound content', async () => {
    const { content } = sandbox();
    const { code, output } = await run('check', ['--content', content, '--as-of', '2026-06-01', '--format', 'json']);
    expect({ code, findings: JSON.parse(output) as unknown }).toEqual({ code: 0, findings: [] });
  });

  test('check ends with 1 where there is an error, and --strict counts warnings as errors', async () => {
    const { content } = sandbox();
    const args = ['--content', content, '--as-of', '2026-06-01', '--format', 'json'];
    writeFileSync(join(content, 'pages/notes.txt'), 'left behind');
    expect((await run('check', args)).code).toBe(0);
    expect((await run('check', [...args, '--strict'])).code).toBe(1);
  });

  test('build leaves a folder alone that holds something else', async () => {
    const { content } = sandbox();
    const { code, errors } = await run('build', ['--content', content, '--out', content]);
    expect(code).toBe(2);
    expect(errors).toContain('不会覆盖');
  });
});

describe('an agency that has little', () => {
  test.for([
    ['no sampling results', ['sampling']],
    ['no policies and no interpretations', ['policies', 'interpretations']],
    ['pages alone', ['policies', 'interpretations', 'sampling']],
    ['nothing at all yet', ['policies', 'interpretations', 'sampling', 'pages']],
  ] as const)('has a sound site: %s', async ([, missing]) => {
    const place = sandbox();
    for (const folder of missing) rmSync(join(place.content, folder), { recursive: true });
    const result = await build(place);
    expect(result.outcome, JSON.stringify(result)).toBe('published');
  });

  test('has a sound site where results name no company', async () => {
    const place = sandbox();
    const table = join(place.content, 'sampling/spot-2026/unqualified.csv');
    writeFileSync(table, readFileSync(table, 'utf8').replace('甲市某食品店', '/'));
    const result = await build(place);
    expect(result.outcome, JSON.stringify(result)).toBe('published');
  });
});
