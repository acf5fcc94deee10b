import { describe, expect, test } from 'vitest';
import type { PlacedEffect } from '../../../src/records/entry.ts';
import { aPolicy, anOldPolicy, aTable, register, type Writing } from '../entries.ts';

const where = '第 2 行';
const one: PlacedEffect = { kind: '废止', title: '示例旧办法', docNumber: '示工商〔2010〕3号', where };
const kept: PlacedEffect = { ...one, kind: '继续有效' };

/** What is told of a decision with this attachment, as `message / mend`. */
function found(listed: readonly PlacedEffect[], writing: Writing = {}, more: readonly Writing[] = []): string[] {
  const decision = aPolicy({
    effectiveOn: '2024-03-01',
    attachments: [{ file: 'a.csv', title: '清理目录' }],
    ...writing,
  });
  const attached = { file: 'a.csv', title: '清理目录', bytes: 1, sha256: 'a', type: 'text', listed };
  const entry = { ...decision.entry, attachments: [attached] };
  return register([{ ...decision, entry }, ...more.map(anOldPolicy)])
    .findings.filter(({ rule }) => rule === 'policy/attachment-effect')
    .map(({ field, message, mend }) => `${field}: ${message} / ${mend}`);
}

const table = (...rows: readonly (readonly string[])[]) => ({
  effectsTable: 'effects.csv',
  tables: { effectsTable: aTable('policies/effects.csv', ['文件名称', '发文字号', '处理结果'], ...rows) },
});

describe('a document that an attachment lists', () => {
  test('as struck, without an effect, is told with the line to paste', () => {
    expect(found([one])).toEqual([
      'attachments[0]: 附件“清理目录”第 2 行写着对《示例旧办法》的处理是“废止”，文件头里却没有写，网站不会把它标为已失去效力。 / ' +
        '请在文件头加一行：effects: [{kind: 废止, target: {title: 示例旧办法, docNumber: 示工商〔2010〕3号}}]；这个附件不是本文件的处理结果的，不用理会。',
    ]);
  });

  test('that is ours is named by its id', () => {
    const listed = { ...one, docNumber: '示市监规〔2020〕1号' };
    expect(found([listed], {}, [{}])[0]).toContain('effects: [{kind: 废止, target: old}]');
  });

  test('is a row to paste where there is a 清理目录, as struck or as still in force', () => {
    const [remains, struck] = found([one, { ...kept, title: '示例新办法', docNumber: '示工商〔2011〕3号' }], {
      ...table(['某某管理办法', '示工商〔2009〕1号', '废止']),
    });
    expect(struck).toContain('清理目录 effects.csv');
    expect(struck).toContain('：示例旧办法,示工商〔2010〕3号,废止；');
    expect(remains).toContain('：示例新办法,示工商〔2011〕3号,继续有效；');
  });

  test.for<[string, readonly PlacedEffect[], Writing]>([
    [
      'declared',
      [one],
      { effects: [{ kind: '废止', target: { title: '示例旧办法', docNumber: '示工商〔2010〕3号' } }] },
    ],
    ['declared in the table', [one, kept], table(['示例旧办法', '示工商〔2010〕3号', '废止'])],
    ['still in force, in the table', [kept], table(['示例旧办法', '示工商〔2010〕3号', '继续有效'])],
    ['still in force, where there is no table', [kept], {}],
    ['by too short a name', [{ kind: '废止', title: '办法', where }], {}],
    ['in a draft', [one], { title: '关于废止部分文件的决定（征求意见稿）' }],
    ['in what is passed on', [one], { title: '转发省局关于废止部分文件的决定的通知' }],
    [
      'that the body keeps as well',
      [kept],
      { ...table(['甲乙丙办法', '', '废止']), said: { kept: [{ ...one, line: 9, words: '' }] } },
    ],
    ['that the body strikes as well', [one], { said: { repeals: [{ ...one, kind: '废止', line: 9, words: '' }] } }],
  ])('%s is quiet', ([, listed, writing]) => {
    expect(found(listed, writing)).toEqual([]);
  });

  test('twice is told once', () => {
    expect(found([one, { ...one, where: '第 9 行' }])).toHaveLength(1);
  });
});
