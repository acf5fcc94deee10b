import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { filesBeside } from '../exports/files-beside.ts';
import { addresses, fileOf, tableFormats } from '../register/addresses/address.ts';
import { allRecords } from '../register/lists.ts';
import type { Register } from '../kinds/kind.ts';
import { isPolicy, type AnyRecord, type PolicyRecord } from '../register/register.ts';
import { proofFiles, type ProvenRecord } from '../search/proof-index.ts';
import type { StoredBodies } from '../views/record/body.ts';
import { readablePassages } from '../views/record/text-changes.ts';
import { sha256 } from './digest.ts';

/** Writes what `/verify/` reads: by what every text and file of the staged site is recognised. Gives back how many files. */
export function stageProof(register: Register, bodies: StoredBodies, staging: string): number {
  const records = allRecords(register).map((record) => provenRecord(record, bodies, staging));
  const folder = join(staging, addresses.verifyIndex);
  mkdirSync(folder, { recursive: true });
  const files = proofFiles(records, sha256);
  for (const { path, content } of files) writeFileSync(join(folder, path), content);
  return files.length;
}

function provenRecord(record: AnyRecord, bodies: StoredBodies, staging: string): ProvenRecord {
  const { collection, id, url, entry } = record;
  const body = bodies.get(`${collection}/${id}`);
  const tables = record.tables.flatMap((table) =>
    tableFormats.map((format) => addresses.table(collection, id, table.id, format)),
  );
  const beside = filesBeside(record).map(({ address }) => address);
  return {
    url,
    title: entry.fields.title,
    ...(isPolicy(record) ? policyFacts(record) : {}),
    text: [entry.fields.title, body?.text() ?? ''].join('\n'),
    earlier:
      isPolicy(record) && body
        ? record.earlierTexts.flatMap(({ on, text }) => (text === undefined ? [] : [{ on, text: plainText(text) }]))
        : [],
    files: [...beside, ...tables].map((address) => ({
      address,
      sha256: sha256(readFileSync(join(staging, fileOf(address)))),
    })),
  };
}

function policyFacts({ docNumber, validity }: PolicyRecord) {
  return {
    ...(docNumber === undefined ? {} : { number: docNumber }),
    statuses: validity.transitions.map(({ on, status }) => [on, status] as const),
  };
}

/** An earlier text is kept as it was written; marks that a reader never saw do not count. */
function plainText(source: string): string {
  return readablePassages(source).join('\n');
}
