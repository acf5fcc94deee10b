import { rmSync } from 'node:fs';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { hasErrors } from '../../src/records/finding.ts';
import { checkTree } from '../fire/check-tree.ts';
import { killRound } from '../fire/kill-rounds.ts';
import { spoil } from '../fire/mutations.ts';
import { siteFaults } from '../fire/site-faults.ts';
import { build, run, sandbox } from '../release/sandbox.ts';
import { Random } from './random.ts';

/**
 * `npm run bench:faults`: reads thousands of spoilt content trees, publishes some that are accepted and reads every page of them, and kills builds at
 * random moments while a reader looks. A fault is printed with its seed; `-- --first SEED --trees 1` repeats it.
 */
const { values } = parseArgs({
  options: {
    first: { type: 'string', default: '1000' },
    trees: { type: 'string', default: '5000' },
    builds: { type: 'string', default: '40' },
    kills: { type: 'string', default: '60' },
  },
});
const [first, trees, builds, kills] = [values.first, values.trees, values.builds, values.kills].map(Number) as [
  number,
  number,
  number,
  number,
];
const small = fileURLToPath(new URL('../fixtures/small/content', import.meta.url));
let faults = 0;
const told = (words: string) => {
  faults += 1;
  console.log(words);
};

let [refused, published] = [0, 0];
for (let seed = first; seed < first + trees; seed += 1) {
  const { folder, done } = spoil(small, new Random(seed));
  try {
    const started = performance.now();
    const { register, findings } = await checkTree(folder);
    const seconds = (performance.now() - started) / 1000;
    if (seconds > 30) told(`seed ${seed}: took ${seconds.toFixed(0)} seconds (${done.join('; ')})`);
    if (!register || hasErrors(findings)) refused += 1;
    else if (published < builds) {
      published += 1;
      const out = `${dirname(folder)}/dist`;
      const result = await build({ content: folder, out });
      if (result.outcome !== 'published') told(`seed ${seed}: accepted, but ${result.outcome} (${done.join('; ')})`);
      else for (const fault of siteFaults(folder, out)) told(`seed ${seed}: ${fault} (${done.join('; ')})`);
    }
  } catch (fault) {
    told(`seed ${seed}: ${fault instanceof Error ? fault.message : String(fault)} (${done.join('; ')})`);
  }
  rmSync(dirname(folder), { recursive: true, force: true });
}
console.log(`trees: ${trees} from seed ${first}, ${refused} refused, ${published} of the others published`);

const place = sandbox();
await build(place);
const started = performance.now();
await run('build', ['--content', place.content, '--out', place.out, '--as-of', '2026-06-01']);
const length = performance.now() - started;
let killed = 0;
for (let seed = first; seed < first + kills; seed += 1) {
  const round = await killRound(place, length * 1.1, seed);
  if (round.killed) killed += 1;
  for (const fault of round.faults) told(`kill, seed ${seed}: ${fault}`);
}
console.log(`kills: ${killed} of ${kills} builds from seed ${first} were killed before their end`);
console.log(`faults: ${faults}`);
process.exitCode = faults === 0 ? 0 : 1;
