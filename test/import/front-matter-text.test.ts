import { expect, test } from 'vitest';
import { readFrontMatter } from '../../src/intake/front-matter.ts';
import { writeFrontMatter } from '../../src/import/front-matter-text.ts';

test('proposals are values with their reason, what is missing is a comment', () => {
  const text = writeFrontMatter([
    { field: 'title', value: '关于检查的通知', note: '请核对：取自正文第 1 段“关于检查的通知”' },
    { field: 'owner', example: '办公室', note: '请填写：责任部门' },
    { field: 'effects', value: [{ kind: '废止', target: { title: '甲办法' } }], note: '请核对：甲' },
  ]);
  expect(text).toBe(
    [
      '---',
      '# 请核对：取自正文第 1 段“关于检查的通知”',
      'title: 关于检查的通知',
      '# 请填写：责任部门',
      '# owner: 办公室',
      '# 请核对：甲',
      'effects:',
      '  - {kind: 废止, target: {title: 甲办法}}',
      '---',
      '',
    ].join('\n'),
  );
});

test.for(['a: b # c', '- 甲', "'引'", '[1]', '{a}', '0012', 'true', '2026-03-01', '*甲', '&甲', '甲: 乙', '“甲”'])(
  'the title %s is read as it was written',
  (title) => {
    const { source, findings } = readFrontMatter(
      'a.md',
      writeFrontMatter([{ field: 'title', value: title, note: '核对' }]),
    );
    expect(findings).toEqual([]);
    expect(source?.value).toEqual({ title });
  },
);
