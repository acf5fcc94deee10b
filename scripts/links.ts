import { outsideLinks } from '../src/register/links/outside-links.ts';
import { codeDigest } from '../src/release/digest.ts';
import { checkLinks, tellLinks } from '../src/release/link-check.ts';
import { printProgress } from '../src/release/progress.ts';
import { readAgency } from '../src/release/reading.ts';
import { readOptions } from './command-line.ts';

const options = readOptions('links', '逐个打开内容里的外部网址，列出打不开的；需要网络，不改动任何文件。', [
  'content',
  'as-of',
  'strict',
]);
if (options) {
  const progress = printProgress(process.stderr, Date.now);
  const { register } = await readAgency({ ...options, code: codeDigest(), progress });
  const checked = await checkLinks(register ? outsideLinks(register) : []);
  process.stdout.write(`\n${tellLinks(checked)}`);
  process.exitCode = options.strict && checked.some(({ answer }) => answer.state !== 'alive') ? 1 : 0;
}
