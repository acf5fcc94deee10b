import { expect, test } from 'vitest';
import { kinds } from '../../src/kinds/kinds.ts';
import { kindCalled } from '../../src/records/kind.ts';
import { listedIn, mayList } from '../../src/intake/listed-files.ts';
import type { KeepFound } from '../../src/intake/guarded-files.ts';
import { measureRegular } from '../../src/intake/regular-file.ts';
import { lay } from './tree.ts';

test('a file that did not change is not read again; one that is gone lists nothing', async () => {
  const kept = new Map<string, unknown>();
  let reads = 0;
  const keep: KeepFound = async <Found>(key: string, find: () => Promise<Found>) => {
    if (!kept.has(key)) {
      reads += 1;
      kept.set(key, await find());
    }
    return kept.get(key) as Found;
  };
  const root = lay({ 'policies/a/b.csv': '文件名称,处理结果\n示例市甲办法,废止\n' });
  const place = { root, file: 'policies/a/b.csv' };
  const facts = await measureRegular(place);
  const first = await listedIn(keep, place, facts, '附件');
  expect(first).toEqual([{ kind: '废止', title: '示例市甲办法', where: '第 2 行' }]);
  expect(await listedIn(keep, place, facts, '附件')).toEqual(first);
  expect(reads).toBe(1);
  expect(await listedIn(keep, { root, file: 'policies/a/gone.csv' }, facts, '附件')).toEqual([]);
});

test.for([
  ['policies', { title: '关于公布清理结果的通知' }, '', true],
  ['policies', { title: '通知', attachments: [{ file: 'a.docx', title: '宣布失效的文件目录' }] }, '', true],
  ['policies', {}, '下列文件予以废止。', true],
  ['policies', { title: '关于加强冷链食品监督管理的通知' }, '', false],
  ['interpretations', { title: '废止文件的解读' }, '', false],
] as const)('%s %j %s: %s', ([kind, front, body, may]) => {
  expect(mayList(kindCalled(kinds, kind), front, body)).toBe(may);
});
