import { parseArgs } from 'node:util';
import { resolve } from 'node:path';
import { readDay, type Day } from '../src/records/values/day.ts';
import { checkContentFolder } from '../src/release/places.ts';
import { Refusal } from '../src/release/refusal.ts';

const formats = ['text', 'json', 'github', 'gitlab', 'markdown'] as const;

/** The options that the commands share; each command names those it takes. */
const known = {
  content: { type: 'string', value: '文件夹', use: '内容文件夹（默认 content）' },
  out: { type: 'string', value: '文件夹', use: '网站生成到哪里（默认 dist）' },
  'as-of': { type: 'string', value: '年-月-日', use: '按哪一天计算效力状态（默认今天，北京时间）' },
  format: {
    type: 'string',
    value: formats.join('|'),
    use: '结果的格式（默认 text，给人看；json 给程序用；github、gitlab、markdown 给代码托管平台）',
  },
  strict: { type: 'boolean', value: '', use: '把提醒也当作错误' },
  port: { type: 'string', value: '端口', use: '本机端口（默认 4321，被占用时自动换一个）' },
  'no-serve': { type: 'boolean', value: '', use: '生成以后不在本机打开' },
  as: {
    type: 'string',
    value: '种类',
    use: '当作什么导入：sampling 抽检、budget 预决算、policy 政策、interpretation 解读',
  },
  into: { type: 'string', value: '文件夹', use: '存到哪里，例如 content/sampling/2026/spcj-2026-07' },
  force: { type: 'boolean', value: '', use: '那里已有同名文件时覆盖' },
  'allow-earlier': { type: 'boolean', value: '', use: '已经发布的网站日期更晚时，也照样发布（效力状态会退回去）' },
  after: { type: 'string', value: '网址或文件', use: '接在哪一次发布之后（默认是输出文件夹里的那一次）' },
  'no-record': { type: 'boolean', value: '', use: '不把新网址登记到内容文件夹（试生成、预览时用）' },
  'sign-key': { type: 'string', value: '文件', use: '用这个 Ed25519 私钥签名（放在仓库以外）' },
  against: { type: 'string', value: '文件或网址', use: '和另一份 release.json 比较新旧（文件、文件夹或网址）' },
  holds: { type: 'string', value: '文件', use: '只查这份网站里还有没有与这个文件相同的内容（撤下以后用）' },
  key: { type: 'string', value: '文件', use: '用这个 Ed25519 公钥核对签名' },
  help: { type: 'boolean', value: '', use: '显示这份说明' },
} as const;
type OptionName = keyof typeof known;

export interface Options {
  readonly content: string;
  readonly out: string;
  readonly asOf: Day;
  readonly format: (typeof formats)[number];
  readonly strict: boolean;
  readonly port: number;
  readonly serve: boolean;
  /** What to import as, '' where it is to be found out. */
  readonly as: string;
  /** Where to write to, '' for the default. */
  readonly into: string;
  readonly force: boolean;
  readonly allowEarlier: boolean;
  /** The manifest of the release before, '' for the one in `out`. */
  readonly after: string;
  /** Whether a published release is recorded in the content folder. */
  readonly record: boolean;
  readonly signKey: string;
  /** Where another manifest lies to compare with, and the public key of signatures; '' for none. */
  readonly against: string;
  readonly key: string;
  /** A file whose content is looked for, '' for none. */
  readonly holds: string;
  /** What stands behind the options, for commands that take a file. */
  readonly argument: string;
}

// Whoever reads the output may stop before its end, as `head` does: that is no fault.
process.stdout.on('error', (fault: NodeJS.ErrnoException) => {
  if (fault.code !== 'EPIPE') throw fault;
  process.exit();
});

/**
 * Reads the arguments; undefined when help was printed or they are wrong (then the exit code is 2). `argument` is what a
 * command takes beside its options, such as 文件; where `beginsContent` says so of it, the content folder may be missing.
 */
export function readOptions(
  command: string,
  purpose: string,
  names: readonly OptionName[],
  argument?: string,
  beginsContent: (argument: string) => boolean = () => false,
): Options | undefined {
  const options = Object.fromEntries([...names, 'help' as const].map((name) => [name, { type: known[name].type }]));
  try {
    const { values, positionals } = parseArgs({ options, strict: true, allowPositionals: argument !== undefined });
    if (values['help'] === true) {
      process.stdout.write(help(command, purpose, names, argument));
      return undefined;
    }
    if (argument !== undefined && positionals.length !== 1) throw new UsageFault(`请写明一个${argument}。`);
    const read = check(values);
    // An import may be the first that comes into a content folder.
    const [given = ''] = positionals;
    if (names.includes('content') && !names.includes('into') && !beginsContent(given)) checkContentFolder(read.content);
    return { ...read, argument: given };
  } catch (fault) {
    const told = fault instanceof UsageFault || fault instanceof Refusal;
    const words = told ? fault.message : '不认识的选项，或选项少了值。';
    process.stderr.write(`${words}\n\n${help(command, purpose, names, argument)}`);
    process.exitCode = 2;
    return undefined;
  }
}

class UsageFault extends Error {}

function check(values: Readonly<Record<string, string | boolean | undefined>>): Omit<Options, 'argument'> {
  const text = (name: OptionName, otherwise: string) => (typeof values[name] === 'string' ? values[name] : otherwise);
  const asOf = readDay(text('as-of', todayInShanghai()));
  if (!asOf) throw new UsageFault(`--as-of 应写成 2026-03-01 这样的日期，而不是“${text('as-of', '')}”。`);
  const format = formats.find((name) => name === text('format', 'text'));
  if (!format) throw new UsageFault(`--format 只能是 ${formats.join('、')}，而不是“${text('format', '')}”。`);
  const port = Number(text('port', '4321'));
  if (!Number.isInteger(port) || port < 0 || port > 65_535) throw new UsageFault('--port 应是 0 到 65535 之间的整数。');
  return {
    content: resolve(text('content', 'content')),
    out: resolve(text('out', 'dist')),
    asOf,
    format,
    strict: values['strict'] === true,
    port,
    serve: values['no-serve'] !== true,
    as: text('as', ''),
    into: text('into', ''),
    force: values['force'] === true,
    allowEarlier: values['allow-earlier'] === true,
    after: text('after', ''),
    record: values['no-record'] !== true,
    signKey: text('sign-key', ''),
    against: text('against', ''),
    key: text('key', ''),
    holds: text('holds', ''),
  };
}

function help(command: string, purpose: string, names: readonly OptionName[], argument: string | undefined): string {
  const rows = [...names, 'help' as const].map(
    (name) => `  --${`${name} ${known[name].value}`.padEnd(20)} ${known[name].use}`,
  );
  return `${purpose}\n\n用法：npm run ${command} --${argument === undefined ? '' : ` ${argument}`} [选项]\n\n${rows.join('\n')}\n`;
}

/** The one place where a clock is read: today in Shanghai, which keeps UTC+8 all year. */
function todayInShanghai(): string {
  return new Date(Date.now() + 8 * 3_600_000).toISOString().slice(0, 10);
}
