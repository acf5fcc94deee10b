import { join, relative } from 'node:path';
import { createInterface } from 'node:readline';
import { readContent } from '../src/intake/content.ts';
import { writeImported } from '../src/intake/imported-folder.ts';
import { draftOf } from '../src/intake/new/draft.ts';
import { interview, kindOf, questionText } from '../src/intake/new/interview.ts';
import { readOptions, type Options } from './command-line.ts';

const options = readOptions(
  'new',
  '新建一篇内容：问几个问题，能知道的都不问，写成一个文件夹，供您填上正文和表格。种类：政策、解读、抽检、预决算、页面。',
  ['content', 'as-of'],
  '种类',
);
if (options) await run(options);

async function run({ argument, content, asOf }: Options): Promise<void> {
  const collection = kindOf(argument);
  if (!collection) return refuse(`没有“${argument}”这一类。请写：政策、解读、抽检、预决算、页面。`, 2);
  const { site, entries, broken } = await readContent(content, { asOf });
  if (!site) return refuse('读不到 site.yaml，或者它有错误。请先运行 npm run check。', 1);
  const known = { site, entries, broken, asOf };
  const lines = createInterface({ input: process.stdin })[Symbol.asyncIterator]();
  const questions = interview(collection, known);
  let step = questions.next();
  while (!step.done) {
    process.stdout.write(questionText(step.value));
    const answer = await lines.next();
    // A terminal shows what is typed, with the end of the line.
    if (!process.stdin.isTTY) process.stdout.write(`${answer.value ?? ''}\n`);
    // Where the input ends, what is proposed is taken and the rest left open.
    step = questions.next(answer.done === true ? '' : answer.value);
  }
  const draft = draftOf(collection, known, step.value);
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

function refuse(words: string, code: 1 | 2): void {
  process.stderr.write(`${words}\n`);
  process.exitCode = code;
}
