import { serveFolder } from '../src/release/server.ts';
import { readOptions } from './command-line.ts';

const options = readOptions('preview', '在本机打开已经生成的网站。', ['out', 'port']);
if (options) {
  const server = await serveFolder(options.out, options.port);
  process.stdout.write(`网站在这里：${server.address}（按 Ctrl+C 结束）\n`);
}
