import { describe, expect, test } from 'vitest';
import { readYaml } from '../../src/intake/yaml-source.ts';

describe('a character that an escape of YAML brings into a value', () => {
  test.for([
    ...[...'0abtvfre_NLP'].map((letter) => `\\${letter}`),
    '\\x01',
    '\\x9f',
    '\\xA0',
    '\\u0007',
    '\\u0000',
    '\\uFDD0',
    '\\uFFFE',
    '\\uD800',
    '\\U0001FFFE',
    '\\U0010FFFF',
  ])('is refused in any value: %s', (escape) => {
    const { findings } = readYaml('site.yaml', `name: 甲\nunits: [{title: "关于${escape}甲"}]\nnote: >-\n  乙\n`);
    expect(findings.filter(({ severity }) => severity === 'error')).toMatchObject([
      { file: 'site.yaml', line: 2, column: 17, field: 'units[0].title' },
    ]);
    expect(findings[0]?.mend).toContain('反斜杠');
  });

  test.for(['\\"', '\\\\', '\\/', '\\u7532', '\\U00020000', '\\x41', '\\n'])('is let pass: %s', (escape) => {
    expect(readYaml('site.yaml', `name: "甲${escape}乙"\n`).findings).toEqual([]);
  });
});
