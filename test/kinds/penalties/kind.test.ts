import { expect, test } from 'vitest';
import { penalties } from '../../../src/kinds/penalties/kind.ts';
import { day } from '../../../src/records/values/day.ts';

const context = { asOf: day('2026-03-01'), reviewOptional: true };
const rules = (period: unknown) =>
  penalties.fields
    .check({ period } as Parameters<typeof penalties.fields.check>[0], context)
    .filter(({ rule }) => rule === 'penalties/period')
    .map(({ path }) => path.join('.'));

test('decisions end on the day they began or later', () => {
  expect(rules({ from: '2026-01-31', to: '2026-01-01' })).toEqual(['period.to']);
  expect(rules({ from: '2026-01-01', to: '2026-01-01' })).toEqual([]);
  expect(rules({ from: '2025-12-31', to: '2026-01-01' })).toEqual([]);
});

test('days that could not be read are not compared', () => {
  expect(rules(undefined)).toEqual([]);
});
