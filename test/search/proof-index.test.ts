import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  fingerprintLength,
  passagesOf,
  proofFile,
  type ProofHead,
  type ProofShard,
} from '../../src/search/proof-format.ts';
import { proofFiles, type ProvenRecord } from '../../src/search/proof-index.ts';

const sha256 = (text: string) => createHash('sha256').update(text).digest('hex');
const record = (url: string, text: string, more: Partial<ProvenRecord> = {}): ProvenRecord => ({
  url,
  title: `《${url}》`,
  text,
  earlier: [],
  files: [],
  ...more,
});

/** Looks a digest up in the files, as the page does. */
function places(files: ReturnType<typeof proofFiles>, digest: string) {
  const content = new Map(files.map((file) => [file.path, file.content]));
  const head = JSON.parse(content.get('head.json') ?? '') as ProofHead;
  const fingerprint = digest.slice(0, fingerprintLength);
  const shard = JSON.parse(content.get(proofFile(fingerprint, head)) ?? '{"documents":[],"found":{}}') as ProofShard;
  return (shard.found[fingerprint] ?? []).map(({ document, ...place }) => ({
    url: shard.documents[document]?.url,
    ...place,
  }));
}
const lookUp = (records: readonly ProvenRecord[], passage: string) =>
  places(proofFiles(records, sha256), sha256(passagesOf(passage)[0]?.compared ?? ''));

describe('passagesOf', () => {
  test.for<[string, string, string[]]>([
    ['leaves out what is too short to prove anything', '特此通知。\n第一章 总则', []],
    [
      'takes each line and each cell of a table',
      '一二三四五六七八\n九\t甲乙丙丁戊己庚辛',
      ['一二三四五六七八', '甲乙丙丁戊己庚辛'],
    ],
    [
      'takes blanks, widths and invisible characters for nothing',
      '　第三条　ＡＢ\u200bＣ１２３，甲',
      ['第三条ABC123,甲'],
    ],
    ['keeps what makes another sum of a sum', '罚款1.5万元以下的罚款', ['罚款1.5万元以下的罚款']],
    [
      'leaves out the mark of a link whose document no longer holds',
      '依照《甲办法》（已废止）第三条',
      ['依照《甲办法》第三条'],
    ],
  ])('%s', ([, text, expected]) => {
    expect(passagesOf(text).map(({ compared }) => compared)).toEqual(expected);
  });
});

describe('proofFiles', () => {
  const text = '第一条 为了规范本市的活动\n第二条 本规定自公布之日起施行';
  const past = { on: '2024-04-17', text: '第一条 为了规范全市的活动' };

  test('leads from a passage to its document, and from another passage nowhere', () => {
    expect(lookUp([record('/policies/a/', text)], '第二条　本规定自公布之日起施行')).toEqual([{ url: '/policies/a/' }]);
    expect(lookUp([record('/policies/a/', text)], '第二条　本规定自公布三日后施行')).toEqual([]);
  });

  test('tells a text that was replaced from the one that stands', () => {
    const found = [record('/policies/a/', text, { earlier: [past] })];
    expect(lookUp(found, past.text)).toEqual([{ url: '/policies/a/', earlier: '2024-04-17' }]);
    expect(lookUp(found, text)).toEqual([{ url: '/policies/a/' }]);
  });

  test('leads from a file to its address', () => {
    const digest = sha256('bytes');
    const files = [{ address: '/policies/a/x.pdf', sha256: digest }];
    expect(places(proofFiles([record('/policies/a/', text, { files })], sha256), digest)).toEqual([
      { url: '/policies/a/', file: '/policies/a/x.pdf' },
    ]);
  });

  test('finds everything whatever its size, with the same bytes in any order, in files that stay small', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 400 }), (count) => {
        const many = Array.from({ length: count }, (_, index) =>
          record(`/policies/${index}/`, `${text}\n这是第${index}号文件的正文`),
        );
        const files = proofFiles(many, sha256);
        expect(proofFiles(many.toReversed(), sha256)).toEqual(files);
        expect(places(files, sha256(`这是第${count - 1}号文件的正文`))).toEqual([{ url: `/policies/${count - 1}/` }]);
        expect(Math.max(...files.map(({ content }) => content.length))).toBeLessThan(40_000);
      }),
      { numRuns: 20 },
    );
  });

  test('does not list the whole site for a phrase that stands everywhere', () => {
    const many = Array.from({ length: 100 }, (_, index) => record(`/policies/${index}/`, text));
    expect(lookUp(many, text).length).toBeLessThanOrEqual(40);
  });
});
