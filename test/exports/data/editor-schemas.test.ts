import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv } from 'ajv';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { kinds } from '../../../src/kinds/kinds.ts';
import { editorSchemas, editorSnippets } from '../../../src/exports/data/editor-schemas.ts';
import { findingsAsText } from '../../../src/exports/findings/findings.ts';
import type { Finding } from '../../../src/records/finding.ts';

/** Holds a value against a schema by an independent validator; gives the paths that are wrong. */
function faultsOf(name: string, value: unknown): string[] {
  const validate = new Ajv({ allErrors: true, formats: { uri: true, email: true } }).compile(
    JSON.parse(editorSchemas(kinds)[name] ?? '') as object,
  );
  validate(value);
  return (validate.errors ?? []).map(({ instancePath, message }) => `${instancePath} ${message ?? ''}`);
}

const committed = (name: string) => readFileSync(join('.vscode', name), 'utf8');

describe('what VS Code reads', () => {
  test('is what the schemas of today give (npm run schemas writes it)', () => {
    for (const [name, text] of Object.entries(editorSchemas(kinds)))
      expect(committed(`schemas/${name}`), name).toBe(text);
    expect(readdirSync('.vscode/schemas').sort()).toEqual(Object.keys(editorSchemas(kinds)).sort());
    expect(committed('records.code-snippets')).toBe(editorSnippets(kinds));
  });

  test.for(readdirSync('content').filter((name) => kinds.some(({ id }) => id === name)))(
    'takes every front matter of the demonstration: %s',
    (collection) => {
      const files = readdirSync(join('content', collection), { recursive: true, encoding: 'utf8' });
      const heads = files
        .filter((file) => file.endsWith('.md'))
        .map((file) => readFileSync(join('content', collection, file), 'utf8').split(/^---$/m)[1] ?? '');
      expect(heads.length).toBeGreaterThan(0);
      for (const head of heads) expect(faultsOf(`${collection}.json`, parse(head)), head).toEqual([]);
    },
  );

  test('takes the demonstration’s site.yaml, and refuses a misspelt field', () => {
    const site = parse(readFileSync('content/site.yaml', 'utf8')) as Record<string, unknown>;
    expect(faultsOf('site.json', site)).toEqual([]);
    expect(faultsOf('site.json', { ...site, colums: [] })).not.toEqual([]);
  });

  test.for([
    ['tombstones', { address: '/policies/a/', on: '2026-12-01', reason: '个人隐私' }],
    [
      'exceptions',
      {
        rule: 'privacy/mobile',
        file: 'policies/a.md',
        fingerprint: '0a1b2c3d4e5f',
        reason: '值班电话',
        who: '办公室',
        until: '2027-06-30',
      },
    ],
  ] as const)('takes a line of %s.yaml, and refuses one with a misspelt field', ([name, line]) => {
    expect(faultsOf(`${name}.json`, { [name]: [line] })).toEqual([]);
    expect(faultsOf(`${name}.json`, { [name]: [{ ...line, grund: '' }] })).not.toEqual([]);
  });

  test('finds the place and the words of a finding in what the check prints', () => {
    interface Matcher {
      readonly severity: string;
      readonly pattern: readonly { readonly regexp: string }[];
    }
    const { tasks } = JSON.parse(committed('tasks.json')) as { tasks: { problemMatcher: Matcher[] }[] };
    const finding: Finding = {
      rule: 'field/missing',
      severity: 'error',
      file: 'policies/2026/a.md',
      line: 3,
      column: 7,
      field: 'review',
      message: '缺少“保密审查”。',
      mend: '请补上。',
    };
    for (const severity of ['error', 'warning'] as const) {
      const [place = '', words = ''] = findingsAsText([{ ...finding, severity }], 1).split('\n');
      const matcher = tasks[0]?.problemMatcher.find((one) => one.severity === severity);
      const [first, second] = matcher?.pattern.map(({ regexp }) => new RegExp(regexp)) ?? [];
      expect(first?.exec(place)?.slice(1)).toEqual(['policies/2026/a.md', '3', '7']);
      expect(second?.exec(words)?.[1]).toBe('缺少“保密审查”。');
    }
  });
});
