import { parseArgs } from 'node:util';
import { resolve } from 'node:path';
import { readDay, type Day } from '../src/records/day.ts';

/** The options that the commands share; each command names those it takes. */
const known = {
  content: { type: 'string', value: '文件夹', use: '内容文件夹（默认 content）' },
  out: { type: 'string', value: '文件夹', use: '网站生成到哪里（默认 dist）' },
  'as-of': { type: 'string', value: '年-月-日', use: '按哪一天计算效力状态（默认今天，北京时间）' },
  format: { type: 'string', value: 'text|json', use: '结果的格式（默认 text，给人看；json 给程序用）' },
  strict: { type: 'boolean', value: '', use: '把提醒也当作错误' },
  port: { type: 'string', value: '端口', use: '本机端口（默认 4321，被占用时自动换一个）' },
  'no-serve': { type: 'boolean', value: '', use: '生成以后不在本机打开' },
  help: { type: 'boolean', value: '', use: '显示这份说明' },
} as const;
type OptionName = keyof typeof known;

export interface Options {
  readonly content: string;
  readonly out: string;
  readonly asOf: Day;
  readonly json: boolean;
  readonly strict: boolean;
  readonly port: number;
  readonly serve: boolean;
}

/** Reads the arguments; undefined when help was printed or they are wrong (then the exit code is 2). */
export function readOptions(command: string, purpose: string, names: readonly OptionName[]): Options | undefined {
  const options = Object.fromEntries([...names, 'help' as const].map((name) => [name, { type: known[name].type }]));
  try {
    const { values } = parseArgs({ options, strict: true, allowPositionals: false });
    if (values['help'] === true) {
      process.stdout.write(help(command, purpose, names));
      return undefined;
    }
    return check(values);
  } catch (fault) {
    const words = fault instanceof UsageFault ? fault.message : '不认识的选项，或选项少了值。';
    process.stderr.write(`${words}\n\n${help(command, purpose, names)}`);
    process.exitCode = 2;
    return undefined;
  }
}

class UsageFault extends Error {}

function check(values: Readonly<Record<string, string | boolean | undefined>>): Options {
  const text = (name: OptionName, otherwise: string) => (typeof values[name] === 'string' ? values[name] : otherwise);
  const asOf = readDay(text('as-of', todayInShanghai()));
  if (!asOf) throw new UsageFault(`--as-of 应写成 2026-03-01 这样的日期，而不是“${text('as-of', '')}”。`);
  const format = text('format', 'text');
  if (format !== 'text' && format !== 'json') throw new UsageFault(`--format 只能是 text 或 json，而不是“${format}”。`);
  const port = Number(text('port', '4321'));
  if (!Number.isInteger(port) || port < 0 || port > 65_535) throw new UsageFault('--port 应是 0 到 65535 之间的整数。');
  return {
    content: resolve(text('content', 'content')),
    out: resolve(text('out', 'dist')),
    asOf,
    json: format === 'json',
    strict: values['strict'] === true,
    port,
    serve: values['no-serve'] !== true,
  };
}

function help(command: string, purpose: string, names: readonly OptionName[]): string {
  const rows = [...names, 'help' as const].map(
    (name) => `  --${`${name} ${known[name].value}`.padEnd(20)} ${known[name].use}`,
  );
  return `${purpose}\n\n用法：npm run ${command} -- [选项]\n\n${rows.join('\n')}\n`;
}

/** The one place where a clock is read: today in Shanghai, which keeps UTC+8 all year. */
function todayInShanghai(): string {
  return new Date(Date.now() + 8 * 3_600_000).toISOString().slice(0, 10);
}
