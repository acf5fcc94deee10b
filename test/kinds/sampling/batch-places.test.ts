import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  batchAddress,
  batchCount,
  batchesPerPage,
  furtherPages,
  pageOfBatch,
  tablePages,
  type BatchTable,
} from '../../../src/kinds/sampling/batch-places.ts';
import { sampledRows } from '../../../src/kinds/sampling/batches.ts';
import { register } from '../../register/entries.ts';
import { longSampling } from './long-sampling.ts';

const record = '/sampling/x/';
const { unqualified: failedPerPage, qualified: passedPerPage } = batchesPerPage;

function longRecord(failed: number, passed: number) {
  const [found] = register([longSampling(failed, passed)], '2024-03-01').sampling;
  if (!found) throw new Error('no record');
  return found;
}

const table = fc.constantFrom<BatchTable>('unqualified', 'qualified');

describe('the pages of a table', () => {
  test.for([
    [0, 1],
    [1, 1],
    [passedPerPage, 1],
    [passedPerPage + 1, 2],
    [2 * passedPerPage, 2],
    [20_000, 40],
  ] as const)('of %i batches are %i', ([batches, pages]) => {
    expect(tablePages(record, 'qualified', batches)).toHaveLength(pages);
  });

  test('begin with that of the record, and the others lie below the table’s name', () => {
    expect(tablePages(record, 'unqualified', 2 * failedPerPage + 1)).toEqual([
      '/sampling/x/',
      '/sampling/x/unqualified/2/',
      '/sampling/x/unqualified/3/',
    ]);
  });

  test('are those on which its batches stand, each full but the last', () => {
    fc.assert(
      fc.property(table, fc.integer({ min: 1, max: 10 * passedPerPage }), (id, batches) => {
        const places = Map.groupBy(
          Array.from({ length: batches }, (_, index) => pageOfBatch(record, id, index)),
          (page) => page,
        );
        expect([...places.keys()]).toEqual(tablePages(record, id, batches));
        const sizes = [...places.values()].map(({ length }) => length);
        expect(sizes.slice(0, -1).every((size) => size === batchesPerPage[id])).toBe(true);
      }),
      { numRuns: 30 },
    );
  });

  test('of a record are counted by its products, not by rows that add a failure', () => {
    const found = longRecord(failedPerPage, passedPerPage + 1);
    expect(found.entry.tables['unqualified']?.rows.length).toBeGreaterThan(failedPerPage);
    expect(batchCount('unqualified', found.entry.tables['unqualified'])).toBe(failedPerPage);
    expect(furtherPages(found)).toEqual(['/sampling/a-sampling/qualified/2/']);
  });

  test('of a record without tables are its own alone', () => {
    expect(furtherPages(longRecord(0, 0))).toEqual([]);
  });
});

describe('the address of a batch', () => {
  test.for([
    ['unqualified', 0, 'XC 1', '/sampling/x/#s-xc-1'],
    ['qualified', passedPerPage - 1, 'XC2', '/sampling/x/#s-xc2'],
    ['qualified', passedPerPage, 'XC2', '/sampling/x/qualified/2/#s-xc2'],
    ['unqualified', 3 * failedPerPage, 'ＸＣ3', '/sampling/x/unqualified/4/#s-xc3'],
  ] as const)('in the %s table at %i', ([id, index, number, address]) => {
    expect(batchAddress(record, id, index, number)).toBe(address);
  });

  test('counts each table for itself', () => {
    const rows = sampledRows(longRecord(failedPerPage + 1, passedPerPage + 1));
    const firstPassed = failedPerPage + 1;
    const places = [failedPerPage - 1, failedPerPage, firstPassed, firstPassed + passedPerPage - 1, rows.length - 1];
    expect(places.map((at) => rows[at]?.url)).toEqual([
      `/sampling/a-sampling/#s-b-${failedPerPage - 1}`,
      `/sampling/a-sampling/unqualified/2/#s-b-${failedPerPage}`,
      '/sampling/a-sampling/#s-g-0',
      `/sampling/a-sampling/#s-g-${passedPerPage - 1}`,
      `/sampling/a-sampling/qualified/2/#s-g-${passedPerPage}`,
    ]);
  });
});
