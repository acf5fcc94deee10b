import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays, day, dayNumber, type Day } from '../../../src/records/values/day.ts';
import type { StatusName } from '../../../src/register/validity/status.ts';
import { standingOf, transitionOn, type DatedAct, type Life } from '../../../src/register/validity/validity.ts';

function life(days: { readonly published?: string; readonly effective?: string; readonly last?: string } = {}): Life {
  const effectiveOn = day(days.effective ?? '2020-03-01');
  return {
    publishedOn: day(days.published ?? '2020-02-20'),
    effectiveOn,
    lastValidDay: days.last === undefined ? undefined : day(days.last),
  };
}

function act(kind: DatedAct['kind'], on: string, until?: string): DatedAct {
  return { kind, on: day(on), ...(until === undefined ? {} : { until: day(until) }) };
}

const courses: { name: string; of?: Life; acts?: DatedAct[]; days: Record<string, [StatusName, since: string]> }[] = [
  {
    name: 'waits from publication to the effective day',
    days: {
      '2020-02-20': ['尚未施行', '2020-02-20'],
      '2020-02-29': ['尚未施行', '2020-02-20'],
      '2020-03-01': ['现行有效', '2020-03-01'],
    },
  },
  {
    name: 'is in force from its effective day where it is published later',
    of: life({ published: '2020-03-05' }),
    days: { '2020-03-05': ['现行有效', '2020-03-01'] },
  },
  {
    name: 'holds on its last valid day and has lapsed on the next',
    of: life({ last: '2024-02-29' }),
    days: {
      '2024-02-28': ['现行有效', '2020-03-01'],
      '2024-02-29': ['现行有效', '2020-03-01'],
      '2024-03-01': ['已失效', '2024-03-01'],
    },
  },
  {
    name: 'is extended without a gap, also by an act on its last valid day',
    of: life({ last: '2024-02-29' }),
    acts: [act('延期', '2024-02-29', '2025-12-31')],
    days: {
      '2024-03-01': ['现行有效', '2020-03-01'],
      '2025-12-31': ['现行有效', '2020-03-01'],
      '2026-01-01': ['已失效', '2026-01-01'],
    },
  },
  {
    name: 'is repealed from the day of the act',
    acts: [act('废止', '2022-05-01')],
    days: {
      '2022-04-30': ['现行有效', '2020-03-01'],
      '2022-05-01': ['已废止', '2022-05-01'],
      '2030-01-01': ['已废止', '2022-05-01'],
    },
  },
  {
    name: 'says repealed rather than lapsed, and lapsed before that',
    of: life({ last: '2021-12-31' }),
    acts: [act('废止', '2022-05-01')],
    days: { '2022-04-30': ['已失效', '2022-01-01'], '2022-05-01': ['已废止', '2022-05-01'] },
  },
  {
    name: 'does not move since at a second amendment',
    acts: [act('修改', '2021-01-01'), act('修改', '2022-01-01')],
    days: {
      '2020-12-31': ['现行有效', '2020-03-01'],
      '2021-01-01': ['已修改', '2021-01-01'],
      '2023-01-01': ['已修改', '2021-01-01'],
    },
  },
  {
    name: 'puts a partial repeal above an amendment',
    acts: [act('修改', '2021-01-01'), act('部分废止', '2022-01-01'), act('修改', '2023-01-01')],
    days: {
      '2021-12-31': ['已修改', '2021-01-01'],
      '2022-01-01': ['部分废止', '2022-01-01'],
      '2023-06-01': ['部分废止', '2022-01-01'],
    },
  },
  {
    name: 'returns after a suspension to what it was, since the day of resumption',
    acts: [act('修改', '2020-06-01'), act('暂停执行', '2021-01-01'), act('恢复执行', '2021-07-01')],
    days: {
      '2020-12-31': ['已修改', '2020-06-01'],
      '2021-01-01': ['暂停执行', '2021-01-01'],
      '2021-06-30': ['暂停执行', '2021-01-01'],
      '2021-07-01': ['已修改', '2021-07-01'],
    },
  },
  {
    name: 'shows an amendment during a suspension only after it',
    acts: [act('暂停执行', '2021-01-01'), act('修改', '2021-03-01'), act('恢复执行', '2021-07-01')],
    days: { '2021-03-01': ['暂停执行', '2021-01-01'], '2021-07-01': ['已修改', '2021-07-01'] },
  },
  {
    name: 'lapses while it is suspended',
    of: life({ last: '2021-03-31' }),
    acts: [act('暂停执行', '2021-01-01')],
    days: { '2021-03-31': ['暂停执行', '2021-01-01'], '2021-04-01': ['已失效', '2021-04-01'] },
  },
  {
    name: 'may be repealed before it takes effect',
    acts: [act('废止', '2020-02-25')],
    days: {
      '2020-02-24': ['尚未施行', '2020-02-20'],
      '2020-02-25': ['已废止', '2020-02-25'],
      '2020-03-01': ['已废止', '2020-02-25'],
    },
  },
  {
    name: 'was repealed before this site published it',
    of: life({ published: '2024-01-01', effective: '2010-01-01' }),
    acts: [act('废止', '2015-01-01')],
    days: { '2024-01-01': ['已废止', '2015-01-01'] },
  },
  {
    name: 'is not touched by a correction and a review',
    acts: [act('更正', '2021-01-01'), act('继续有效', '2022-01-01')],
    days: { '2023-01-01': ['现行有效', '2020-03-01'] },
  },
];

describe('standingOf', () => {
  test.for(courses)('a document $name', ({ of = life(), acts = [], days }) => {
    const found = Object.fromEntries(
      Object.keys(days).map((asOf) => {
        const { status, since } = standingOf(of, acts, day(asOf));
        return [asOf, [status, since]];
      }),
    );
    expect(found).toEqual(days);
  });

  test.for<{ name: string; of?: Life; acts: DatedAct[]; asOf: string; by: number[] }>([
    { name: 'the repeal', acts: [act('修改', '2021-01-01'), act('替代', '2022-01-01')], asOf: '2022-01-01', by: [1] },
    {
      name: 'every amendment that has taken effect',
      acts: [act('修改', '2021-01-01'), act('修改', '2022-01-01'), act('修改', '2023-01-01')],
      asOf: '2022-06-01',
      by: [0, 1],
    },
    {
      name: 'the partial repeal and not the amendment',
      acts: [act('修改', '2021-01-01'), act('部分废止', '2022-01-01')],
      asOf: '2022-06-01',
      by: [1],
    },
    { name: 'the declaration of lapse', acts: [act('宣布失效', '2022-01-01')], asOf: '2022-01-01', by: [0] },
    {
      name: 'nothing where the term had run out before the declaration',
      of: life({ last: '2021-12-30' }),
      acts: [act('宣布失效', '2022-01-01')],
      asOf: '2022-01-01',
      by: [],
    },
    {
      name: 'the suspension that lasts, not an earlier one',
      acts: [act('暂停执行', '2021-01-01'), act('恢复执行', '2021-02-01'), act('暂停执行', '2022-01-01')],
      asOf: '2022-06-01',
      by: [2],
    },
    { name: 'nothing for a document in force', acts: [act('废止', '2023-01-01')], asOf: '2022-06-01', by: [] },
  ])('the status rests on $name', ({ of = life(), acts, asOf, by }) => {
    expect(standingOf(of, acts, day(asOf)).by.map((found) => acts.indexOf(found))).toEqual(by);
  });

  test('the last valid day follows from every extension, also one that is still to come', () => {
    const acts = [act('延期', '2026-01-01', '2029-12-31'), act('延期', '2023-01-01', '2026-12-31')];
    expect(standingOf(life({ last: '2023-12-31' }), acts, day('2022-01-01')).lastValidDay).toBe('2029-12-31');
  });
});

const start = day('2020-01-01');
const horizon = 60;
const someDay = fc.integer({ min: 0, max: horizon }).map((count) => addDays(start, count));
const kinds = fc.constantFrom<DatedAct['kind']>(
  '废止',
  '替代',
  '宣布失效',
  '部分废止',
  '修改',
  '更正',
  '暂停执行',
  '恢复执行',
  '继续有效',
);
const lives = fc
  .record({
    publishedOn: someDay,
    effectiveOn: someDay,
    term: fc.option(fc.integer({ min: 0, max: 40 }), { nil: undefined }),
  })
  .map(({ publishedOn, effectiveOn, term }): Life => ({
    publishedOn,
    effectiveOn,
    lastValidDay: term === undefined ? undefined : addDays(effectiveOn, term),
  }));

/** Acts that keep the rules: suspensions and resumptions take turns, and an extension comes before the end. */
const histories = fc
  .tuple(
    lives,
    fc.array(fc.record({ kind: kinds, on: someDay }), { maxLength: 8 }),
    fc.array(fc.integer({ min: 1, max: 20 }), { maxLength: 2 }),
  )
  .map(([of, acts, extensions]) => {
    let suspended = false;
    const orderly = [...acts]
      .sort((a, b) => dayNumber(a.on) - dayNumber(b.on))
      .filter(({ kind }) => {
        if (kind !== '暂停执行' && kind !== '恢复执行') return true;
        if ((kind === '暂停执行') === suspended) return false;
        suspended = !suspended;
        return true;
      });
    let last = of.lastValidDay;
    const prolonged = extensions.flatMap((count): DatedAct[] => {
      if (last === undefined) return [];
      const on = last;
      last = addDays(last, count);
      return [{ kind: '延期', on, until: last }];
    });
    return { of, acts: [...orderly, ...prolonged] };
  });

/** What happened so far, and the last valid day as it is known this morning. */
interface State {
  readonly done: Set<DatedAct['kind']>;
  suspended: boolean;
  end: string | undefined;
}

/**
 * The status of each day by living through them one after another: every morning the acts of that day are carried out on
 * a small state, in the words of docs/contract.md, without looking ahead.
 */
function liveThrough(of: Life, acts: readonly DatedAct[], until: Day): Map<Day, StatusName> {
  const story = new Map<Day, StatusName>();
  const state: State = { done: new Set(), suspended: false, end: of.lastValidDay };
  const first = [of.publishedOn, of.effectiveOn, ...acts.map(({ on }) => on)].reduce((earliest, on) =>
    on < earliest ? on : earliest,
  );
  for (let today = first; today <= until; today = addDays(today, 1)) {
    for (const { kind, until: end } of acts.filter(({ on }) => on === today)) {
      state.done.add(kind);
      if (kind === '暂停执行' || kind === '恢复执行') state.suspended = !state.suspended;
      if (kind === '延期') state.end = end;
    }
    story.set(today, strongest(state, of, today));
  }
  return story;
}

/** From the weakest to the strongest, each overruling the one before. */
function strongest({ done, suspended, end }: State, of: Life, today: Day): StatusName {
  const claims: [boolean, StatusName][] = [
    [true, '现行有效'],
    [done.has('修改'), '已修改'],
    [done.has('部分废止'), '部分废止'],
    [suspended, '暂停执行'],
    [today < of.effectiveOn, '尚未施行'],
    [done.has('宣布失效') || (end !== undefined && end < today), '已失效'],
    [done.has('废止') || done.has('替代'), '已废止'],
  ];
  return claims.reduce((status, [holds, name]) => (holds ? name : status), claims[0]?.[1] ?? '现行有效');
}

/** The first day of the run of one status that a day belongs to; nobody waits for a document before it is published. */
function beginning(story: ReadonlyMap<Day, StatusName>, of: Life, today: Day): Day {
  const yesterday = addDays(today, -1);
  const goesOn =
    story.get(yesterday) === story.get(today) && !(story.get(today) === '尚未施行' && today <= of.publishedOn);
  return goesOn ? beginning(story, of, yesterday) : today;
}

describe('against a life lived day by day', () => {
  test('every day from publication on has the status of that life, and since is where its run began', () => {
    fc.assert(
      fc.property(histories, ({ of, acts }) => {
        const end = addDays(start, horizon + 90);
        const story = liveThrough(of, acts, end);
        for (let today = of.publishedOn; today <= end; today = addDays(today, 1)) {
          const { status, since } = standingOf(of, acts, today);
          expect([today, status]).toEqual([today, story.get(today)]);
          expect([today, since]).toEqual([today, beginning(story, of, today)]);
        }
      }),
      { numRuns: 300 },
    );
  });

  const standing = (of: Life, acts: readonly DatedAct[]) => standingOf(of, acts, day('2026-01-01'));

  test('a repeal rests on the acts of its first day, not on those of a later one', () => {
    const [first, later] = [act('废止', '2022-05-01'), act('替代', '2023-01-01')];
    expect(standing(life(), [later, first]).by).toEqual([first]);
  });

  test('a document that lapses on the very day on which an act says so rests on the act', () => {
    const declared = act('宣布失效', '2022-01-01');
    expect(standing(life({ last: '2021-12-31' }), [declared]).by).toEqual([declared]);
    expect(standing(life({ last: '2021-12-30' }), [declared]).by).toEqual([]);
  });

  test('of two extensions the one that takes effect later counts, though it is the shorter one', () => {
    const acts = [act('延期', '2023-01-01', '2026-12-31'), act('延期', '2022-01-01', '2028-12-31')];
    expect(standing(life({ last: '2024-12-31' }), acts).lastValidDay).toBe('2026-12-31');
  });

  test('the transitions alone tell the status of every day, whatever day they were worked out on', () => {
    fc.assert(
      fc.property(histories, someDay, someDay, ({ of, acts }, built, opened) => {
        const { transitions } = standingOf(of, acts, built);
        expect(transitionOn(transitions, opened < of.publishedOn ? of.publishedOn : opened).status).toBe(
          standingOf(of, acts, opened < of.publishedOn ? of.publishedOn : opened).status,
        );
        expect(standingOf(of, acts, opened).transitions).toEqual(transitions);
      }),
    );
  });

  test('transitions are in order, change something each, and do not depend on the order of the acts', () => {
    fc.assert(
      fc.property(histories, ({ of, acts }) => {
        const { transitions } = standingOf(of, acts, of.publishedOn);
        expect(transitions[0] && transitions[0].on <= of.publishedOn).toBe(true);
        transitions.slice(1).forEach((transition, index) => {
          expect(transition.on > (transitions[index]?.on ?? '')).toBe(true);
          expect(transition.status).not.toBe(transitions[index]?.status);
        });
        expect(standingOf(of, [...acts].reverse(), of.publishedOn).transitions).toEqual(transitions);
      }),
    );
  });

  test('nothing brings a repealed document back', () => {
    fc.assert(
      fc.property(histories, someDay, ({ of, acts }, on) => {
        const { status } = standingOf(of, [...acts, { kind: '废止', on }], addDays(on, 100));
        expect(status).toBe('已废止');
      }),
    );
  });
});
