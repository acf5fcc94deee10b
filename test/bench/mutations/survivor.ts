import { readFileSync } from 'node:fs';
import { relative } from 'node:path';
import type { MutantResult } from '@stryker-mutator/api/core';

/** One line for a change that no test noticed: its place, what was written there, and what it became. */
export function writtenAt({ fileName, location, replacement, status }: MutantResult): string {
  const { start, end } = location;
  const lines = readFileSync(fileName, 'utf8')
    .split('\n')
    .slice(start.line - 1, end.line);
  const last = lines.length - 1;
  const written = lines
    .map((line, index) => line.slice(index === 0 ? start.column - 1 : 0, index === last ? end.column - 1 : undefined))
    .join(' ');
  const untested = status === 'NoCoverage' ? ' (run by no test)' : '';
  return `${relative('.', fileName)}:${start.line} ${short(written)} → ${short(replacement ?? '')}${untested}`;
}

function short(code: string): string {
  const line = code.replace(/\s+/g, ' ');
  return line.length > 120 ? `${line.slice(0, 120)}…` : line;
}
