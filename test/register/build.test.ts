import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { PolicyEntry } from '../../src/records/policy-entry.ts';
import type { Register } from '../../src/kinds/kind.ts';
import { aPolicy, policy, register, type Written } from './entries.ts';

describe('a register of many', () => {
  const documents = fc.integer({ min: 2, max: 8 }).chain((count) =>
    fc
      .array(
        fc.record({
          from: fc.integer({ min: 1, max: count - 1 }),
          to: fc.integer({ min: 0, max: count - 1 }),
          kind: fc.constantFrom('废止', '替代', '修改', '宣布失效'),
          by: fc.constantFrom('acting', 'target', 'both'),
        }),
        { maxLength: 10 },
      )
      .map((acts) => ({ count, acts })),
  );
  const dayOf = (index: number) => `2020-0${index + 1}-01`;

  /** Each later document may act on an earlier one; either end may say so. */
  const written = ({
    count,
    acts,
  }: {
    count: number;
    acts: readonly { from: number; to: number; kind: string; by: string }[];
  }): Written[] => {
    const distinct = [
      ...new Map(
        acts.filter(({ from, to }) => from > to).map((act) => [`${act.from}|${act.to}|${act.kind}`, act]),
      ).values(),
    ];
    return Array.from({ length: count }, (_, index) => {
      const effects = distinct
        .filter(({ from, by }) => from === index && by !== 'target')
        .map(({ to, kind }) => ({ kind, target: `doc-${to}` }));
      const affectedBy = distinct
        .filter(({ to, by }) => to === index && by !== 'acting')
        .map(({ from, kind }) => ({ kind, by: `doc-${from}`, on: dayOf(from) }));
      return aPolicy({ id: `doc-${index}`, signedOn: dayOf(index), publishedAt: dayOf(index), effects, affectedBy });
    });
  };

  test('says the same whatever the order of its files, and whichever end declares an effect', () => {
    fc.assert(
      fc.property(documents, (drawn) => {
        const essence = (found: Register) =>
          found.policies.map(({ id, validity }) => [
            id,
            validity.status,
            validity.since,
            validity.transitions,
            validity.acts.map(({ kind, on, by }) => [kind, on, by.id]),
          ]);
        const forwards = register(written(drawn));
        expect(register([...written(drawn)].reverse())).toEqual(forwards);
        expect(
          essence(register(written({ ...drawn, acts: drawn.acts.map((act) => ({ ...act, by: 'acting' })) }))),
        ).toEqual(essence(forwards));
      }),
    );
  });

  test('agrees with the one question who struck this document first', () => {
    fc.assert(
      fc.property(documents, (drawn) => {
        const found = register(written(drawn), '2021-01-01');
        for (let index = 0; index < drawn.count; index += 1) {
          const strikes = drawn.acts.filter(({ from, to }) => to === index && from > to);
          const first = (...kinds: string[]) =>
            strikes
              .filter(({ kind }) => kinds.includes(kind))
              .map(({ from }) => from)
              .sort((a, b) => a - b)[0];
          const [repealed, lapsed, amended] = [first('废止', '替代'), first('宣布失效'), first('修改')];
          const expected =
            repealed !== undefined
              ? ['已废止', repealed]
              : lapsed !== undefined
                ? ['已失效', lapsed]
                : amended !== undefined
                  ? ['已修改', amended]
                  : ['现行有效', index];
          const { status, since } = policy(found, `doc-${index}`).validity;
          expect([status, since]).toEqual([expected[0], dayOf(Number(expected[1]))]);
        }
      }),
    );
  });

  test('ten thousand documents in one chain of replacements are worked out', () => {
    const count = 10_000;
    const template = aPolicy({ id: 'doc-0', signedOn: '2020-01-01', publishedAt: '2020-01-01' });
    const chain = Array.from({ length: count }, (_, index): Written<PolicyEntry> => {
      const id = `doc-${index}`;
      const effects =
        index === 0 ? undefined : [{ kind: '替代' as const, target: { kind: 'id' as const, id: `doc-${index - 1}` } }];
      return {
        facts: undefined,
        entry: {
          ...template.entry,
          id,
          file: `policies/${id}.md`,
          fields: { ...template.entry.fields, ...(effects ? { effects } : {}) },
        },
      };
    });
    const found = register(chain);
    expect(found.policies.filter(({ validity }) => validity.status === '已废止')).toHaveLength(count - 1);
    expect(found.findings).toEqual([]);
  });
});
