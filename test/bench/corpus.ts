import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { parseArgs } from 'node:util';
import { stringify as csv } from 'csv-stringify/sync';
import { stringify } from 'yaml';
import { makePages, site } from './agency.ts';
import { makeBudgets } from './budgets.ts';
import { writeHugo } from './hugo.ts';
import { makeInterpretations } from './interpretations.ts';
import { makePolicies } from './policies.ts';
import { Random } from './random.ts';
import type { BenchRecord } from './record.ts';
import { makeSampling } from './sampling.ts';

/**
 * `node test/bench/corpus.ts --records N --out DIR [--hugo DIR] [--seed S] [--rows R]`: writes a content folder of N records
 * of a fictional agency, the same for the same seed; `--hugo` writes them as a plain Hugo site besides. With `--rows` three
 * of four are sampling results of R rows, the others budgets and final accounts. Folders are new or empty.
 */
const { values } = parseArgs({
  options: {
    records: { type: 'string', default: '3000' },
    out: { type: 'string' },
    hugo: { type: 'string' },
    seed: { type: 'string', default: '1' },
    rows: { type: 'string' },
  },
});
if (values.out === undefined) throw new Error('--out DIR is missing');
const records =
  values.rows === undefined
    ? makeRecords(Number(values.records), Number(values.seed))
    : makeTables(Number(values.records), Number(values.rows), Number(values.seed));
write(values.out, records);
if (values.hugo !== undefined) writeHugo(values.hugo, records);

/** 70 % policies, 22 % interpretations, 5 % sampling, 1 % budgets, the rest pages. */
function makeRecords(count: number, seed: number): BenchRecord[] {
  const random = new Random(seed);
  const share = (percent: number) => Math.round((count * percent) / 100);
  const { records: policies, standings } = makePolicies(random, share(70));
  const most: BenchRecord[] = [
    ...policies,
    ...makeInterpretations(random, standings, share(22)),
    ...makeSampling(random, share(5)),
    ...makeBudgets(random, share(1)),
  ];
  return [...most, ...makePages(random, count - most.length)];
}

/** Three of four are sampling results of so many rows, the others budgets and final accounts as far as there are any. */
function makeTables(count: number, rows: number, seed: number): BenchRecord[] {
  const random = new Random(seed);
  const budgets = makeBudgets(random, Math.floor(count / 4));
  return [...makeSampling(random, count - budgets.length, rows), ...budgets];
}

function write(folder: string, written: readonly BenchRecord[]): void {
  const put = (path: string, text: string) => {
    const file = join(folder, path);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, text);
  };
  put('site.yaml', stringify(site));
  for (const { file, fields, body, tables = {} } of written) {
    put(file, `---\n${stringify(fields, { lineWidth: 0, aliasDuplicateObjects: false })}---\n\n${body}\n`);
    for (const [name, rows] of Object.entries(tables)) put(join(dirname(file), name), csv(rows.map((row) => [...row])));
  }
}
