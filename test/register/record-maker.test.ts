import { describe, expect, test } from 'vitest';
import { aPolicy, policy, register } from './entries.ts';

describe('a record', () => {
  test('is summed up by its editor, otherwise by its first paragraph', () => {
    const summary = '为了规范食品小作坊的生产经营行为，保障公众的身体健康和生命安全，制定本办法。';
    const found = register([aPolicy({ id: 'a', summary }), aPolicy({ id: 'b' })]);
    expect([policy(found, 'a').summary, policy(found, 'b').summary]).toEqual([summary, '正文。']);
  });

  test('cuts a summary between characters, never inside one', () => {
    const written = aPolicy();
    const long = { ...written, facts: written.facts && { ...written.facts, summary: '𠮷'.repeat(300) } };
    expect(policy(register([long]), 'a-policy').summary).toBe('𠮷'.repeat(200));
  });

  test('bears its topics by name', () => {
    expect(policy(register([aPolicy({ topics: ['shipin-anquan'] })]), 'a-policy').topics).toEqual([
      { id: 'shipin-anquan', name: '食品安全', url: '/topics/shipin-anquan/' },
    ]);
  });

  test('takes effect on the day of its publication where it names none, and prints its number in the right form', () => {
    const found = register([aPolicy({ docNumber: '示市监[2024]3号', publishedAt: '2024-03-01 09:00' })]);
    expect(policy(found, 'a-policy')).toMatchObject({
      effectiveOn: '2024-03-01',
      docNumber: '示市监〔2024〕3号',
      url: '/policies/a-policy/',
      validity: { status: '现行有效', since: '2024-03-01' },
    });
  });
});
