import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { budgetChecks } from '../../../../src/kinds/budgets/identities/budget-checks.ts';
import { budgetCheckIds } from '../../../../src/kinds/budgets/identities/check.ts';
import { budgetFindings } from '../../../../src/kinds/budgets/identities/findings.ts';
import { consistentAccounts, type Consistent } from './consistent.ts';
import { expected, recordOn } from './paper.ts';

/** `error budget/children income.csv:7 合计`, sorted. */
function found(made: Consistent, changed: ReadonlyMap<string, number>, reversed = false): string[] {
  const checks = budgetChecks(recordOn(made.kind, made.tables(changed, reversed)), { lastYear: made.lastYear });
  return budgetFindings(checks, '万元')
    .map(({ severity, rule, file, line, field }) => `${severity} ${rule} ${file}:${line} ${field}`)
    .sort();
}

/** Accounts, one of their figures, and by how many cents it is to be changed. */
const changes = (by: fc.Arbitrary<number>) =>
  consistentAccounts.chain((made) =>
    fc.tuple(
      fc.constant(made),
      fc.constantFrom(...[...made.cells].flatMap(([key, cents]) => (cents === null ? [] : [{ key, cents }]))),
      by,
    ),
  );
const figure = fc.integer({ min: 1, max: 100_000 }).chain((size) => fc.constantFrom(size * 100, size * -100));
const slip = fc.integer({ min: 1, max: 6 }).chain((size) => fc.constantFrom(size, -size));

describe('consistent accounts', () => {
  test('take part in every identity that compares amounts', () => {
    const made = fc.sample(consistentAccounts, { numRuns: 20, seed: 4 });
    const ids = new Set(made.flatMap(({ equations }) => equations.map(({ id }) => id)));
    expect([...ids].sort()).toEqual(budgetCheckIds.filter((id) => id !== 'budget/depth').sort());
  });

  test('have nothing to tell, whatever the order of their rows, and every equation of theirs is verified', () => {
    fc.assert(
      fc.property(consistentAccounts, (made) => {
        expect(found(made, new Map())).toEqual([]);
        expect(found(made, new Map(), true)).toEqual([]);
        const checks = budgetChecks(recordOn(made.kind, made.tables()), { lastYear: made.lastYear });
        const { equations, cells } = made;
        const given = (keys: readonly string[]) => keys.some((key) => cells.get(key) !== null);
        const holding = equations.filter(
          ({ left, right, minus, known }) => given(left) && (given([...right, ...minus]) || known !== null),
        );
        const verified = checks.filter(({ id, verdict }) => id !== 'budget/depth' && verdict === 'agrees');
        expect(verified.map(({ id, place }) => `${id} ${place.file}:${place.line} ${place.field}`).sort()).toEqual(
          holding.map(({ id, left }) => `${id} ${(left[0] ?? '').replace('|', '.csv:').replace('|', ' ')}`).sort(),
        );
      }),
      { numRuns: 100 },
    );
  });

  test.for([
    { name: 'by whole yuan', by: figure, runs: 300 },
    { name: 'by a few cents', by: slip, runs: 300 },
  ])(
    'tell of one figure that is changed $name, in each equation it takes part in, and nothing else',
    ({ by, runs }) => {
      fc.assert(
        fc.property(changes(by), fc.boolean(), ([made, { key, cents }, off], reversed) => {
          const changed = new Map([[key, cents + off]]);
          expect(found(made, changed, reversed)).toEqual(expected(made, changed).sort());
        }),
        { numRuns: runs },
      );
    },
  );

  test('tell of nearly every figure that is changed', () => {
    let told = 0;
    fc.assert(
      fc.property(changes(figure), ([made, { key, cents }, off]) => {
        if (found(made, new Map([[key, cents + off]])).length > 0) told += 1;
      }),
      { numRuns: 200, seed: 4 },
    );
    expect(told).toBeGreaterThan(190);
  });
});
