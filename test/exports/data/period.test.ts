import { describe, expect, test } from 'vitest';
import { periodOf } from '../../../src/exports/data/period.ts';
import { aBudget, aPolicy, aSampling, register, type Written } from '../../register/entries.ts';

const period = (...written: Written[]) => {
  const { policies, sampling, budgets } = register(written);
  const found = periodOf([...policies, ...sampling, ...budgets]);
  return found && [found['dcat:startDate'], found['dcat:endDate']];
};

describe('periodOf', () => {
  test.for<{ name: string; written: Written[]; covers: string[] | undefined }>([
    { name: 'no record', written: [], covers: undefined },
    {
      name: 'a document',
      written: [aPolicy({ publishedAt: '2024-03-01 09:00' })],
      covers: ['2024-03-01', '2024-03-01'],
    },
    {
      name: 'a sampling',
      written: [aSampling({ period: { from: '2024-01-01', to: '2024-02-01' } })],
      covers: ['2024-01-01', '2024-02-01'],
    },
    { name: 'a budget', written: [aBudget({ year: 2024 })], covers: ['2024-01-01', '2024-12-31'] },
    {
      name: 'samplings that overlap',
      written: [
        aSampling({ id: 'a', period: { from: '2023-05-01', to: '2024-01-15' } }),
        aSampling({ id: 'b', period: { from: '2023-06-01', to: '2023-06-02' } }),
      ],
      covers: ['2023-05-01', '2024-01-15'],
    },
  ])('covers the days that $name tells of', ({ written, covers }) => {
    expect(period(...written)).toEqual(covers);
  });
});
