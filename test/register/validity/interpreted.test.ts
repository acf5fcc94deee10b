import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { day } from '../../../src/records/values/day.ts';
import { interpretedCourse } from '../../../src/register/validity/interpreted.ts';
import type { InterpretedDocument } from '../../../src/register/register.ts';
import { statusNames, type StatusName } from '../../../src/register/validity/status.ts';

function document(...course: readonly (readonly [string, StatusName])[]): InterpretedDocument {
  return { document: { title: '办法', transitions: course.map(([on, status]) => ({ on: day(on), status })) } };
}

function courseOf(documents: readonly InterpretedDocument[]): string[] {
  return interpretedCourse(documents).map(({ on, status }) => `${on} ${status}`);
}

describe('how interpreted documents stand', () => {
  test.for<{ name: string; documents: InterpretedDocument[]; course: string[] }>([
    {
      name: 'one document: as it stands',
      documents: [document(['2020-01-01', '尚未施行'], ['2020-02-01', '现行有效'], ['2024-05-01', '已废止'])],
      course: ['2020-01-01 尚未施行', '2020-02-01 现行有效', '2024-05-01 已废止'],
    },
    {
      name: 'several: the strongest of each day',
      documents: [
        document(['2020-01-01', '现行有效'], ['2024-05-01', '已废止']),
        document(['2021-01-01', '现行有效'], ['2022-01-01', '已修改']),
      ],
      course: ['2020-01-01 现行有效', '2022-01-01 已修改', '2024-05-01 已废止'],
    },
    {
      name: 'a document of others says nothing',
      documents: [{ document: { title: '省局办法' } }, document(['2020-01-01', '现行有效'])],
      course: ['2020-01-01 现行有效'],
    },
    { name: 'none of ours: nothing', documents: [{ document: { title: '省局办法' } }], course: [] },
  ])('$name', ({ documents, course }) => {
    expect(courseOf(documents)).toEqual(course);
  });

  test('is on no day milder than any of them, and changes on each of its days', () => {
    const course = fc
      .uniqueArray(fc.tuple(fc.integer({ min: 10, max: 28 }), fc.constantFrom(...statusNames)), {
        minLength: 1,
        maxLength: 4,
        selector: ([on]) => on,
      })
      .map((pairs) => pairs.sort(([a], [b]) => a - b).map(([on, status]) => [`2024-01-${on}`, status] as const));
    fc.assert(
      fc.property(fc.array(course, { minLength: 1, maxLength: 3 }), (courses) => {
        const found = interpretedCourse(courses.map((each) => document(...each)));
        for (let on = 10; on <= 28; on += 1) {
          const at = `2024-01-${on}`;
          const ranks = courses.flatMap((each) => {
            const present = each.findLast(([from]) => from <= at);
            return present ? [statusNames.indexOf(present[1])] : [];
          });
          const told = found.findLast((transition) => transition.on <= at)?.status;
          expect(told && statusNames.indexOf(told)).toBe(ranks.length > 0 ? Math.min(...ranks) : undefined);
        }
        for (const [at, { status }] of found.entries()) expect(status).not.toBe(found[at - 1]?.status);
      }),
    );
  });
});
