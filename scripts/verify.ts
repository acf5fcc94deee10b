import { existsSync, readFileSync } from 'node:fs';
import { shown } from '../src/records/finding.ts';
import { checkCopy, manifestAt } from '../src/release/copy-check.ts';
import { tellCopy } from '../src/release/copy-verdict.ts';
import { copyAt } from '../src/release/copies.ts';
import { sha256 } from '../src/release/digest.ts';
import { findHolding, tellHolding } from '../src/release/holding.ts';
import { Refusal } from '../src/release/refusal.ts';
import { readPublicKey } from '../src/release/signature.ts';
import { readOptions, type Options } from './command-line.ts';

const options = readOptions(
  'verify',
  '核对一份网站：完整、被改动、混杂还是旧的。结束码 0 完整，1 有问题，2 无法核对。',
  ['against', 'key', 'holds', 'as-of'],
  '文件夹或网址',
);
if (options) {
  try {
    const { words, code } = await verify(options);
    process.stdout.write(`${words}\n`);
    process.exitCode = code;
  } catch (fault) {
    const words = fault instanceof Refusal ? fault.message : `${shown(options.argument)} 连接不上，无法核对。`;
    process.stderr.write(`${words}\n`);
    process.exitCode = 2;
  }
}

async function verify({ argument, against, key, holds, asOf }: Options) {
  const copy = copyAt(argument);
  if (!copy) throw new Refusal(`没有文件夹 ${shown(argument)}。网址请写全，以 https:// 开头。`, 2);
  if (holds !== '') {
    if (!existsSync(holds)) throw new Refusal(`没有文件 ${holds}。`, 2);
    return tellHolding(await findHolding(copy, sha256(readFileSync(holds))), argument);
  }
  const other = against === '' ? undefined : await manifestAt(against);
  if (against !== '' && !other) throw new Refusal(`${against} 那里没有可以读的 release.json。`, 2);
  const keyed = key === '' ? {} : { key: readPublicKey(key) };
  return tellCopy(await checkCopy(copy, { today: asOf, ...keyed, ...(other ? { against: other } : {}) }));
}
