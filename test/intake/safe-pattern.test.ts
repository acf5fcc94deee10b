import { describe, expect, test } from 'vitest';
import { patternFault } from '../../src/intake/safe-pattern.ts';

describe('patternFault', () => {
  test.for([
    ['the default', '^[0-9A-Z-]{8,20}/\\d{4}-\\d{5}$'],
    ['numbers of fixed lengths', '^\\d{9}-\\d{2}-\\d{4}-\\d{3}$'],
    ['numbers of fixed lengths side by side', '^\\d{6}\\d{4}\\d{4}\\d{5}$'],
    ['marks that may be missing', '^\\d{4}-?\\d{2}-?\\d{2}$'],
    ['a group that comes twice', '^[0-9]{9}(-[0-9]{2}){2}/\\d{4}-\\d{5}$'],
    ['either of two forms', '^(?:11350\\d{3}MB\\w{7}|[0-9A-Z]{9})-\\d{2}-\\d{4}$'],
    ['one of many departments', `^(?:${Array.from({ length: 25 }, (_, at) => `GK${at}`).join('|')})-\\d{4}$`],
    ['Chinese characters', '^\\p{Script=Han}{2,8}〔\\d{4}〕\\d+号$'],
    ['endless repetitions that meet different characters', '^[A-Z]+-\\d+/\\d+$'],
    ['bounded repetitions that meet the same', '^[A-Z]{1,3}[0-9]{1,4}[A-Z0-9]{1,5}-[0-9]{1,9}$'],
    ['a long run', '^[0-9A-Z]{1,60}$'],
    ['quantifiers inside a class, and escaped', '^[*+?{}]{1,3}\\+\\{2\\}$'],
    ['a named group', '^(?<year>\\d{4})-\\d+$'],
    ['a word looked for anywhere', 'GK'],
    ['nothing', ''],
  ])('lets pass %s: %s', ([, pattern = '']) => {
    expect(patternFault(pattern)).toBeUndefined();
  });

  test.for([
    ['repetition in repetition', '^(\\d+)+$'],
    ['a choice between equals', '^(a|a)*$'],
    ['any text again and again', '^(.*)*$'],
    ['neighbours that meet the same', '\\d+\\d+$'],
    ['anything three times', '^.*-.*-.*x$'],
    ['a repetition with a mark that may be missing', '^(\\d+-?)+$'],
    ['an end that never comes', '(x+x+)+y'],
    ['repetition in repetition, with bounds', '^(?:a{1,50}){1,50}$'],
    ['a choice with bounds', '^(?:a|aa){30}$'],
    ['marks that may be missing, counted', '^(?:a?){30}a{30}$'],
    ['few bounds that multiply', '^(?:a{0,9}){10}$'],
    ['marks that may be missing, written out', `^${'a?'.repeat(9)}${'a'.repeat(9)}$`],
  ])('refuses what may take for ever: %s', ([, pattern = '']) => {
    expect(patternFault(pattern)?.why).toMatch('会算很久');
  });

  test.for([
    ['a look ahead', '^(?=.{5,20}$)[A-Z]+$'],
    ['more repetitions than can be told apart', `^${'a?'.repeat(30)}${'a'.repeat(30)}$`],
    ['choices that multiply', `^${'(a|aa)'.repeat(30)}$`],
    ['a look ahead that forbids, beside a repetition', '^(?!00)\\d+$'],
  ])('refuses what nobody can prove: %s', ([, pattern = '']) => {
    expect(patternFault(pattern)?.why).toMatch('验证不了');
  });

  test.for(['[', '(', '\\p{Han}', '^\\d{2', 'a**', '\\q'])('refuses what is no regular expression: %s', (pattern) => {
    expect(patternFault(pattern)?.why).toBe('不是正确的正则表达式');
  });

  test('starts no other program to find out', () => {
    const path = process.env['PATH'];
    try {
      // Neither Java nor a native recheck could be found.
      process.env['PATH'] = '';
      expect(patternFault('^(\\d+)+$')?.why).toMatch('会算很久');
    } finally {
      process.env['PATH'] = path;
    }
  });
});
