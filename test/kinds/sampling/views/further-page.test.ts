import { describe, expect, test } from 'vitest';
import { batchesPerPage } from '../../../../src/kinds/sampling/batch-places.ts';
import { sampledRows } from '../../../../src/kinds/sampling/batches.ts';
import { pagesOf } from '../../../../src/views/pages.ts';
import type { SamplingView } from '../../../../src/kinds/sampling/views/page.ts';
import type { SamplingRowsView } from '../../../../src/kinds/sampling/views/further-page.ts';
import { aSampling, register } from '../../../register/entries.ts';
import { longSampling } from '../long-sampling.ts';
import { shown } from '../../../views/shown.ts';

const { unqualified: failedPerPage, qualified: passedPerPage } = batchesPerPage;
const found = register([longSampling(failedPerPage + 1, 2 * passedPerPage + 1)], '2024-04-01');
const record = '/sampling/a-sampling/';

/** The anchors of the rows that a page shows. */
function anchorsOf({ failing, qualified }: Pick<SamplingView | SamplingRowsView, 'failing' | 'qualified'>): string[] {
  return [...(failing?.products ?? []), ...(qualified?.rows ?? [])].flatMap(({ anchor }) => anchor ?? []);
}

describe('the pages on which a long table goes on', () => {
  test('hold with the page of the record every row once, where its address says', () => {
    const pages = pagesOf(found, new Map()).filter(({ address }) => address.startsWith(record));
    const stands = pages.flatMap(({ address, view }) => {
      const page = view();
      if (page.template !== 'sampling' && page.template !== 'sampling-rows') throw new Error(page.template);
      return anchorsOf(page as SamplingView | SamplingRowsView).map((anchor) => `${address}#${anchor}`);
    });
    expect(stands.sort()).toEqual(
      found.sampling
        .flatMap(sampledRows)
        .map(({ url }) => url)
        .sort(),
    );
  });

  test('are none of a table that has room on one page', () => {
    const short = register([longSampling(failedPerPage, passedPerPage)], '2024-04-01');
    expect(pagesOf(short, new Map()).filter(({ address }) => address.startsWith(record))).toHaveLength(1);
    const { failing, qualified } = shown(short, 'sampling', record);
    expect([failing?.part, qualified?.part]).toEqual([undefined, undefined]);
  });

  test('say of which record they are, and lead back to it', () => {
    const page = shown(found, 'sampling-rows', `${record}qualified/3/`);
    const { title } = aSampling().entry.fields;
    expect(page).toMatchObject({
      heading: '合格产品（第 3 页）',
      record: { title, url: record },
      shell: { title: `合格产品（第 3 页）：${title}`, indexed: true },
      failing: undefined,
    });
    expect(page.shell.breadcrumbs.map(({ url }) => url)).toEqual(['/', '/sampling/', record, `${record}qualified/3/`]);
    expect(page.shell.alternates.filter(({ url }) => url.startsWith(record))).toEqual([]);
  });

  test('show the same columns, and what all rows of the table have in common', () => {
    const pages = [
      shown(found, 'sampling', record).qualified,
      shown(found, 'sampling-rows', `${record}qualified/2/`).qualified,
    ];
    expect(pages[1]).toMatchObject({ columns: pages[0]?.columns, constant: [{ name: '公告号', value: '第1期' }] });
    expect(pages[1]?.part).toMatchObject({
      from: passedPerPage + 1,
      to: 2 * passedPerPage,
      of: 2 * passedPerPage + 1,
      pages: 3,
    });
  });

  test('say how many rows the files have, whatever stands on the page', () => {
    const { failing } = shown(found, 'sampling-rows', `${record}unqualified/2/`);
    expect(failing?.products).toHaveLength(1);
    expect(failing?.files[0]?.count).toBe(found.sampling[0]?.entry.tables['unqualified']?.rows.length);
  });
});
