import { expect, test } from 'vitest';
import { columnFreshness } from '../../../src/register/duties/freshness.ts';
import { anInterpretation, aPolicy, aSite, register } from '../entries.ts';

const column = (collection: string, staleAfterDays?: number) => ({
  id: collection,
  name: collection,
  description: collection,
  keywords: [collection],
  type: '政策文件',
  collection,
  ...(staleAfterDays === undefined ? {} : { staleAfterDays }),
});
const site = aSite({ columns: [column('policies', 30), column('interpretations'), column('budgets', 10)] });
const written = [aPolicy(), aPolicy({ id: 'b', publishedAt: '2024-03-05' }), anInterpretation()];

test.for([
  { asOf: '2024-04-04', stale: false },
  { asOf: '2024-04-05', stale: true },
])('on $asOf a column with a limit of thirty days since 2024-03-05 is stale: $stale', ({ asOf, stale }) => {
  const found = columnFreshness(register(written, asOf, site));
  expect(found.map((each) => [each.column.id, each.newest, each.until, each.stale])).toEqual([
    ['policies', '2024-03-05', '2024-04-04', stale],
    ['budgets', undefined, undefined, true],
  ]);
});
