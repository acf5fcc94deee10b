import { parseArgs } from 'node:util';
import { inspect } from '../../src/intake/file-facts/inspect.ts';
import { protectedFile } from '../../src/intake/file-text/attached.ts';
import { protectedFields } from '../../src/intake/protection.ts';
import { readYaml } from '../../src/intake/yaml-source.ts';
import { parseBody } from '../../src/markdown/body.ts';
import { shapes, type Shape } from './linear-shapes.ts';

/**
 * `npm run bench:linear`: whether every reader of what editors bring takes time in proportion to its size. Each shape is read
 * four times as often as long as the last; of its time, the power of its size is printed, which must be near 1. Without
 * `--only`, all shapes; the exit code is 1 where one is not linear.
 */
const { values } = parseArgs({
  options: { only: { type: 'string', default: '' }, rounds: { type: 'string', default: '3' } },
});
/** Of the size; above it, time grows clearly faster than what is read. */
const mostPower = 1.2;
/** Less than this, in milliseconds, is lost in what else the machine does. */
const leastTime = 25;
const steps = [1, 2, 4, 8];

const failed: string[] = [];
for (const shape of shapes.filter(({ reader, name }) => `${reader}: ${name}`.includes(values.only))) {
  const { bytes, times } = await timesOf(shape);
  const power = powerOf(bytes, times);
  const called = `${shape.reader}: ${shape.name}`;
  const isFailed = power > mostPower;
  if (isFailed) failed.push(called);
  const measured = times.map((time, index) => `${((bytes[index] ?? 0) / 1000).toFixed(0)} kB ${time.toFixed(0)} ms`);
  console.log(`${isFailed ? '✗' : '✓'} ${power.toFixed(2)}  ${called}  (${measured.join(', ')})`);
}
console.log(failed.length === 0 ? `all within n^${mostPower}` : `beyond n^${mostPower}: ${failed.join('; ')}`);
process.exitCode = failed.length === 0 ? 0 : 1;

/** Sizes and times of a shape, begun so large that the first takes long enough to be measured. */
async function timesOf(
  shape: Shape,
): Promise<{ readonly bytes: readonly number[]; readonly times: readonly number[] }> {
  let from = shape.from;
  for (let tries = 0; tries < 6 && (await timeOf(shape, shape.make(from))) < leastTime; tries += 1) from *= 2;
  const inputs = steps.map((step) => shape.make(from * step));
  const times: number[] = [];
  for (const input of inputs) times.push(await timeOf(shape, input));
  return { bytes: inputs.map(({ length }) => length), times };
}

/** In milliseconds of the processor, the least of some rounds. */
async function timeOf(shape: Shape, input: Uint8Array): Promise<number> {
  let least = Number.POSITIVE_INFINITY;
  for (let round = Number(values.rounds); round > 0; round -= 1) {
    const before = process.cpuUsage();
    await read(shape.reader, input);
    const { user, system } = process.cpuUsage(before);
    least = Math.min(least, (user + system) / 1000);
  }
  return least;
}

async function read(reader: Shape['reader'], input: Uint8Array): Promise<void> {
  const text = () => new TextDecoder().decode(input);
  if (reader === 'markdown') parseBody({ file: 'policies/a.md', text: text(), firstLine: 1 });
  else if (reader === 'yaml') protectedFields('policies/a.md', readYaml('policies/a.md', text()), text());
  else {
    await inspect(input);
    await protectedFile(`policies/a/a.${reader}`, input);
  }
}

/** The power of the size with which time grows from one size to the next, the middle one: what disturbs one of them does not count. */
function powerOf(bytes: readonly number[], times: readonly number[]): number {
  const powers = times.slice(1).flatMap((time, index) => {
    const growth = (bytes[index + 1] ?? 1) / (bytes[index] ?? 1);
    return growth > 1.1 ? [Math.log(time / (times[index] ?? time)) / Math.log(growth)] : [];
  });
  return powers.toSorted((a, b) => a - b)[Math.floor(powers.length / 2)] ?? 0;
}
