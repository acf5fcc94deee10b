import { createHash } from 'node:crypto';
import { machineFiles, type MachineFile } from '../../src/exports/files.ts';
import type { Measures } from '../../src/exports/data/catalog.ts';
import { xlsxOf } from '../../src/exports/data/xlsx.ts';
import type { Register } from '../../src/kinds/kind.ts';

/** What a file says, as text: a workbook by what it holds, a copied file by where it comes from. */
export function textOf(file: MachineFile): string {
  if ('content' in file) return file.content();
  if ('parts' in file) return [...file.parts()].join('');
  return 'workbook' in file ? JSON.stringify(file.workbook() ?? null) : file.source;
}

/** Size and digest of every file that a release would write, worked out apart from the code that writes it. */
export async function measuresOf(register: Register): Promise<Measures> {
  const measures = new Map<string, { bytes: number; sha256: string }>();
  for (const file of machineFiles(register)) {
    const workbook = 'workbook' in file ? file.workbook() : undefined;
    if ('workbook' in file && !workbook) continue;
    const bytes = workbook ? await xlsxOf(workbook) : Buffer.from(textOf(file));
    measures.set(file.address, {
      bytes: bytes.byteLength,
      sha256: createHash('sha256').update(bytes).digest('hex'),
    });
  }
  return (address) => measures.get(address);
}
