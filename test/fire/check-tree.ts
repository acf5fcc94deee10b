import { stripVTControlCharacters } from 'node:util';
import { day } from '../../src/records/values/day.ts';
import type { Finding } from '../../src/records/finding.ts';
import { noProgress } from '../../src/release/progress.ts';
import { readAgency, type Reading } from '../../src/release/reading.ts';

/** What no finding may look like: traces, names of classes of errors, the inside of a program. */
const traces = /\bat .+:\d+:\d+|\b\w*Error\b|\bundefined\b|\[object |node_modules|ENOENT|EISDIR|ZodError/;

/** Reads a tree, however spoilt; throws where a finding is not one that an editor can use. */
export async function checkTree(content: string, asOf = '2026-06-01'): Promise<Reading> {
  const reading = await readAgency({ content, asOf: day(asOf), code: 'fire', progress: noProgress });
  for (const finding of reading.findings) {
    const fault = faultOf(finding);
    if (fault !== undefined) throw new Error(`${fault}: ${JSON.stringify(finding)}`);
  }
  return reading;
}

function faultOf({ rule, file, line, column, message, mend }: Finding): string | undefined {
  if (!/^[a-z]+(?:-[a-z]+)*\/[a-z-]+$/.test(rule)) return 'no rule';
  if (file.startsWith('/') || file.includes('\\') || file.split('/').includes('..')) return 'a file outside';
  if (!Number.isInteger(line) || line < 1 || !Number.isInteger(column) || column < 1) return 'no place';
  if (!/\p{Script=Han}/u.test(message) || !/\p{Script=Han}/u.test(mend)) return 'not in Chinese';
  if (traces.test(quoteless(message)) || traces.test(quoteless(mend))) return 'a trace';
  if (stripVTControlCharacters(message) !== message) return 'control characters reach the terminal';
  return undefined;
}

/** What an editor wrote is quoted, and may hold anything. */
function quoteless(text: string): string {
  return text.replaceAll(/“[^”]*”|（[^）]*）|「[^」]*」/g, '');
}
