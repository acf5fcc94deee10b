import { expect, test } from 'vitest';
import { termsIn } from '../../../src/views/site/glossary.ts';
import { budgetGlossary } from '../../../src/wording/glossary.ts';

const row = (...cells: readonly (string | null)[]) => ({ cells, level: 0, total: false });
const columns = (...headers: readonly string[]) => headers.map((header) => ({ header, numeric: false }));

test('terms are found in headers and rows, in other spellings too, each once', () => {
  const found = termsIn({
    columns: columns('科目编码', '项目支出', '因公出国(境)费用'),
    rows: [row('2013801', '行政运行', null), row(null, '项目支出', '行政运行')],
  });
  expect(found.map(({ term }) => term)).toEqual(['项目支出', '行政运行', '因公出国（境）费']);
});

test('a part of a name is not the term', () => {
  expect(termsIn({ columns: columns('其他收入增减'), rows: [row('行政运行经费')] })).toEqual([]);
});

test('no term, nor any other spelling of one, is explained twice', () => {
  const names = budgetGlossary.flatMap(({ term, variants = [] }) => [term, ...variants]);
  expect(names.filter((name, at) => names.indexOf(name) !== at)).toEqual([]);
  for (const { meaning } of budgetGlossary) expect(meaning).toMatch(/。$/);
});
