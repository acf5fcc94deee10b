import { expect, test } from 'vitest';
import { batchesPerPage } from '../../../../src/kinds/sampling/batch-places.ts';
import { samplingTables } from '../../../../src/kinds/sampling/views/tables.ts';
import { aSampling, register } from '../../../register/entries.ts';
import { longSampling } from '../long-sampling.ts';

const { unqualified: failedPerPage, qualified: passedPerPage } = batchesPerPage;

test.for([
  ['short tables', longSampling(3, 4), [3, 4]],
  ['long tables', longSampling(failedPerPage + 3, passedPerPage + 4), [failedPerPage, passedPerPage]],
  ['no tables', aSampling(), [undefined, undefined]],
] as const)('the first page of a record with %s', ([, written, counts]) => {
  const found = register([written], '2024-04-01');
  const [record] = found.sampling;
  const tables = record && samplingTables(found, record);
  expect([tables?.unqualified(1)?.products.length, tables?.qualified(1)?.rows.length]).toEqual(counts);
  // Asked again, it says the same.
  expect(tables?.qualified(1)).toEqual(tables?.qualified(1));
});

test('the files beside the products that failed are those of both tables about them', () => {
  const found = register([longSampling(2, 1)], '2024-04-01');
  const [record] = found.sampling;
  expect(record && samplingTables(found, record).unqualified(1)?.files).toMatchObject([
    { name: '不合格产品表', count: 3, downloads: [{ url: '/sampling/a-sampling/unqualified.csv' }, {}, {}] },
  ]);
});
