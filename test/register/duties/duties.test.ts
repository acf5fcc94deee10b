import { describe, expect, test } from 'vitest';
import { failuresHeader } from '../../../src/records/failures.ts';
import {
  acting,
  aBudget,
  anInterpretation,
  anOldPolicy,
  aPolicy,
  aSampling,
  aSite,
  aTable,
  register,
  type Written,
} from '../entries.ts';

const review = (on: string) => ({ by: '保密审查岗', on, result: '通过' });
const usual = aSite({ rules: {} });
const told = (written: readonly Written[], asOf = '2026-01-01') =>
  register(written, asOf, usual).duties.map(
    ({ kind, entry, from, doneOn, state, open }) =>
      `${kind} ${entry.id} ${from} ${doneOn ?? '-'} ${state}${open ? ` ${open}` : ''}`,
  );

describe('the duties of records', () => {
  test('publication, the mark of a repeal, the first interpretation and the budget, the last to begin first', () => {
    const written = [
      aBudget({ approvedOn: '2024-02-20', publishedAt: '2024-03-20' }),
      anOldPolicy(),
      acting([{ kind: '废止', target: 'old' }], { normative: true, noFixedTerm: true }),
      anInterpretation({ id: 'late', interprets: ['new'], publishedAt: '2024-04-01' }),
      anInterpretation({ id: 'early', interprets: ['new'], publishedAt: '2024-03-04' }),
    ];
    const expected = [
      'mark old 2024-05-01 2024-03-01 in-time',
      'interpret new 2024-03-01 2024-03-04 in-time',
      'publish new 2024-02-26 2024-03-01 in-time',
      'budget a-budget 2024-02-20 2024-03-20 late',
      'publish old 2020-01-06 2020-01-10 in-time',
    ];
    expect(told(written)).toEqual(expected);
    expect(told(written.toReversed())).toEqual(expected);
  });

  test.for([
    { name: 'running while there is time', asOf: '2024-03-06', state: 'running' },
    { name: 'overdue afterwards', asOf: '2024-03-07', state: 'overdue' },
  ])('of a normative document without interpretation: $name', ({ asOf, state }) => {
    const policy = aPolicy({ normative: true, effectiveOn: '2024-03-01', noFixedTerm: true });
    expect(told([policy], asOf)).toContain(`interpret a-policy 2024-03-01 - ${state}`);
  });

  test('tell nothing of what is not published yet', () => {
    const policy = aPolicy({ normative: true, effectiveOn: '2024-03-01', noFixedTerm: true });
    const later = anInterpretation({ publishedAt: '2024-06-03', review: review('2024-06-03') });
    expect(told([policy, later], '2024-04-01').filter((duty) => duty.startsWith('interpret'))).toEqual([]);
    const scheduled = acting([{ kind: '废止', target: 'old', on: '2024-02-01' }]);
    expect(told([anOldPolicy(), scheduled], '2024-02-15')).toEqual(['publish old 2020-01-06 2020-01-10 in-time']);
  });

  test('of an interpretation that compares a new document with an old one are those of the new', () => {
    const old = anOldPolicy();
    const written = [old, acting([]), anInterpretation({ interprets: ['old', 'new'], publishedAt: '2024-03-04' })];
    expect(told(written).filter((duty) => duty.startsWith('interpret'))).toEqual([
      'interpret new 2024-03-01 2024-03-04 in-time',
    ]);
  });
});

describe('the duty to mark', () => {
  test.for(['废止', '替代', '宣布失效'])('is there for the end of a document by %s', (kind) => {
    expect(told([anOldPolicy(), acting([{ kind, target: 'old' }])])).toContain(
      'mark old 2024-05-01 2024-03-01 in-time',
    );
  });

  test('is not there for a change', () => {
    const changed = told([anOldPolicy(), acting([{ kind: '修改', target: 'old' }])]);
    expect(changed.filter((duty) => duty.startsWith('mark'))).toEqual([]);
  });

  test.for([
    { asOf: '2024-04-30', shown: false },
    { asOf: '2024-05-01', shown: true },
  ])('is shown from its first day on: on $asOf, $shown', ({ asOf, shown }) => {
    const { duties } = register([anOldPolicy(), acting([{ kind: '废止', target: 'old' }])], asOf, usual);
    expect(duties.some(({ kind }) => kind === 'mark')).toBe(shown);
  });
});

describe('the duty to deal with products that failed', () => {
  const failed = '铅║0.5 mg/kg║≤0.2 mg/kg';
  const sampling = (...rows: readonly (string | null)[][]) =>
    aSampling({
      totals: { sampled: 2, qualified: 0, unqualified: 2 },
      unqualified: 'unqualified.csv',
      disposals: 'disposals.csv',
      tables: {
        unqualified: aTable('unqualified.csv', ['抽样编号', failuresHeader], ['S1', failed], ['S2', failed]),
        disposals: aTable('disposals.csv', ['抽样编号', '状态', '完成日期'], ...rows),
      },
    });

  // Published on 2024-03-01; 90 days later is 2024-05-30.
  test.for([
    {
      name: 'all done in time',
      rows: [
        ['S1', '已完成', '2024-04-01'],
        ['S2', '移送', '2024-05-30'],
      ],
      asOf: '2026-01-01',
      duty: ['dispose a-sampling 2024-03-01 2024-05-30 in-time'],
    },
    {
      name: 'the last one late',
      rows: [
        ['S1', '已完成', '2024-04-01'],
        ['S2', '已完成', '2024-05-31'],
      ],
      asOf: '2026-01-01',
      duty: ['dispose a-sampling 2024-03-01 2024-05-31 late'],
    },
    {
      name: 'one open while there is time',
      rows: [['S1', '已完成', '2024-04-01']],
      asOf: '2024-05-30',
      duty: ['dispose a-sampling 2024-03-01 - running 1'],
    },
    {
      name: 'both open afterwards',
      rows: [['S1', '进行中', null]],
      asOf: '2024-05-31',
      duty: ['dispose a-sampling 2024-03-01 - overdue 2'],
    },
    {
      name: 'done on a day that the table does not tell: nothing is claimed',
      rows: [
        ['S1', '已完成', '2024-04-01'],
        ['S2', '已完成', null],
      ],
      asOf: '2026-01-01',
      duty: [],
    },
  ])('$name', ({ rows, asOf, duty }) => {
    expect(told([sampling(...rows)], asOf)).toEqual(duty);
  });
});
