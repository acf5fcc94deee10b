import { describe, expect, test } from 'vitest';
import { day } from '../../../src/records/values/day.ts';
import { datedCounts } from '../../../src/views/lists/days-shown.ts';

const [first, second] = [day('2024-05-01'), day('2024-06-01')];

describe('how many stand on a page', () => {
  test.for([
    { name: 'nothing', shown: [], counts: [{ count: 0 }] },
    { name: 'what is always there', shown: [{}, {}], counts: [{ count: 2 }] },
    {
      name: 'what leaves, and what enters later',
      shown: [{}, { until: first }, { from: second }],
      counts: [
        { count: 2, until: first },
        { count: 1, from: first, until: second },
        { count: 2, from: second },
      ],
    },
    {
      name: 'as many when one takes the place of another',
      shown: [{ until: first }, { from: first }],
      counts: [{ count: 1 }],
    },
    {
      name: 'what is there for some days only',
      shown: [{ from: first, until: second }],
      counts: [
        { count: 0, until: first },
        { count: 1, from: first, until: second },
        { count: 0, from: second },
      ],
    },
  ])('counts $name', ({ shown, counts }) => {
    expect(datedCounts(shown)).toEqual(counts);
  });
});
