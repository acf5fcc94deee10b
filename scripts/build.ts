import { readOptions } from './command-line.ts';
import { buildAndTell } from './site-build.ts';

const options = readOptions('build', '检查内容并生成网站；有错误时不发布，已经发布的网站保持原样。', [
  'content',
  'out',
  'as-of',
  'strict',
  'allow-earlier',
  'no-record',
  'after',
  'sign-key',
]);
if (options) await buildAndTell(options, options.record);
