// Where every npm command enters, under any Node from 20 on: installs what is missing, then runs scripts/<command>.ts
// under Node 24, the machine's own or the one that npm brings along. Plain JavaScript, nothing but Node.
import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { delimiter, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { install } from './install.mjs';

const commands = {
  start: '检查并生成网站，然后在本机打开（-- --no-serve 只生成）',
  dev: '边改边看：内容或代码一改，网页随即更新',
  build: '检查并生成网站',
  check: '只检查内容，列出每一处问题',
  new: '新建一篇：问几个问题，写好文件头（-- 政策、解读、抽检、预决算、页面）',
  import: '导入 Excel 或 Word 文件（-- 文件.xlsx 或 -- 文件.docx）',
  report: '列出各项公开时限的完成情况',
  links: '打开内容里的外部网址，列出打不开的（需要网络）',
  record: '把发布的网址和文本登记到内容文件夹（build 会自动登记）',
  verify: '核对一份网站（文件夹或网址）是不是完整、没有被改动、最新',
  preview: '在本机打开已经生成的网站',
  lint: '检查代码：规则、格式、类型',
  test: '运行全部测试（需要浏览器，没有时尽可能自动安装）',
  schemas: '改了字段或列名以后：重写编辑软件用的结构说明和手册里的列表',
  gallery: '给每一种页面拍照（test/site/gallery），供人查看',
  accessibility: '检测无障碍并把结果写进“无障碍说明”',
  'bench:search': '量一量检索（-- --records 篇数），与原样的 Pagefind 并列',
  'bench:faults': '成千上万次写坏内容、打断生成，看看有没有漏洞',
  'bench:tables': '量一量表格：检查、生成和导入',
  'bench:mutations': '改动代码的含义，看看测试发现得了多少（-- --rooms、--statements、--files）',
  'bench:linear': '量一量读附件、表格和正文的时间是不是随大小成正比（-- --only 哪一种）',
  'bench:pages': '量一量网页：每种页面第一次打开要传多少，Lighthouse 给多少分',
};
/** What lies with the tests that it is made of. */
const programs = {
  accessibility: 'test/site/write-accessibility.ts',
  gallery: 'test/site/gallery.ts',
  'bench:search': 'test/bench/search.ts',
  'bench:tables': 'test/bench/tables.ts',
  'bench:faults': 'test/bench/faults.ts',
  'bench:linear': 'test/bench/linear.ts',
  'bench:pages': 'test/bench/pages.ts',
  'bench:mutations': 'test/bench/mutations/mutations.ts',
};
const root = fileURLToPath(new URL('..', import.meta.url));
/** The shell in which npm runs its scripts. It dies of the signals that npm passes to it, without telling us. */
const parent = process.ppid;

const [command = '', ...options] = process.argv.slice(2);
if (!Object.hasOwn(commands, command)) {
  explainCommands();
  process.exitCode = 2;
} else {
  const node = findNode();
  if (node && (await install(root, node)))
    run(node, [join(root, programs[command] ?? `scripts/${command}.ts`), ...options]);
  else process.exitCode = 1;
}

function explainCommands() {
  if (command) console.error(`没有“${command}”这个命令。`);
  console.error('可用的命令：');
  for (const [name, use] of Object.entries(commands)) console.error(`  npm run ${name.padEnd(8)} ${use}`);
}

/** The Node that runs the scripts; it may be one that is still to be installed. */
function findNode() {
  const [major, minor] = process.versions.node.split('.').map(Number);
  if (major > 24 || (major === 24 && minor >= 15)) return process.execPath;
  const windows = process.platform === 'win32';
  const brought = `node-${windows ? 'win' : process.platform}-${process.arch}`;
  const { optionalDependencies } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
  if (brought in optionalDependencies) return join(root, 'node_modules', brought, 'bin', windows ? 'node.exe' : 'node');
  explainNode();
  return undefined;
}

function explainNode() {
  console.error(
    `本机的 Node 是 ${process.version}，需要 24.15 或更高版本，请安装后再试：https://nodejs.org/zh-cn/download`,
  );
  console.error('Node 24.15 or later is needed on this machine; please install it.');
}

function run(node, args) {
  process.env.ASTRO_TELEMETRY_DISABLED = '1';
  // What Node compiled once it need not compile again: a third of the processor time that a command needs to start.
  process.env.NODE_COMPILE_CACHE ??= join(root, 'node_modules/.cache/node');
  process.env.PATH = dirname(node) + delimiter + process.env.PATH;
  const child = spawn(node, args, { stdio: 'inherit' });
  const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'];
  for (const signal of signals) process.on(signal, () => child.kill(signal));
  const watch = setInterval(() => {
    if (process.ppid === parent || !process.env.npm_lifecycle_event) return;
    clearInterval(watch);
    child.kill();
  }, 500).unref();
  child.on('error', () => {
    explainNode();
    process.exitCode = 1;
  });
  child.on('exit', (code, signal) => {
    for (const name of signals) process.removeAllListeners(name);
    if (signal) process.kill(process.pid, signal);
    else process.exitCode = code;
  });
}
