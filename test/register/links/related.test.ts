import { describe, expect, test } from 'vitest';
import { surroundingsOf } from '../../../src/register/links/related.ts';
import type { Register } from '../../../src/kinds/kind.ts';
import { acting, anInterpretation, aPolicy, register } from '../entries.ts';

const month = (at: number) => `2024-${String(at).padStart(2, '0')}-05`;
const policy = (at: number, more: Parameters<typeof aPolicy>[0] = {}) =>
  aPolicy({ id: `p-${at}`, publishedAt: month(at), signedOn: '2024-01-01', ...more });

function around(found: Register, url: string) {
  const record = [...found.policies, ...found.interpretations].find((one) => one.url === url);
  if (!record) throw new Error(`no ${url}`);
  const { earlier, later, related } = surroundingsOf(found)(record);
  return {
    earlier: earlier?.url,
    later: later?.url,
    related: related.map(({ record: { url: to }, reason }) => [to, reason]),
  };
}

describe('the surroundings of a record', () => {
  test('are its neighbours by day within the collection', () => {
    const found = register([
      policy(3),
      policy(1),
      policy(2),
      anInterpretation({ interprets: ['p-1'], publishedAt: month(2) }),
    ]);
    expect(around(found, '/policies/p-2/')).toMatchObject({ earlier: '/policies/p-1/', later: '/policies/p-3/' });
    expect(around(found, '/policies/p-1/')).toMatchObject({ earlier: undefined, later: '/policies/p-2/' });
    expect(around(found, '/policies/p-3/')).toMatchObject({ earlier: '/policies/p-2/', later: undefined });
  });

  test('are earlier records of its topics and with its basis, the closest first', () => {
    const law = { title: '食品安全法' };
    const found = register([
      policy(1, { topics: ['shipin-anquan'] }),
      policy(2, { basis: [law] }),
      policy(3, { basis: [law], topics: ['shipin-anquan'] }),
      policy(4),
      policy(5, { basis: [law], topics: ['shipin-anquan'] }),
      policy(6, { basis: [law], topics: ['shipin-anquan'] }),
    ]);
    expect(around(found, '/policies/p-5/').related).toEqual([
      ['/policies/p-3/', 'basis'],
      ['/policies/p-2/', 'basis'],
      ['/policies/p-1/', 'topic'],
    ]);
  });

  test('leave out what the page names itself', () => {
    const topics = ['shipin-anquan'];
    const found = register([
      policy(1, { topics }),
      policy(2, { topics }),
      acting([{ kind: '废止', target: 'p-1' }], { publishedAt: month(7), signedOn: '2024-07-01', topics }),
    ]);
    expect(around(found, found.policies[0]?.url ?? '').related).toEqual([['/policies/p-2/', 'topic']]);
  });

  test('are few, and those of a page change for nobody but the neighbour when something newer comes', () => {
    const topics = ['shipin-anquan'];
    const many = Array.from({ length: 11 }, (_, at) => policy(at + 1, { topics }));
    const [before, after] = [register(many), register([...many, policy(12, { topics })])];
    expect(around(before, '/policies/p-11/').related).toHaveLength(4);
    for (let at = 1; at <= 10; at += 1)
      expect(around(after, `/policies/p-${at}/`)).toEqual(around(before, `/policies/p-${at}/`));
    expect(around(after, '/policies/p-11/').later).toBe('/policies/p-12/');
  });
});
