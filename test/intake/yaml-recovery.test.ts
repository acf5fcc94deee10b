import { expect, test } from 'vitest';
import { withoutField } from '../../src/intake/yaml-recovery.ts';

/** The text that is left, and the names that were taken out with their lines. */
const left = (text: string, line: number) => {
  const found = withoutField(text, line);
  return found && [found.text, [...found.names].map(([name, place]) => `${place.line}:${place.column} ${name}`)];
};

test('takes out one field with all its lines, and leaves every other where it stands', () => {
  expect(left('title: 一\nlist:\n  - 甲\n  - 乙\nowner: 丙', 3)).toEqual(['title: 一\n\n\n\nowner: 丙', ['2:1 list']]);
  expect(left('title: 一\nowner：丙\ngenre: 通知', 2)).toEqual(['title: 一\n\ngenre: 通知', ['2:1 owner']]);
  expect(left('标题：一\nowner: 丙', 1)).toEqual(['\nowner: 丙', ['1:1 标题']]);
});

test('a field that is indented by mistake is taken out with the one above it', () => {
  expect(left('title: 一\n  owner: 丙\ngenre: 通知', 2)).toEqual(['\n\ngenre: 通知', ['1:1 title', '2:3 owner']]);
});

test('an inner name that a field of its own bears does not count for that field', () => {
  expect(left('title: 一\nattachments:\n  - file: a\n    title: b', 3)?.[1]).toEqual(['2:1 attachments']);
});

test('a line that belongs to no field is taken out alone', () => {
  expect(left('- 甲\ntitle: 一', 1)).toEqual(['\ntitle: 一', []]);
});

test('says when there is nothing to take out', () => {
  expect(withoutField('', 1)).toBeUndefined();
});
