import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { readXlsx } from 'hucre';
import { filesBelow } from '../../src/release/digest.ts';

/** `node read-tables.ts csv FOLDER` or `xlsx FILE`: only reads, as the least that anything with tables has to do. */
const [kind, path = ''] = process.argv.slice(2);
if (kind === 'xlsx') await readXlsx(readFileSync(path));
else
  for (const file of filesBelow(path).filter((name) => name.endsWith('.csv')))
    parse(readFileSync(join(path, file)), { relax_column_count: true });
