import { describe, expect, test } from 'vitest';
import type { PolicyEntry } from '../../../src/records/policy-entry.ts';
import { inline, markdownAddress, markdownText } from '../../../src/exports/copies/markdown-text.ts';
import { parseBody } from '../../../src/markdown/body.ts';
import type { AnyRecord } from '../../../src/register/register.ts';
import { demonstration } from '../../demonstration.ts';
import { acting, anOldPolicy, aPolicy, policy, register, type Written } from '../../register/entries.ts';

const site = 'https://www.example.gov.cn';

/** A record whose body was really parsed. */
function withText(record: Written<PolicyEntry>, text: string): Written<PolicyEntry> {
  const { entry } = record;
  const facts = parseBody({ file: entry.file, text, firstLine: 9 });
  return { entry: { ...entry, body: { text, firstLine: 9 } }, facts };
}

function textOf(
  text: string,
  others: readonly Written[] = [],
  asOf = '2026-01-01',
  beside: readonly string[] = [],
): string {
  const found = register([withText(aPolicy({ id: 'a', beside }), text), ...others], asOf);
  return markdownText(policy(found, 'a'), site, asOf);
}

describe('the text of a copy', () => {
  const old = anOldPolicy({ clauses: ['第三条'] });

  test.for([
    {
      name: 'another record',
      text: '见[旧办法](old.md#第三条)。',
      copy: '见[旧办法](https://www.example.gov.cn/policies/old/#art-3)。',
    },
    {
      name: 'a place in the record itself',
      text: '第三条　见[本条](#第三条)。',
      copy: `第三条　见[本条](${site}/policies/a/#art-3)。`,
    },
    { name: 'a picture beside it', text: '![图](a.png)', copy: `![图](${site}/policies/a/images/a.png)` },
    { name: 'another site', text: '[甲](https://other.example/x)', copy: '[甲](https://other.example/x)' },
    { name: 'a bare address', text: '见https://other.example/x。', copy: '见https://other.example/x。' },
    {
      name: 'a definition, once',
      text: '[甲][1]、[乙][1]\n\n[1]: old.md',
      copy: `[甲][1]、[乙][1]\n\n[1]: ${site}/policies/old/`,
    },
  ])('leads to $name by its full address', ({ text, copy }) => {
    expect(textOf(text, [old], '2026-01-01', ['a.png'])).toBe(copy);
  });

  test('says of a linked document that it no longer holds', () => {
    const others = [old, acting([{ kind: '废止', target: 'old' }])];
    expect(textOf('见[旧办法](old.md)第三条。', others)).toBe(`见[旧办法](${site}/policies/old/)（已废止）第三条。`);
    expect(textOf('见[旧办法](old.md)第三条。', others, '2024-04-30')).toBe(
      `见[旧办法](${site}/policies/old/)第三条。`,
    );
  });

  test.for([
    { text: '第三条　甲。\n\n第四条　乙。', copy: '【自 2024-05-01 起部分废止】第三条　甲。\n\n第四条　乙。' },
    { text: '## 第三条　甲', copy: '## 【自 2024-05-01 起部分废止】第三条　甲' },
    { text: '　　第三条　甲。', copy: '　　【自 2024-05-01 起部分废止】第三条　甲。' },
  ])('marks a repealed clause in place: $text', ({ text, copy }) => {
    const effects = [{ kind: '部分废止', target: 'old', clauses: ['第三条'] }];
    const copied = (asOf: string) => {
      const found = register([withText(anOldPolicy(), text), acting(effects)], asOf);
      return markdownText(policy(found, 'old'), site, asOf);
    };
    expect(copied('2024-05-01')).toBe(copy.trim());
    expect(copied('2024-04-30')).toBe(text.trim());
  });
});

describe('the texts of the demonstration content', () => {
  test('say all that the sources say, and no link of them leads nowhere', async () => {
    const { register: found } = await demonstration();
    const records: readonly AnyRecord[] = [...found.policies, ...found.interpretations, ...found.pages];
    let links = 0;
    for (const record of records) {
      const copy = markdownText(record, found.site.url, found.asOf);
      const bare = (text: string) => text.replace(/\]\([^)]*\)(（已(废止|失效)）)?|【自 .*?】/g, '').trim();
      expect(bare(copy)).toBe(bare(record.entry.body.text));
      for (const [, address = ''] of copy.matchAll(/\]\(([^)\s]*)\)/g)) {
        expect(address).toMatch(/^(https?:\/\/|mailto:|tel:)/);
        links += 1;
      }
    }
    expect(links).toBeGreaterThan(100);
  });
});

test('words of fields are no marks of Markdown', () => {
  const marks = '*甲*_乙_`丙`[丁](戊)<己>#庚|辛~~\\&amp;';
  expect(parseBody({ file: 'a.md', text: `题${inline(marks)}`, firstLine: 1 }).text).toBe(`题${marks}`);
});

test('an address with brackets of its own stands in pointed ones', () => {
  expect(markdownAddress('https://x.example/a(b)')).toBe('<https://x.example/a(b)>');
  expect(markdownAddress('https://x.example/a')).toBe('https://x.example/a');
});
