import { expect, test } from 'vitest';
import { withoutEchoes } from '../../../src/records/language/echoes.ts';
import { errorAt, warningAt } from '../../../src/records/finding.ts';

const place = { file: 'policies/a.md', line: 7, column: 10, field: 'topics[0]' };
const comma = warningAt(place, 'field/full-width-comma', '用了中文标点。', '请用英文逗号。');
const unknown = errorAt(place, 'record/topic-unknown', '没有这个专题。', '请先添加。');

test('what follows from a Chinese comma is told once, with the way to mend the comma', () => {
  expect(withoutEchoes([comma, unknown])).toEqual([{ ...unknown, mend: comma.mend }]);
});

test('a comma that nothing follows from is told, and so is what stands elsewhere', () => {
  const elsewhere = { ...unknown, column: 15, field: 'topics[1]' };
  expect(withoutEchoes([elsewhere, comma])).toEqual([elsewhere, comma]);
  expect(withoutEchoes([elsewhere])).toEqual([elsewhere]);
});

test('a file that is offered for one that was not found is not called unused as well', () => {
  const missing = errorAt(
    { ...place, file: 'policies/a/index.md' },
    'attachment/missing',
    '找不到。',
    '是不是“b.pdf”？',
  );
  const stray = (file: string) =>
    warningAt({ ...place, file, field: '' }, 'content/stray-file', '没有用到。', '请移走。');
  expect(withoutEchoes([missing, stray('policies/a/b.pdf')])).toEqual([missing]);
  expect(withoutEchoes([missing, stray('policies/a/c.pdf'), stray('policies/b/b.pdf')])).toHaveLength(3);
});
