import { rmSync } from 'node:fs';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { hasErrors } from '../../src/records/finding.ts';
import { Random } from '../bench/random.ts';
import { build } from '../release/sandbox.ts';
import { checkTree } from './check-tree.ts';
import { spoil } from './mutations.ts';
import { siteFaults } from './site-faults.ts';

const small = fileURLToPath(new URL('../fixtures/small/content', import.meta.url));
const [first, count] = [1, 300];

describe('a spoilt content tree', () => {
  test('that is accepted gives a site in which the documents are whole and nothing runs', async () => {
    let published = 0;
    for (let seed = first; published < 3 && seed < first + count; seed += 1) {
      const { folder, done } = spoil(small, new Random(seed));
      const { register, findings } = await checkTree(folder);
      if (register && !hasErrors(findings)) {
        published += 1;
        const out = `${dirname(folder)}/dist`;
        expect((await build({ content: folder, out })).outcome, `seed ${seed} (${done.join('; ')})`).toBe('published');
        expect(siteFaults(folder, out), `seed ${seed} (${done.join('; ')})`).toEqual([]);
      }
      rmSync(dirname(folder), { recursive: true, force: true });
    }
    expect(published).toBe(3);
  });

  test(`is read without a crash, a trace or a hang: seeds ${first} to ${first + count - 1}`, async () => {
    let refused = 0;
    for (let seed = first; seed < first + count; seed += 1) {
      const { folder, done } = spoil(small, new Random(seed));
      const reading = await checkTree(folder).catch((fault: unknown) => {
        throw new Error(`seed ${seed} (${done.join('; ')})`, { cause: fault });
      });
      if (!reading.register || hasErrors(reading.findings)) refused += 1;
      rmSync(dirname(folder), { recursive: true, force: true });
    }
    // Most of what is done here is a fault; a generator that spoils nothing would prove nothing.
    expect(refused).toBeGreaterThan(count / 2);
  });
});
