import { serveFolder } from '../src/release/server.ts';
import { readOptions } from './command-line.ts';
import { buildAndTell } from './site-build.ts';

const options = readOptions('start', '检查内容、生成网站，并在本机打开。', [
  'content',
  'out',
  'as-of',
  'strict',
  'allow-earlier',
  'port',
  'no-serve',
]);
if (options && (await buildAndTell(options)) && options.serve) {
  const server = await serveFolder(options.out, options.port);
  process.stdout.write(`网站在这里：${server.address}（按 Ctrl+C 结束）\n`);
}
