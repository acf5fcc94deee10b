import { appendFileSync, mkdtempSync, readFileSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { filesBelow, sha256 } from '../../src/release/digest.ts';
import { machineFileReader, stageMachineFiles } from '../../src/release/machine-files.ts';
import type { ReleaseState } from '../../src/release/state.ts';
import { demonstration } from '../demonstration.ts';
import { aBudget, aSampling, aTable, register } from '../register/entries.ts';

const nothing: ReleaseState = { pages: {}, assets: {}, workbooks: {}, search: {} };
const qualified = aTable('sampling/q.csv', ['抽样编号', '食品名称'], ['XC1', '米粉']);
const income = aTable('budgets/i.csv', ['科目名称', '合计'], ['合计', '1,234.50']);
const workbook = '/sampling/a-sampling/qualified.xlsx';

interface Staged {
  readonly folder: string;
  readonly state: ReleaseState;
  readonly count: number;
}

/** Writes the files of a small register into a folder, after a release before it. */
async function stage(table = qualified, before?: Staged, code = 'code'): Promise<Staged> {
  const folder = mkdtempSync(join(tmpdir(), 'mingshi-machine-'));
  const { count, workbooks } = await stageMachineFiles({
    register: register([aSampling({ tables: { qualified: table } }), aBudget({ tables: { income } })]),
    code,
    content: 'content',
    staging: folder,
    previous: { folder: before?.folder, state: before?.state ?? nothing },
  });
  return { folder, count, state: { ...nothing, workbooks } };
}

const fileNumber = ({ folder }: Staged, address: string) => statSync(join(folder, address)).ino;

interface Distribution {
  readonly 'dcat:downloadURL': string;
  readonly 'dcat:byteSize': number;
  readonly 'spdx:checksum': { readonly 'spdx:checksumValue': string };
}

describe('stageMachineFiles', () => {
  test('writes a catalogue that states the size and digest of the files as they lie there', async () => {
    const { folder, count } = await stage();
    const catalog = JSON.parse(readFileSync(join(folder, 'data/catalog.json'), 'utf8')) as {
      'dcat:dataset': { 'dcat:distribution': Distribution[] }[];
    };
    const files = catalog['dcat:dataset'].flatMap((set) => set['dcat:distribution']);
    expect(files).toHaveLength(16);
    expect(files.length).toBeLessThan(count);
    for (const file of files) {
      const content = readFileSync(join(folder, new URL(file['dcat:downloadURL']).pathname));
      expect(file).toMatchObject({
        'dcat:byteSize': content.byteLength,
        'spdx:checksum': { 'spdx:checksumValue': sha256(content) },
      });
    }
  });

  test('keeps, by address, what each workbook held and the digest of its file', async () => {
    const staged = await stage();
    expect(Object.keys(staged.state.workbooks)).toEqual([
      workbook,
      '/budgets/a-budget/income.xlsx',
      '/data/sampling-qualified.xlsx',
      '/data/budgets-figures.xlsx',
    ]);
    expect(staged.state.workbooks[workbook]?.[1]).toBe(sha256(readFileSync(join(staged.folder, workbook))));
  });

  test('takes a workbook over from the release before as long as it holds the same', async () => {
    const first = await stage();
    const again = await stage(qualified, first);
    expect(fileNumber(again, workbook)).toBe(fileNumber(first, workbook));
    expect(again.state).toEqual(first.state);
    const changed = await stage({ ...qualified, rows: [] }, first);
    expect(fileNumber(changed, workbook)).not.toBe(fileNumber(first, workbook));
    expect(fileNumber(changed, '/budgets/a-budget/income.xlsx')).toBe(
      fileNumber(first, '/budgets/a-budget/income.xlsx'),
    );
  });

  test.for([
    { name: 'the code has changed', code: 'other code', damage: false },
    { name: 'the file is no longer what was written', code: 'code', damage: true },
  ])('packs a workbook anew where $name, and with the same bytes', async ({ code, damage }) => {
    const first = await stage();
    const written = readFileSync(join(first.folder, workbook));
    if (damage) appendFileSync(join(first.folder, workbook), 'x');
    const again = await stage(qualified, first, code);
    expect(fileNumber(again, workbook)).not.toBe(fileNumber(first, workbook));
    expect(readFileSync(join(again.folder, workbook)).equals(written)).toBe(true);
  });
});

describe('the files of a site that is being written', () => {
  test('are those of its release, made when they are asked for', async () => {
    const { register: found } = await demonstration();
    const read = machineFileReader(found, { content: 'content', code: 'code' });
    const staging = mkdtempSync(join(tmpdir(), 'mingshi-machine-'));
    await stageMachineFiles({
      register: found,
      code: 'code',
      content: 'content',
      staging,
      previous: { folder: undefined, state: nothing },
    });
    const files = filesBelow(`${staging}/`).filter((file) => file !== 'data/catalog.json');
    expect(files.length).toBeGreaterThan(500);
    for (const kind of ['json', 'md', 'csv', 'ndjson', 'ics', 'pdf', 'webp', 'html']) {
      const file = files.find((name) => name.endsWith(`.${kind}`));
      if (file === undefined) continue;
      const shown = await read(`/${encodeURI(file)}`);
      expect(Buffer.from(shown?.content ?? '').equals(readFileSync(join(staging, file))), file).toBe(true);
      expect(shown?.type, file).toMatch(/^[a-z]+\/[\w.+-]+(?:; charset=utf-8)?$/);
    }
  });

  test('are not there at any other address', async () => {
    const read = machineFileReader(register([aSampling()]), { content: 'content', code: 'code' });
    for (const address of ['/', '/nowhere/', '/%E0%A4%A', '/../package.json'])
      expect(await read(address)).toBeUndefined();
  });
});
