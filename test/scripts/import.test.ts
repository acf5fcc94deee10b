import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

const fixtures = 'test/fixtures/workbooks';
let content = '';
beforeAll(() => {
  content = mkdtempSync(join(tmpdir(), 'mingshi-import-'));
});
afterAll(() => rmSync(content, { recursive: true, force: true }));

function run(...options: readonly string[]) {
  const { status, stdout, stderr } = spawnSync(process.execPath, ['scripts/import.ts', ...options], {
    encoding: 'utf8',
  });
  return { status, stdout, stderr };
}

describe('npm run import', () => {
  test('writes a folder once, and again only with --force', () => {
    const into = join(content, 'budgets/2025/final-2025');
    const options = [`${fixtures}/final-complete/workbook.xlsx`, '--content', content, '--into', into];
    expect(run(...options).status).toBe(0);
    expect(readdirSync(into)).toContain('income-expenditure.csv');
    const again = run(...options);
    expect(again.status).toBe(1);
    expect(again.stderr).toContain('--force');
    expect(run(...options, '--force').status).toBe(0);
  });

  test('a file with a Chinese name gets the next id of its kind and year, and that is said', () => {
    const file = join(content, '决算.xlsx');
    cpSync(`${fixtures}/final-complete/workbook.xlsx`, file);
    const { stdout } = run(file, '--content', content);
    expect(stdout).toContain('budgets/2025/yjs-2025-01');
    expect(stdout).toContain('网址是 /budgets/yjs-2025-01/，发布以后不能再改。');
    rmSync(file);
  });

  test.for<[string, string[], number]>([
    ['a workbook with an error', [`${fixtures}/rounded-codes/workbook.xlsx`], 1],
    ['a workbook with nothing to import', [`${fixtures}/nothing-to-import/workbook.xlsx`], 1],
    ['no file', [], 2],
    ['two files', ['a.xlsx', 'b.xlsx'], 2],
    ['a file that is not there', ['none.xlsx'], 2],
    ['a PDF', ['a.pdf'], 2],
    ['--as of another kind of file', ['a.xlsx', '--as', 'policy'], 2],
    ['--into another collection', [`${fixtures}/food-plain/workbook.xlsx`, '--into', 'BUDGETS/x'], 2],
    ['--into a name that is no id', [`${fixtures}/food-plain/workbook.xlsx`, '--into', 'SAMPLING/名'], 2],
  ])('%s: nothing is written', ([, options, status]) => {
    const before = readdirSync(content, { recursive: true }).length;
    const placed = options.map((option) =>
      option.replace(/^(BUDGETS|SAMPLING)/, (name) => join(content, name.toLowerCase())),
    );
    expect(run(...placed, '--content', content).status).toBe(status);
    expect(readdirSync(content, { recursive: true })).toHaveLength(before);
  });
});
