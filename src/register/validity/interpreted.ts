import type { InterpretedDocument } from '../register.ts';
import { statusNames, type Transition } from './status.ts';

/**
 * How the documents that an interpretation explains stand, told as one: on every day the strongest of their statuses, so
 * that one repealed document among several is not passed over. Empty where none of them is of this site.
 */
export function interpretedCourse(interprets: readonly InterpretedDocument[]): Transition[] {
  const courses = interprets.flatMap(({ document }) => (document.transitions ? [document.transitions] : []));
  const days = [...new Set(courses.flatMap((course) => course.map(({ on }) => on)))].sort();
  const course: Transition[] = [];
  for (const on of days) {
    const present = courses.flatMap((each) => each.findLast((transition) => transition.on <= on)?.status ?? []);
    const status = statusNames.find((name) => present.includes(name));
    if (status !== undefined && status !== course.at(-1)?.status) course.push({ on, status });
  }
  return course;
}
