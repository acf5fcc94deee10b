import matter from 'gray-matter';
import type { BodySource } from '../records/entry.ts';
import { errorAt, type Finding } from '../records/finding.ts';
import { readYaml, type YamlSource } from './yaml-source.ts';

/** A record's file in its two halves. */
export interface FrontMatter {
  /** Missing where there is no front matter to speak of. */
  readonly source: YamlSource | undefined;
  readonly body: BodySource;
  readonly findings: readonly Finding[];
}

/** Languages that gray-matter would read, or even run. Front matter is YAML; everything else is refused unread. */
const lockedLanguages = ['javascript', 'js', 'json', 'coffee', 'coffeescript', 'cson', 'toml'];

const nothing: YamlSource = {
  value: {},
  places: {},
  keys: new Map(),
  written: new Map(),
  refused: new Set(),
  sound: true,
  findings: [],
};

/** Splits a record into front matter and body; `text` is the whole file with `\n` line ends. */
export function readFrontMatter(file: string, text: string): FrontMatter {
  const fence = findFence(file, text);
  if ('finding' in fence) return { source: undefined, body: { text: '', firstLine: 1 }, findings: [fence.finding] };
  let source = nothing;
  const locked = Object.fromEntries(lockedLanguages.map((language) => [language, { parse: refuse }]));
  try {
    matter(text, {
      language: 'yaml',
      engines: { ...locked, yaml: { parse: (block: string) => (source = readYaml(file, block)).value } },
    });
  } catch {
    return { source: undefined, body: { text: '', firstLine: 1 }, findings: [otherLanguage(file, '')] };
  }
  const body = { text: text.slice(fence.bodyStart), firstLine: fence.bodyLine };
  return { source, body, findings: source.findings };
}

function refuse(): never {
  throw new TypeError('only YAML front matter is read');
}

type Fence = { readonly bodyStart: number; readonly bodyLine: number } | { readonly finding: Finding };

/** The two lines of three hyphens, found before anything is parsed, so that a lost one is named as such. */
function findFence(file: string, text: string): Fence {
  const [first = '', ...rest] = text.split('\n');
  if (text.trim() === '')
    return { finding: at(file, 1, 'file/empty', '这是一个空文件。', '请写上文件头和正文；不需要的，请删去这个文件。') };
  if (!/^---[ \t]*$/.test(first)) return { finding: noOpening(file, first, rest) };
  const index = rest.findIndex((line) => line.startsWith('---'));
  const closing = rest[index];
  if (closing === undefined) return { finding: noClosing(file, rest) };
  if (!/^---[ \t]*$/.test(closing)) {
    return {
      finding: at(
        file,
        index + 2,
        'front-matter/unterminated',
        `文件头的结束线应当只有三个短横，这里是“${closing.slice(0, 20)}”。`,
        '请把这一行改成 ---。',
      ),
    };
  }
  const before = [first, ...rest.slice(0, index + 1)].reduce((sum, line) => sum + line.length + 1, 0);
  return { bodyStart: before, bodyLine: index + 3 };
}

function noOpening(file: string, first: string, rest: readonly string[]): Finding {
  const language = /^(?:---[ \t]*(?<name>[A-Za-z{].*)|\+\+\+.*|;;;.*)$/.exec(first);
  if (language) return otherLanguage(file, language.groups?.['name']?.trim() ?? first.trim());
  const opening = first.trim() === '' ? rest.findIndex((line) => line.trim() !== '') : -1;
  if (/^---[ \t]*$/.test(rest[opening] ?? '')) {
    return at(
      file,
      1,
      'front-matter/missing',
      '文件的第一行是空行，文件头必须从第一行开始。',
      `请删去第 ${opening + 2} 行“---”前面的空行。`,
    );
  }
  return at(
    file,
    1,
    'front-matter/missing',
    '文件没有文件头：第一行应当是三个短横“---”。',
    '请照编辑手册，在文件最前面写两行“---”，把标题、发布时间等写在中间。',
  );
}

function noClosing(file: string, rest: readonly string[]): Finding {
  const near = rest.findIndex((line) => /^\s*[-—－–‐]{2,}\s*$/u.test(line));
  const mend =
    near < 0
      ? '请在文件头的最后一个字段下面，另起一行写三个短横“---”。'
      : `第 ${near + 2} 行看起来是结束线，请改成顶格的三个英文短横“---”。`;
  return at(file, 1, 'front-matter/unterminated', '文件头没有结束：找不到第二行“---”。', mend);
}

function otherLanguage(file: string, name: string): Finding {
  const what = name.startsWith('+++') ? 'TOML' : name;
  return at(
    file,
    1,
    'front-matter/language',
    `文件头只能用 YAML 书写，这里${what === '' ? '用了别的语言' : `写的是“${what}”`}。`,
    '请把第一行改成“---”，并照编辑手册的样子写字段。',
  );
}

function at(file: string, line: number, rule: string, message: string, mend: string): Finding {
  return errorAt({ file, line, column: 1, field: '' }, rule, message, mend);
}
