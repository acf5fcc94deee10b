import { mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { parseBody, type ParsedBody } from '../../src/markdown/body.ts';
import type { AnyEntry } from '../../src/records/entry.ts';
import { parseBodies, type BodyRecord } from '../../src/release/bodies.ts';
import { keepResult, readResult } from '../../src/release/kept-files.ts';
import { filesBelow } from '../../src/release/digest.ts';
import { aPage } from '../register/entries.ts';

const text = '## 公开范围\n\n本局公开[目录](list.md)所列的信息。\n';

function entry(id: string, body = text, more: object = {}): AnyEntry {
  return aPage({ id, text: body, ...more }).entry;
}

const place = () => mkdtempSync(join(tmpdir(), 'mingshi-bodies-'));

function parse(
  entries: readonly AnyEntry[],
  folder: string,
  code = 'code',
  progress: (done: number, total: number) => void = () => undefined,
): Promise<ReadonlyMap<string, BodyRecord>> {
  return parseBodies(entries, { folder, code, progress });
}

describe('parseBodies', () => {
  test('gives what the parser gives, by collection and id', async () => {
    const bodies = await parse([entry('guide')], place());
    const { html, text: shown, ...facts } = parseBody({ file: 'pages/guide.md', text, firstLine: 100 });
    const body = bodies.get('pages/guide');
    expect([...bodies.keys()]).toEqual(['pages/guide']);
    expect(body).toMatchObject(facts);
    expect([body?.html(), body?.text()]).toEqual([html, shown]);
  });

  test('leaves out a record that has no text', async () => {
    expect([...(await parse([entry('blank', ' \n\n'), entry('guide')], place())).keys()]).toEqual(['pages/guide']);
  });

  test('keeps what it parsed and does not parse it again', async () => {
    const folder = place();
    await parse([entry('guide')], folder);
    const [kept = ''] = filesBelow(folder);
    const parsed = readResult(join(folder, kept)) as ParsedBody;
    keepResult(join(folder, kept), { ...parsed, html: '<p>这是保存下来的</p>' });
    expect((await parse([entry('guide')], folder)).get('pages/guide')?.html()).toContain('这是保存下来的');
  });

  test.for([
    { name: 'the text', changed: entry('guide', `${text}\n又一段。\n`), code: 'code' },
    {
      name: 'the file’s place, to which its links are bound',
      changed: entry('guide', text, { file: 'pages/a/guide.md' }),
    },
    { name: 'the code', changed: entry('guide'), code: 'other code' },
  ])('parses anew after a change of $name', async ({ changed, code = 'code' }) => {
    const folder = place();
    const before = (await parse([entry('guide')], folder)).get('pages/guide');
    const after = (await parse([changed], folder, code)).get('pages/guide');
    expect(after?.digest).not.toBe(before?.digest);
    expect(filesBelow(folder)).toHaveLength(2);
  });

  test.for([
    { name: 'is cut off', spoil: (file: string) => writeFileSync(file, '{"html": "') },
    {
      name: 'was changed by somebody else',
      spoil: (file: string) => writeFileSync(file, readFileSync(file, 'latin1').replace('<h2', '<h1'), 'latin1'),
    },
    {
      name: 'was put there under the name of another',
      spoil: (file: string) => {
        keepResult(`${file}.other`, { html: '<script>', text: '' });
        renameSync(`${file}.other`, file);
      },
    },
    { name: 'is gone', spoil: (file: string) => rmSync(file) },
  ])('parses anew where what was kept $name', async ({ spoil }) => {
    const folder = place();
    const before = (await parse([entry('guide')], folder)).get('pages/guide')?.html();
    const [kept = ''] = filesBelow(folder);
    spoil(join(folder, kept));
    expect((await parse([entry('guide')], folder)).get('pages/guide')?.html()).toBe(before);
  });

  test('still gives a text that another build has removed in the meantime', async () => {
    const folder = place();
    const body = (await parse([entry('guide')], folder)).get('pages/guide');
    const before = [body?.html(), body?.text()];
    for (const kept of filesBelow(folder)) rmSync(join(folder, kept));
    expect([body?.html(), body?.text()]).toEqual(before);
    expect(before[0]).toContain('<h2');
  });

  test('gives the same in whatever order, and over all cores as over one', async () => {
    const entries = Array.from({ length: 130 }, (_, at) => entry(`p-${at}`, `## 第${at}页\n\n正文${at}。\n`));
    const counts: number[] = [];
    const many = await parse(entries, place(), 'code', (done, total) => counts.push(done, total));
    expect(many.size).toBe(130);
    expect(counts.at(-1)).toBe(130);
    expect(counts.every((count) => count <= 130)).toBe(true);
    const folder = place();
    // Below sixty at a time, no worker is started.
    const few = await parse(entries.slice(100).toReversed(), folder);
    for (const [key, body] of few) {
      expect(many.get(key)?.digest).toBe(body.digest);
      expect(many.get(key)?.html()).toBe(body.html());
    }
  });

  test('ends with an error where a worker cannot keep what it parsed', async () => {
    const folder = join(place(), 'file');
    writeFileSync(folder, '');
    const entries = Array.from({ length: 70 }, (_, at) => entry(`p-${at}`));
    await expect(parse(entries, folder)).rejects.toThrow(/ENOTDIR|EEXIST/);
  });
});
