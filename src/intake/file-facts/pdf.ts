import { askPortable } from '../portable-thread.ts';
import type { Inspection } from './inspection.ts';
import { persons } from './office.ts';

type Found = Pick<Inspection, 'traits' | 'persons' | 'extent'>;

/** Pages and author of a PDF, whether it needs a password, and whether it brings a script along. */
export async function inspectPdf(bytes: Uint8Array): Promise<Found> {
  // One on which a reader stays for so long opens nowhere else either.
  const facts = (await askPortable('facts', bytes)) ?? { fault: 'broken' };
  if ('fault' in facts) return { traits: [facts.fault], persons: [] };
  const { author, scripted, pages } = facts;
  return { traits: scripted ? ['macros'] : [], persons: persons([author]), extent: { count: pages, unit: '页' } };
}
