import { describe, expect, test } from 'vitest';
import { parsed, placesOf } from './parsed.ts';

describe('headings', () => {
  test.for<[string, string, string[]]>([
    ['begin at level 2', '## 甲\n\n### 乙\n\n#### 丙\n\n## 丁', []],
    ['are not at level 1', '甲\n\n# 乙', ['3:1 markdown/heading']],
    ['are not underlined with equals signs', '甲\n===', ['1:1 markdown/heading']],
    ['skip no level', '## 甲\n\n#### 乙', ['3:1 markdown/heading']],
    ['do not begin at level 3', '### 甲', ['1:1 markdown/heading']],
    ['have words', '##', ['1:1 markdown/heading']],
  ])('%s', ([, source, places]) => {
    expect(placesOf(parsed(source))).toEqual(places);
  });
});

describe('a code fence', () => {
  test.for<[string, string[]]>([
    ['```\n甲\n```', []],
    ['~~~~\n甲\n~~~~', []],
    ['甲\n\n```\n乙\n\n丙', ['3:1 markdown/fence']],
    ['```\n甲\n``', ['1:1 markdown/fence']],
    ['```\n甲\n~~~', ['1:1 markdown/fence']],
    ['```', ['1:1 markdown/fence']],
    ['> ```\n> 甲\n> ```', []],
    ['- ```\n  甲\n  ```', []],
  ])('is closed, or an error: %j', ([source, places]) => {
    expect(placesOf(parsed(source))).toEqual(places);
  });
});

const many = 50_000;
const nested: [string, string][] = [
  ['asterisks', '*'.repeat(many)],
  ['asterisks with text', '*甲'.repeat(many)],
  ['marks of all kinds', '**废止。**a*_ ~~b '.repeat(many)],
  ['brackets', '['.repeat(many)],
  ['closing brackets', '甲]'.repeat(many)],
  ['links in links', `${'[甲 '.repeat(many)}${'](a)'.repeat(many)}`],
  ['images in images', `${'![甲'.repeat(many)}${'](a)'.repeat(many)}`],
  ['parentheses', `[甲](${'('.repeat(many)}`],
  ['quotations', '>'.repeat(many)],
  ['quotations in lists', '> - '.repeat(many)],
  ['numbered lists in one line', '1. '.repeat(many)],
  ['lists in lists', Array.from({ length: 400 }, (_, depth) => `${'  '.repeat(depth)}- 甲`).join('\n')],
  ['tags', '<u>'.repeat(many)],
  ['tags that are closed', `${'<u>'.repeat(many)}${'</u>'.repeat(many)}`],
  ['tables in tables', `${'<table><tr><td>'.repeat(many)}${'</td></tr></table>'.repeat(many)}`],
  ['less-than signs', '<'.repeat(many)],
];

const wide: [string, string][] = [
  ['backslashes', '\\'.repeat(many)],
  ['addresses', 'http://x.cn，'.repeat(many / 10)],
  ['beginnings of addresses', 'http://'.repeat(many)],
  ['dots in an address', `http://x.cn/${'.'.repeat(many)}甲`],
  ['at signs', 'a@'.repeat(many)],
  ['line breaks in HTML', '甲<br>'.repeat(many / 5)],
  ['rows of an HTML table', `<table>${'<tr><td>甲</td></tr>\n'.repeat(many / 10)}</table>`],
  ['blanks', `甲${' '.repeat(many)}\n${'　'.repeat(many)}乙`],
  ['lines', '甲\n'.repeat(many)],
  ['backticks', '`code '.repeat(many / 5)],
  ['ampersands', '&a'.repeat(many / 5)],
];

describe('pathological text', () => {
  test.for(nested)('nested too deep is an error and no page: %s', ([, source]) => {
    const body = parsed(`甲。\n\n${source}`);
    expect(body.findings.at(-1)).toMatchObject({ rule: 'markdown/too-deep' });
    expect(body.findings.at(-1)?.line).toBeGreaterThanOrEqual(3);
    expect(body.html).toBe('');
  });

  test.for(wide)('long but flat is shown: %s', ([, source]) => {
    const body = parsed(source);
    expect(placesOf(body)).toEqual([]);
    expect(body.text).not.toBe('');
  });

  test.for(['**废止。**a*_ ', '[甲', '[甲][乙] ', '![甲](a)', '*甲_', '甲[^1]'])(
    'is set right up to the limit: %s',
    (part) => {
      const marks = part.match(/[*_~[\]]/g)?.length ?? 1;
      const rules = (count: number) => parsed(part.repeat(count)).findings.map(({ rule }) => rule);
      expect(rules(Math.floor(1900 / marks))).not.toContain('markdown/too-deep');
      expect(rules(Math.ceil(2100 / marks))).toContain('markdown/too-deep');
    },
  );

  test('a real document is far from the limit', () => {
    const row = `| ${'**甲**、[乙](a.md) | '.repeat(8)}\n`;
    const table = `${row}|${'---|'.repeat(8)}\n${row.repeat(300)}`;
    const list = Array.from({ length: 12 }, (_, depth) => `${'  '.repeat(depth)}- 甲`).join('\n');
    expect(
      placesOf(parsed(`${'-'.repeat(80)}\n\n${table}\n\n${'_'.repeat(60)}\n\n${list}\n\n签名：${'_'.repeat(40)}`)),
    ).toEqual([]);
  });
});
