import { lstat } from 'node:fs/promises';
import { join } from 'node:path';
import { exceptionFile, exceptionsSchema, type Exception } from '../privacy/exceptions.ts';
import type { Finding } from '../records/finding.ts';
import { unreadable } from './folder.ts';
import { decodeText } from './encoding.ts';
import { checkFields } from './fields.ts';
import { readRegular } from './regular-file.ts';
import { checkText } from './text-checks.ts';
import { readYaml } from './yaml-source.ts';

export interface ReadExceptions {
  readonly exceptions: readonly Exception[];
  readonly findings: readonly Finding[];
}

/** Reads `exceptions.yaml`, which need not be there; where it cannot be read whole, it lets nothing pass. */
export async function readExceptions(root: string): Promise<ReadExceptions> {
  const found = await lstat(join(root, exceptionFile)).catch(() => undefined);
  if (!found) return { exceptions: [], findings: [] };
  const bytes = await readRegular({ root, file: exceptionFile }).catch(() => undefined);
  const decoded = bytes ? decodeText(exceptionFile, bytes) : { finding: unreadable(exceptionFile) };
  if (!('text' in decoded)) return { exceptions: [], findings: [decoded.finding] };
  const damage = checkText(exceptionFile, decoded.text);
  if (damage.some(({ rule }) => rule === 'text/conflict-marker')) return { exceptions: [], findings: damage };
  const source = readYaml(exceptionFile, decoded.text);
  if (!source.sound) return { exceptions: [], findings: [...damage, ...source.findings] };
  const { fields, findings: faults } = checkFields(exceptionFile, exceptionsSchema, source);
  const exceptions = (fields?.exceptions ?? []).map((exception, index) => ({
    ...exception,
    index,
    place: source.places[`exceptions[${index}].rule`] ?? ([1, 1] as const),
  }));
  return { exceptions, findings: [...damage, ...source.findings, ...faults] };
}
