import { readFile } from 'node:fs/promises';
import { basename, dirname, join, relative, resolve, sep } from 'node:path';
import { createInterface } from 'node:readline/promises';
import { findingsAsText } from '../src/exports/findings/findings.ts';
import { collectionOf, importerOf, usualPlace } from '../src/import/import-file.ts';
import { readContent } from '../src/intake/content.ts';
import type { Imported } from '../src/import/imported.ts';
import { writeImported } from '../src/import/imported-folder.ts';
import { kinds } from '../src/kinds/kinds.ts';
import { idPattern } from '../src/records/values/reference.ts';
import { hasErrors } from '../src/records/finding.ts';
import { readOptions, type Options } from './command-line.ts';

const options = readOptions(
  'import',
  '把 Excel 工作簿（.xlsx）变成抽检结果或预决算，把 Word 文件（.docx）变成政策文件或解读；存成一个文件夹，供编辑补充。',
  ['as', 'into', 'force', 'content'],
  '文件',
);
if (options) await run(options);

async function run({ argument, as, content, into, force, asOf }: Options): Promise<void> {
  const file = basename(argument);
  const importer = importerOf(file, as);
  if (typeof importer === 'string') return refuse(importer, 2);
  const wanted = into === '' ? undefined : collectionOf(relative(content, resolve(into)).split(sep));
  const example = join(basename(content), 'sampling', '2026', 'spcj-2026-07');
  if (into !== '' && wanted === undefined)
    return refuse(`--into 应写成 ${example} 这样的文件夹，编号只用小写字母、数字和短横。`, 2);
  const bytes = await readFile(argument).catch(() => undefined);
  if (!bytes) return refuse(`读不到文件“${argument}”，请检查文件名和它所在的文件夹。`, 2);
  const imported = await importer(bytes);
  process.stdout.write(`${[...imported.report, ''].join('\n')}\n`);
  if (imported.findings.length > 0) process.stdout.write(`${findingsAsText(imported.findings, 1)}\n`);
  if (hasErrors(imported.findings)) return refuse('有错误，没有写任何文件；改好以后请重新导入。', 1);
  if (wanted !== undefined && wanted !== imported.collection)
    return refuse(`这一份要存到 ${imported.collection} 文件夹里，不能存到 ${wanted} 里。`, 2);
  const folder = into === '' ? join(content, await placeOf(file, imported, { content, asOf })) : resolve(into);
  const shown = relative(process.cwd(), folder) || folder;
  const written = await writeImported(folder, imported, force).catch(() => undefined);
  if (!written) return refuse(`写不了 ${shown}：请检查文件夹的权限和磁盘空间。没有留下任何文件。`, 1);
  if (written.kind === 'occupied')
    return refuse(`${shown} 里已经有文件，没有改动。要覆盖的，加上 --force；要另存的，用 --into 写明文件夹。`, 1);
  const names = imported.files.map(({ path }) => path).join('、');
  process.stdout.write(
    `已存到 ${shown}：${names}。\n${addressNote(imported.collection, basename(folder), into === '')}\n请打开 index.md，照“请填写”“请核对”的提示补全，再运行 npm run check。\n`,
  );
}

/** Where to keep it: asked for on a terminal, since the address is for ever; elsewhere the proposal is taken and said. */
async function placeOf(file: string, imported: Imported, { content, asOf }: Pick<Options, 'content' | 'asOf'>) {
  const known = await readContent(content, { kinds, asOf });
  const usual = usualPlace(file, imported, { ...known, asOf }, kinds);
  if (!process.stdin.isTTY) return usual;
  const lines = createInterface({ input: process.stdin, output: process.stdout });
  for (;;) {
    const question = `这一篇的编号（网址里的名字，发布以后不能再改；小写字母、数字和短横；直接回车：${basename(usual)}）：`;
    const answer = (await lines.question(question)).trim();
    if (answer !== '' && !idPattern.test(answer)) {
      process.stdout.write(`“${answer}”不能用在网址里：只用小写字母、数字和短横，例如 scjg-2026-12。\n`);
      continue;
    }
    lines.close();
    return answer === '' ? usual : join(dirname(usual), answer);
  }
}

function addressNote(collection: string, id: string, proposed: boolean): string {
  const change = proposed
    ? '编号是按文件名、文号或者同类内容拟的；要换的，发布以前给文件夹改名，或者用 --into 写明。'
    : '';
  return `网址是 /${collection}/${id}/，发布以后不能再改。${change}`;
}

function refuse(words: string, code: 1 | 2): void {
  process.stderr.write(`${words}\n`);
  process.exitCode = code;
}
