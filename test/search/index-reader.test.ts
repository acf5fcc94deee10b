import { describe, expect, test } from 'vitest';
import { openIndex } from '../../src/search/index-reader.ts';
import { indexFiles, opened, written } from './built-index.ts';

const documents = Array.from({ length: 700 }, (_, at) => written(`/policies/d${at}/`, [`第${at}号文件，全文如下。`]));

describe('an index of several shards', () => {
  test('numbers every document once and finds its row', async () => {
    const index = await opened(documents);
    const numbers = index.documents();
    expect(numbers).toHaveLength(700);
    expect(numbers.map((number) => index.row(number))).toEqual(Array.from({ length: 700 }, (_, row) => row));
    const urls = await Promise.all(numbers.map(async (number) => (await index.text(number)).url));
    expect(new Set(urls)).toEqual(new Set(documents.map(({ url }) => url)));
  });

  test('knows a term wherever its file lies, and none that no document has', async () => {
    const index = await opened(documents);
    for (const at of [0, 7, 63, 699]) {
      const found = await index.term(String(at).slice(0, 6));
      expect(found?.documents.length, String(at)).toBeGreaterThan(0);
    }
    expect(await index.term('龘')).toBeUndefined();
    expect(await index.term('\u0001')).toBeUndefined();
  });

  test('fetches a file once, and again where it could not be fetched', async () => {
    const files = indexFiles(documents.slice(0, 3));
    const asked: string[] = [];
    let broken = true;
    const index = await openIndex((path) => {
      asked.push(path);
      const file = files.get(path);
      return file && !(broken && path.includes('terms')) ? Promise.resolve(file) : Promise.reject(new Error('offline'));
    }, 'https://www.example.gov.cn/');
    await expect(index.term('全文')).rejects.toThrow('offline');
    broken = false;
    expect((await index.term('全文'))?.documents).toHaveLength(3);
    await index.term('全文');
    expect(asked.filter((path) => path.includes('terms'))).toHaveLength(2);
  });
});
