import {
  copyFileSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  renameSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import type { Random } from '../bench/random.ts';

/** One way in which a content tree is spoilt; gives what it did, for the report of a failing seed. */
type Mutation = (folder: string, random: Random) => string;

/** Copies a content tree and spoils it in one to four ways. The same draws spoil it in the same way. */
export function spoil(content: string, random: Random): { readonly folder: string; readonly done: readonly string[] } {
  const folder = join(mkdtempSync(join(tmpdir(), 'mingshi-fire-')), 'content');
  cpSync(content, folder, { recursive: true });
  const done = Array.from({ length: random.between(1, 4) }, () => random.pick(mutations)(folder, random));
  return { folder, done };
}

function filesOf(folder: string, pattern = /./, below = ''): string[] {
  return readdirSync(join(folder, below), { withFileTypes: true })
    .flatMap((found) => {
      const path = join(below, found.name);
      // Links are not followed, also not those that earlier mutations made.
      if (found.isDirectory()) return filesOf(folder, pattern, path);
      return found.isFile() && pattern.test(path) ? [path] : [];
    })
    .sort();
}

/** Does something with one file. */
function file(name: string, act: (folder: string, path: string, random: Random) => void, pattern = /./): Mutation {
  return (folder, random) => {
    const files = filesOf(folder, pattern);
    if (files.length === 0) return `${name}: nothing left`;
    const path = random.pick(files);
    act(folder, path, random);
    return `${name}: ${path}`;
  };
}

/** Changes the bytes of one file. */
function bytes(name: string, change: (before: Buffer, random: Random) => Buffer, pattern = /./): Mutation {
  return file(
    name,
    (folder, path, random) => writeFileSync(join(folder, path), change(readFileSync(join(folder, path)), random)),
    pattern,
  );
}

/** Changes the lines of one file. */
function lines(
  name: string,
  change: (before: string[], random: Random) => string[],
  pattern = /\.(md|yaml|csv)$/,
): Mutation {
  return bytes(
    name,
    (before, random) => Buffer.from(change(before.toString('utf8').split('\n'), random).join('\n')),
    pattern,
  );
}

const markdown = /\.md$/;
const written = /\.(md|yaml)$/;

const values: readonly string[] = [
  '2023-02-29',
  '2026-03-01T16:30:00Z',
  '03/05/2024',
  '二〇二四年三月',
  '[2024]12号',
  '0013801',
  'no',
  '~',
  '.inf',
  '9007199254740993',
  '1e400',
  '!!js/function "function(){}"',
  '!!binary aGk=',
  '{__proto__: {polluted: true}}',
  '&a [*a, *a]',
  '*nowhere',
  '"\\u0000\\u001b[31m"',
  '"\\uD800"',
  "'\u202e反'",
  '|\n  多行\n  文字',
  `"${'长'.repeat(3000)}"`,
  '[[[[[[[[[[[[[[[[]]]]]]]]]]]]]]]]',
  '- - - - a',
  'true: false: null',
  '../../etc/passwd',
  'javascript:alert(1)',
  '<script>window.fired=1</script>',
  '%E0%A4%A',
  '[/%2e%2e/%2e%2e/x/, /a%00b, //evil.test/]',
  '[/policies/lift-2024-01/index.json, /index.md, /art/1.html/2]',
  '{file: ../../../etc/passwd, title: 甲}',
  '   ',
  '\u3164\u200b',
];

const passages: readonly string[] = [
  '<script>window.fired=1</script>',
  '<img src=x onerror="window.fired=1">',
  '[链接](javascript:window.fired=1)',
  '![图](%E0%A4%A.png)',
  '```\n没有结束的代码',
  '<<<<<<< HEAD\n甲\n=======\n乙\n>>>>>>> b',
  '['.repeat(3000),
  '*'.repeat(3000),
  `${'> '.repeat(300)}深`,
  `|${'a|'.repeat(400)}\n|${'-|'.repeat(400)}\n|${'b|'.repeat(400)}`,
  '####### 七级',
  '## 一、\n\n#### （一）跳级',
  '[^1]',
  '[^a]: 没有被提到的脚注',
  '第三条　第三条\n\n第三条　又是第三条',
  '第九千九百九十九条　太远',
  '&#0;&#x110000;&notanentity;',
  '<table><tr><td colspan=99999>甲</table>',
  '<a name=location><form id=document>',
  '\u0000\u0008\ufffe',
  '\u202e从右到左\u202c',
  '锟斤拷锟斤拷',
  '【待定】，自XX年XX月XX日起施行',
  '\u0024{7*7} {{7*7}} <%= 7 %>',
  '---\ntitle: 又一个文件头\n---',
];

const cells: readonly string[] = [
  '=1+1',
  '"',
  '""',
  '未检出',
  '1,234.5',
  '-',
  '1e5',
  '\t',
  '甲\n乙',
  '９９',
  '#REF!',
  '不适用',
  '@SUM(A1)',
];

const mutations: readonly Mutation[] = [
  bytes('a byte changed', (before, random) => {
    const after = Buffer.from(before);
    if (after.length > 0) after[random.between(0, after.length - 1)] = random.between(0, 255);
    return after;
  }),
  bytes('bytes put in', (before, random) => {
    const at = random.between(0, before.length);
    const put = Buffer.from(Array.from({ length: random.between(1, 40) }, () => random.between(0, 255)));
    return Buffer.concat([before.subarray(0, at), put, before.subarray(at)]);
  }),
  bytes('cut off', (before, random) => before.subarray(0, random.between(0, before.length))),
  bytes('a piece twice', (before, random) => {
    const at = random.between(0, before.length);
    const end = random.between(at, Math.min(before.length, at + 400));
    return Buffer.concat([before.subarray(0, end), before.subarray(at)]);
  }),
  bytes('UTF-16', (before) => Buffer.from(`\ufeff${before.toString('utf8')}`, 'utf16le')),
  bytes('CRLF and a mark', (before) => Buffer.from(`\ufeff${before.toString('utf8').replaceAll('\n', '\r\n')}`)),
  bytes('CR only', (before) => Buffer.from(before.toString('utf8').replaceAll('\n', '\r'))),
  bytes('emptied', () => Buffer.alloc(0)),
  lines('a line away', (before, random) => before.toSpliced(random.between(0, before.length - 1), 1)),
  lines('a line twice', (before, random) => {
    const at = random.between(0, before.length - 1);
    return before.toSpliced(at, 0, before[at] ?? '');
  }),
  lines('two lines swapped', (before, random) => {
    const [a, b] = [random.between(0, before.length - 1), random.between(0, before.length - 1)];
    return before.with(a, before[b] ?? '').with(b, before[a] ?? '');
  }),
  lines('a line indented', (before, random) => {
    const at = random.between(0, Math.min(before.length - 1, 20));
    return before.with(at, `${random.pick([' ', '  ', '\t', '　', '-'])}${before[at] ?? ''}`);
  }),
  lines(
    'a value of another kind',
    (before, random) => {
      const fields = before.flatMap((line, at) => (/^\s*[\w-]+:/.test(line) ? [at] : []));
      if (fields.length === 0) return before;
      const at = random.pick(fields);
      return before.with(at, `${/^\s*[\w-]+:/.exec(before[at] ?? '')?.[0] ?? ''} ${random.pick(values)}`);
    },
    written,
  ),
  lines(
    'another key',
    (before, random) => {
      const at = random.between(0, Math.min(before.length - 1, 15));
      const key = random.pick([
        '__proto__',
        'constructor',
        'toString',
        'titel',
        'effects',
        'affectedBy',
        'oldPaths',
        'aliases',
        'attachments',
        '标题',
        'x: y',
      ]);
      return before.with(at, (before[at] ?? '').replace(/^[\w-]+/, key));
    },
    written,
  ),
  lines(
    'a passage put in',
    (before, random) => before.toSpliced(random.between(0, before.length), 0, '', random.pick(passages), ''),
    markdown,
  ),
  lines(
    'references turned round',
    (before, random) => {
      const ids = [
        'lift-2024-01',
        'lift-2024-07',
        'stall-2024-03',
        'lift-explained',
        'spot-2026',
        '甲示规〔2024〕3号',
        'guide',
      ];
      return before.map((line) => line.replaceAll(/lift-2024-0\d|stall-2024-03/g, () => random.pick(ids)));
    },
    written,
  ),
  lines(
    'an effect put in',
    (before, random) => {
      const kind = random.pick([
        '废止',
        '替代',
        '宣布失效',
        '部分废止',
        '修改',
        '更正',
        '暂停执行',
        '恢复执行',
        '延期',
        '消失',
      ]);
      const target = random.pick(['lift-2024-01', 'lift-2024-07', 'stall-2024-03', 'nowhere', '甲示规〔2024〕3号']);
      const rest = random.pick([
        '',
        ', on: 2024-01-01',
        ', until: 2030-12-31',
        ', clauses: [第三条]',
        ', on: 2026-02-30',
      ]);
      return before.toSpliced(1, 0, 'effects:', `  - {kind: ${kind}, target: ${target}${rest}}`);
    },
    /policies.*\.md$/,
  ),
  lines(
    'a cell changed',
    (before, random) => {
      const at = random.between(0, before.length - 1);
      const row = (before[at] ?? '').split(',');
      return before.with(at, row.with(random.between(0, row.length - 1), random.pick(cells)).join(','));
    },
    /\.csv$/,
  ),
  lines(
    'a column away',
    (before, random) => {
      const column = random.between(0, 6);
      return before.map((line) =>
        line
          .split(',')
          .filter((_cell, at) => at !== column)
          .join(','),
      );
    },
    /\.csv$/,
  ),
  file('renamed', (folder, from, random) => {
    const names = ['名字', 'UPPER', 'a b', 'index', '.', 'x'.repeat(120), 'con', '404', 'year', 'LIFT-2024-01'];
    const to = join(folder, dirname(from), `${random.pick(names)}.md`);
    if (!existsSync(to)) renameSync(join(folder, from), to);
  }),
  file('copied', (folder, from, random) => {
    const to = join(folder, 'policies', `${random.pick(['copy', 'LIFT-2024-01', 'guide'])}.md`);
    if (existsSync(to)) return;
    mkdirSync(dirname(to), { recursive: true });
    copyFileSync(join(folder, from), to);
  }),
  file('away', (folder, from) => rmSync(join(folder, from))),
  file('a link', (folder, from, random) => {
    rmSync(join(folder, from));
    symlinkSync(random.pick(['/etc/passwd', '.', '..', 'nowhere', from]), join(folder, from));
  }),
  file('a folder', (folder, from) => {
    rmSync(join(folder, from));
    mkdirSync(join(folder, from));
  }),
];
