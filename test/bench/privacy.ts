/**
 * Reads every Markdown and text file below a folder as a body and counts what is found of persons and secrets: a measure
 * of false alarms on real texts. `node test/bench/privacy.ts FOLDER [--show]`
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseBody } from '../../src/markdown/body.ts';
import { hitsIn } from '../../src/privacy/passages.ts';

const [folder = '.', ...options] = process.argv.slice(2);
const show = options.includes('--show');
const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((file) => /\.(?:md|txt)$/.test(file));
const counts = new Map<string, number>();
let characters = 0;
const started = performance.now();
for (const file of files) {
  const text = readFileSync(join(folder, file), 'utf8');
  characters += text.length;
  const { findings } = parseBody({ file, text, firstLine: 1 });
  const found = findings.filter(({ rule }) => /^(?:privacy|secrecy)\//.test(rule));
  // Bodies with faults of their own are not rendered; their lines are read as they are.
  const lines = findings.some(({ severity }) => severity === 'error')
    ? text
        .split('\n')
        .flatMap((line, index) => hitsIn({ text: line, kind: 'line' }).map((hit) => ({ ...hit, line: index + 1 })))
    : [];
  for (const { rule, line } of [...found, ...lines]) {
    counts.set(rule, (counts.get(rule) ?? 0) + 1);
    if (show) console.log(`${rule} ${file}:${line} ${(text.split('\n')[line - 1] ?? '').slice(0, 100)}`);
  }
}
const seconds = ((performance.now() - started) / 1000).toFixed(1);
console.log(`${files.length} files, ${characters} characters, ${seconds} s`);
console.log(counts.size === 0 ? 'nothing found' : [...counts].map(([rule, count]) => `${rule} ${count}`).join('\n'));
