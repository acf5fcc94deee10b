import { day } from '../src/records/values/day.ts';
import { codeDigest } from '../src/release/digest.ts';
import { noProgress } from '../src/release/progress.ts';
import { readAgency, type Reading } from '../src/release/reading.ts';
import { withDoors, type ShownRegister } from './register/entries.ts';
import { demonstrationDay } from './site/site.ts';

export interface Demonstration extends Reading {
  readonly register: ShownRegister;
}

const known = new Map<string, Promise<Demonstration>>();

/** The demonstration agency's content as it stands on a day; read once for all tests of a process, none of which changes it. */
export function demonstration(asOf: string = demonstrationDay): Promise<Demonstration> {
  const reading = known.get(asOf) ?? readDemonstration(asOf);
  known.set(asOf, reading);
  return reading;
}

/** The same, read anew. */
export async function readDemonstration(asOf: string = demonstrationDay): Promise<Demonstration> {
  const reading = await readAgency({
    content: 'content',
    asOf: day(asOf),
    code: codeDigest(),
    progress: noProgress,
  });
  const { register } = reading;
  if (!register) throw new Error('the demonstration content has no readable site.yaml');
  return { ...reading, register: withDoors(register) };
}
