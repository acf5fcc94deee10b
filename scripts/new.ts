import { mkdir, readdir, writeFile } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { createInterface } from 'node:readline';
import { readContent } from '../src/intake/content.ts';
import { writeImported } from '../src/import/imported-folder.ts';
import { questionText, type Question } from '../src/drafting/asking.ts';
import { draftOf } from '../src/drafting/draft.ts';
import { interview, kindNamed } from '../src/drafting/interview.ts';
import { siteInterview } from '../src/drafting/site-interview.ts';
import { siteText } from '../src/drafting/site-text.ts';
import { kinds } from '../src/kinds/kinds.ts';
import { readOptions, type Options } from './command-line.ts';

const ofSite = '网站';
const choices = [ofSite, ...kinds.map(({ names }) => names.short[0] ?? names.column)].join('、');

const options = readOptions(
  'new',
  `新建网站的配置或者一篇内容：问几个问题，能知道的都不问，写成文件，供您填上正文和表格。种类：${choices}。`,
  ['content', 'as-of'],
  '种类',
  // A new site may be the first that comes into a content folder.
  (argument) => argument === ofSite,
);
if (options) await (options.argument === ofSite ? beginSite(options) : beginRecord(options));

async function beginRecord({ argument, content, asOf }: Options): Promise<void> {
  const kind = kindNamed(kinds, argument);
  if (!kind) return refuse(`没有“${argument}”这一类。请写：${choices}。`, 2);
  const { site, entries, broken } = await readContent(content, { kinds, asOf });
  if (!site)
    return refuse(
      '读不到 site.yaml，或者它有错误。还没有的，请先运行 npm run new -- 网站；有的，请运行 npm run check。',
      1,
    );
  const known = { site, entries, broken, asOf };
  const answered = await askAll(interview(kind, known));
  if (!answered) return;
  const draft = draftOf(kind, known, answered);
  const folder = join(content, draft.folder);
  const written = await writeImported(folder, draft, false).catch(() => undefined);
  if (written?.kind === 'occupied') return refuse(`${folder} 里已经有文件，没有改动。请换一个名字。`, 1);
  if (!written) return refuse(`写不了 ${folder}：请检查文件夹的权限和磁盘空间。`, 1);
  const names = draft.files.map(({ path }) => path).join('、');
  process.stdout.write(
    `\n已存到 ${relative(process.cwd(), folder)}：${names}。\n${draft.open.map((note) => `${note}\n`).join('')}请打开 index.md，在第二行“---”下面写正文，再运行 npm run check。\n`,
  );
  process.exit(0);
}

async function beginSite({ content }: Options): Promise<void> {
  const names = await readdir(content).catch(() => []);
  const present = names.find((name) => /^site\.ya?ml$/i.test(name));
  if (present !== undefined)
    return refuse(`${join(content, present)} 已经有了，没有改动。要改的，请直接打开它；要重写的，请先把它移走。`, 1);
  const answers = await askAll(siteInterview(kinds));
  if (!answers) return;
  const file = join(content, 'site.yaml');
  try {
    await mkdir(content, { recursive: true });
    await writeFile(file, siteText(answers, kinds), { flag: 'wx' });
  } catch {
    return refuse(`写不了 ${file}：请检查文件夹的权限和磁盘空间。`, 1);
  }
  process.stdout.write(
    `\n已存到 ${relative(process.cwd(), file)}，每一行都有说明，以后可以直接改。\n接着请写第一篇内容，例如 npm run new -- 政策。\n`,
  );
  process.exit(0);
}

/** Asks on the terminal; undefined, after a word about it, where the input ends before what must be answered. */
async function askAll<Result>(questions: Generator<Question, Result, string>): Promise<Result | undefined> {
  const lines = createInterface({ input: process.stdin })[Symbol.asyncIterator]();
  let step = questions.next();
  while (!step.done) {
    process.stdout.write(questionText(step.value));
    const answer = await lines.next();
    // A terminal shows what is typed, with the end of the line.
    if (!process.stdin.isTTY) process.stdout.write(`${answer.value ?? ''}\n`);
    if (answer.done === true && step.value.required === true) {
      refuse(`没有回答“${step.value.text}”，没有写任何文件。请重新运行，把它写上。`, 1);
      return undefined;
    }
    // Where the input ends, what is proposed is taken and the rest left open.
    step = questions.next(answer.done === true ? '' : answer.value);
  }
  return step.value;
}

function refuse(words: string, code: 1 | 2): void {
  process.stderr.write(`${words}\n`);
  process.exitCode = code;
}
