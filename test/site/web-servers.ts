import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { serverFiles } from '../../src/exports/servers/quoting.ts';
import { installDebianPackages } from './browser.ts';

export interface WebServer {
  readonly address: string;
  stop(): Promise<void>;
}

/** Debian keeps servers where only an administrator's shell looks. */
const environment = { ...process.env, PATH: [process.env['PATH'], '/usr/sbin', '/usr/local/sbin'].join(delimiter) };

/** Starts nginx over a release with the release's own include; installs it where that is allowed; undefined without it. */
export async function startNginx(folder: string): Promise<WebServer | undefined> {
  if (!isInstalled('nginx', '-v')) return undefined;
  const place = mkdtempSync(join(tmpdir(), 'mingshi-nginx-'));
  mkdirSync(join(place, 'bodies'));
  const port = await freePort();
  const bodies = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'].map(
    (name) => `${name}_temp_path ${place}/bodies/${name};`,
  );
  const settings = `pid ${place}/pid; error_log ${place}/errors; daemon off; worker_processes 1; events {}
${process.getuid?.() === 0 ? 'user root;' : ''}
http { access_log off; ${bodies.join(' ')}
  server { listen 127.0.0.1:${port}; root ${folder}; include ${folder}${serverFiles.nginx}; }
}\n`;
  return start(
    'nginx',
    ['-e', `${place}/errors`, '-c', join(place, 'nginx.conf')],
    join(place, 'nginx.conf'),
    settings,
    port,
  );
}

/** Starts Caddy over a release with the release's own snippet; installs it where that is allowed; undefined without it. */
export async function startCaddy(folder: string): Promise<WebServer | undefined> {
  if (!isInstalled('caddy', 'version')) return undefined;
  const file = join(mkdtempSync(join(tmpdir(), 'mingshi-caddy-')), 'Caddyfile');
  const port = await freePort();
  const settings = `{
  admin off
  auto_https off
}
http://127.0.0.1:${port} {
  root * ${folder}
  import ${folder}${serverFiles.caddy}
}\n`;
  return start('caddy', ['run', '--adapter', 'caddyfile', '--config', file], file, settings, port);
}

/** Whether a server is on the machine, if need be after installing it where that is allowed. */
function isInstalled(program: 'nginx' | 'caddy', option: string): boolean {
  const isThere = () => spawnSync(program, [option], { env: environment }).status === 0;
  if (!isThere()) installDebianPackages(() => undefined, [program]);
  return isThere();
}

async function start(
  program: string,
  options: readonly string[],
  file: string,
  settings: string,
  port: number,
): Promise<WebServer> {
  writeFileSync(file, settings);
  const child = spawn(program, options, { env: environment, stdio: ['ignore', 'ignore', 'pipe'] });
  // A run of tests that is broken off leaves no server behind.
  const end = () => child.kill('SIGTERM');
  process.once('exit', end);
  let said = '';
  child.stderr.on('data', (words: Buffer) => (said += words.toString()));
  const address = `http://127.0.0.1:${port}/`;
  await answering(address, child, () => said);
  return {
    address,
    stop: () =>
      new Promise((resolve) => {
        process.off('exit', end);
        child.once('exit', () => resolve());
        end();
      }),
  };
}

async function answering(address: string, child: ChildProcess, said: () => string): Promise<void> {
  for (let attempt = 0; attempt < 100; attempt += 1) {
    if (child.exitCode !== null) break;
    const answer = await fetch(address).catch(() => undefined);
    if (answer) return;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error(`the server does not answer: ${said()}`);
}

function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const server = createServer();
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => resolve(typeof address === 'object' && address ? address.port : 0));
    });
  });
}
