import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { batchLookup } from '../../src/kinds/sampling/looked-up.ts';
import simplified from '../../src/reference/simplified.json' with { type: 'json' };
import { folder } from '../../src/search/fold.ts';
import { lookupFiles } from '../../src/search/lookup-index.ts';
import { openLookup, type FoundBatch, type Lookup } from '../../src/search/lookup.ts';
import { batchesPerPage } from '../../src/kinds/sampling/batch-places.ts';
import { sampledRows } from '../../src/kinds/sampling/batches.ts';
import { aSampling, aTable, register } from '../register/entries.ts';
import { longSampling } from '../kinds/sampling/long-sampling.ts';

const { unqualified: failedPerPage, qualified: passedPerPage } = batchesPerPage;
const joined = '不合格项目║检验结果║标准值';
type Cells = readonly (string | null)[];

/** The lookup over one record, whose rows have number, product, producer, seller, brand and batch. */
function built(passed: readonly Cells[], failed: readonly Cells[] = []) {
  const header = ['抽样编号', '食品名称', '标称生产企业名称', '被抽样单位名称', '商标', '生产日期/批号'];
  const tables = {
    qualified: aTable('s/q.csv', header, ...passed),
    ...(failed.length > 0 ? { unqualified: aTable('s/u.csv', [...header, joined], ...failed) } : {}),
  };
  const totals = {
    sampled: passed.length + failed.length,
    qualified: passed.length,
    unqualified: failed.length,
  };
  const { sampling } = register([aSampling({ totals, unqualified: failed.length > 0 ? 'u.csv' : undefined, tables })]);
  const files = new Map<string, Uint8Array>();
  for (const { path, content } of lookupFiles(sampling.map(batchLookup.lookedUp), batchLookup.perPage, 'v1'))
    files.set(path, content);
  const fetched: string[] = [];
  const load = (path: string) => {
    fetched.push(path);
    const content = files.get(path);
    return content ? Promise.resolve(content) : Promise.reject(new Error(path));
  };
  return { files, fetched, open: () => openLookup(load) };
}

async function found(lookup: Lookup, words: string): Promise<readonly FoundBatch[] | undefined> {
  const answer = await lookup.find(words);
  return answer && (await answer.next(10_000));
}

const rows: readonly Cells[] = [
  ['XBJ26000001206300312', '米醋', '示例市云岭调味品厂', '青禾区三里便利店', '云岭', '2026-07-06'],
  ['NCP26000001206300401', '鲫鱼', null, '云岭区中心市场', null, '20260811'],
  ['XBJ26000001206300313', '玉米油', '青禾油脂厂', '青禾区站前超市', 'A1', 'B-7'],
];

describe('the lookup', () => {
  test.for([
    ['米醋', 'by product', 1],
    ['鱼', 'by a product of one character', 1],
    ['米', 'by a part of products', 2],
    ['调味品厂', 'by a part of the producer', 1],
    ['青禾区', 'by a part of the seller', 2],
    ['云岭', 'by brand, producer or seller', 2],
    ['2026-07-06', 'by batch', 1],
    ['20260706', 'by a batch written otherwise', 1],
    ['xbj26000001206300312', 'by sample number', 1],
    ['300401', 'by a part of a sample number', 1],
    ['青禾 米', 'by several words', 2],
    ['超市 油 XBJ', 'by several words in any order', 1],
    ['雲嶺調味品廠', 'in traditional characters', 1],
    ['米油', 'by characters that stand together', 1],
    ['醋米', 'not by characters in another order', 0],
    ['牛肉', 'not by what is nowhere', 0],
    ['米 牛', 'not where one word is nowhere', 0],
  ] as const)('finds %s %s', async ([words, , count]) => {
    const lookup = await built(rows).open();
    expect((await found(lookup, words))?.length).toBe(count);
    expect((await lookup.find(words))?.total).toBe(count);
  });

  test.for(['', ' ', '。', '1', '20'])('asks for more than “%s”', async (words) => {
    expect(await (await built(rows).open()).find(words)).toBeUndefined();
  });

  test('shows what failed first, with what was found, and leads to the row', async () => {
    const lookup = await built(rows, [['XBJ1', '陈醋', null, '某店', null, null, '苯甲酸║1.2║≤1.0']]).open();
    const batches = (await found(lookup, '醋')) ?? [];
    expect(batches.map(({ product, failed, url }) => [product, failed, url])).toEqual([
      ['陈醋', '苯甲酸 1.2（≤1.0）', '/sampling/a-sampling/#s-xbj1'],
      ['米醋', undefined, '/sampling/a-sampling/#s-xbj26000001206300312'],
    ]);
    expect(await lookup.find('醋')).toMatchObject({ total: 2, failed: 1 });
  });

  test('fetches a few files of a large index, and each once', async () => {
    const many = Array.from({ length: 3000 }, (_, at): Cells => [
      `XBJ${String(at).padStart(8, '0')}`,
      `产品${String.fromCharCode(0x4e00 + at)}`,
      `第${String.fromCharCode(0x5000 + (at % 700))}厂`,
      '某店',
      null,
      null,
    ]);
    const { files, fetched, open } = built(many);
    const lookup = await open();
    expect(await found(lookup, 'XBJ00001234')).toHaveLength(1);
    await found(lookup, 'XBJ00001234');
    expect(new Set(fetched).size).toBe(fetched.length);
    expect(files.size).toBeGreaterThan(60);
    expect(fetched.length).toBeLessThan(10);
    const all = await lookup.find('产品');
    expect(all).toMatchObject({ total: 3000, failed: 0, exact: true });
    expect(await all?.next(2990)).toHaveLength(2990);
    expect(await all?.next(20)).toHaveLength(10);
  });

  test('leads to the page on which a row of a long table stands', async () => {
    const numbered = (letter: string, count: number) =>
      Array.from({ length: count }, (_, at): Cells => [`${letter}${1000 + at}`, '米', null, null, null, null]);
    const failing = numbered('B', failedPerPage + 1).map((cells) => [...cells, '铅║1║≤0.2']);
    const lookup = await built(numbered('G', 2 * passedPerPage + 1), failing).open();
    const urlOf = async (number: string) => (await found(lookup, number))?.map(({ url }) => url);
    expect(await urlOf('B1199')).toEqual(['/sampling/a-sampling/#s-b1199']);
    expect(await urlOf('B1200')).toEqual(['/sampling/a-sampling/unqualified/2/#s-b1200']);
    expect(await urlOf('G1000')).toEqual(['/sampling/a-sampling/#s-g1000']);
    expect(await urlOf('G1500')).toEqual(['/sampling/a-sampling/qualified/2/#s-g1500']);
    expect(await urlOf('G2000')).toEqual(['/sampling/a-sampling/qualified/3/#s-g2000']);
  });

  test('leads everywhere where the rows do', async () => {
    const { sampling } = register([
      longSampling(failedPerPage + 3, passedPerPage + 2, { id: 'a' }),
      longSampling(2, 3, { id: 'b' }),
    ]);
    const files = new Map(
      [...lookupFiles(sampling.map(batchLookup.lookedUp), batchLookup.perPage, 'v1')].map(({ path, content }) => [
        path,
        content,
      ]),
    );
    const lookup = await openLookup((path) => Promise.resolve(files.get(path) ?? new Uint8Array()));
    const batches = (await found(lookup, '厂')) ?? [];
    expect(batches.map(({ url }) => url).sort()).toEqual(
      sampling
        .flatMap(sampledRows)
        .map(({ url }) => url)
        .sort(),
    );
  });

  test('shows of very many only those that hold the words as they were written', async () => {
    const scattered = Array.from({ length: 200 }, (_, at): Cells => [`X${at}`, '米油', '油醋坊', null, null, null]);
    const lookup = await built([...scattered, ['Y1', '米油醋', null, null, null, null]]).open();
    const answer = await lookup.find('米油醋');
    expect(answer).toMatchObject({ total: 201, exact: false });
    expect((await answer?.next(20))?.map(({ number }) => number)).toEqual(['Y1']);
  });

  test('tries again what could not be fetched', async () => {
    const { files } = built(rows);
    let down = false;
    const lookup = await openLookup((path) =>
      down ? Promise.reject(new Error('offline')) : Promise.resolve(files.get(path) ?? new Uint8Array()),
    );
    down = true;
    await expect(lookup.find('米醋')).rejects.toThrow('offline');
    down = false;
    expect((await lookup.find('米醋'))?.total).toBe(1);
  });

  test('finds exactly the rows that hold every word', async () => {
    const text = fc.string({ unit: fc.constantFrom('米', '油', '醋', '1', '2', 'a', '-'), minLength: 1, maxLength: 6 });
    const row = fc.tuple(text, text, text);
    const { stream } = { stream: (words: string) => folder(simplified)(words).stream };
    await fc.assert(
      fc.asyncProperty(
        fc.array(row, { minLength: 1, maxLength: 8 }),
        fc.array(text, { minLength: 1, maxLength: 2 }),
        async (texts, words) => {
          const lookup = await built(
            texts.map(([product, maker, shop], at) => [`甲${at}`, product, maker, shop, null, null]),
          ).open();
          const batches = await found(lookup, words.join(' '));
          const phrases = words.map(stream).filter((phrase) => phrase !== '');
          const wanted = texts.filter((cells) =>
            phrases.every(
              (phrase) =>
                cells.some((cell) => stream(cell).includes(phrase)) ||
                stream(`甲${texts.indexOf(cells)}`).includes(phrase),
            ),
          );
          if (batches) expect(batches.length).toBe(wanted.length);
          else expect(phrases.every((phrase) => /^[0-9a-z]{0,2}$/.test(phrase))).toBe(true);
        },
      ),
      { numRuns: 300 },
    );
  });
});
