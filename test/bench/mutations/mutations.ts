import { appendFileSync, globSync, rmSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { Stryker } from '@stryker-mutator/core';
import { Random } from '../random.ts';
import { statementsOf, type StatementPlace } from './statements.ts';
import { writtenAt } from './survivor.ts';

/**
 * `npm run bench:mutations`: changes the meaning of code, one small change at a time, and counts the changes that the tests
 * of its room notice. All changes of a room take hours, so statements are drawn: `-- --statements N` of each room (0: all),
 * `--seed N` draws others, `--rooms records,search` takes only these, `--files GLOB` takes these files whole,
 * `--survivors FILE` adds to a file what no test noticed.
 */
const { values } = parseArgs({
  options: {
    rooms: { type: 'string', default: 'records,register,markdown,search,exports,release' },
    statements: { type: 'string', default: '20' },
    seed: { type: 'string', default: '1' },
    files: { type: 'string' },
    survivors: { type: 'string' },
  },
});

const head = ['room', 'statements', 'changes', 'noticed', 'not noticed', 'run by no test', 'score'];
for (const cells of [head, head.map(() => '---')]) print(cells);
for (const room of values.rooms.split(',')) {
  const places = draw(room);
  if (places.length > 0) await measureRoom(room, places);
}

function print(cells: readonly (string | number)[]): void {
  console.log(`| ${cells.join(' | ')} |`);
}

function draw(room: string): StatementPlace[] {
  const inRoom = `src/${room}/`;
  const files = globSync(values.files ?? `${inRoom}**/*.ts`).filter((file) => file.startsWith(inRoom));
  const all = files.sort().flatMap(statementsOf);
  const wanted = values.files === undefined ? Number(values.statements) : 0;
  return wanted === 0 ? all : new Random(Number(values.seed)).some(all, wanted);
}

async function measureRoom(room: string, places: readonly StatementPlace[]): Promise<void> {
  const results = await mutate(room, places);
  const count = (...states: readonly string[]) => results.filter(({ status }) => states.includes(status)).length;
  const [noticed, survived, untested] = [count('Killed', 'Timeout'), count('Survived'), count('NoCoverage')];
  const all = noticed + survived + untested;
  const score = ((100 * noticed) / Math.max(1, all)).toFixed(1);
  print([room, places.length, all, noticed, survived, untested, `${score} %`]);
  if (values.survivors === undefined) return;
  const left = results.filter(({ status }) => status === 'Survived' || status === 'NoCoverage');
  appendFileSync(values.survivors, left.map((result) => `${writtenAt(result)}\n`).join(''));
}

/** Tries each change against the tests that run its place. */
async function mutate(room: string, places: readonly StatementPlace[]) {
  process.env['MUTATED_ROOM'] = room;
  const tempDirName = `.mutations-${process.pid}`;
  try {
    return await new Stryker({
      configFile: 'test/bench/mutations/stryker.json',
      mutate: places.map(({ file, first, last }) => `${file}:${first}-${last}`),
      tempDirName,
    }).runMutationTest();
  } finally {
    rmSync(tempDirName, { recursive: true, force: true });
  }
}
