// Brings the packages that the lock file names, when they are not there. Plain JavaScript, nothing but Node 20.
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';

/**
 * Installs what is missing or out of date, and says whether all is there now. `node` is the program that is to run
 * afterwards. Of several commands that find something missing, one installs and the others wait.
 */
export async function install(root, node) {
  const lock = join(root, '.install.lock');
  for (let turn = 0; !isInstalled(root, node); turn += 1) {
    if (takeLock(lock)) {
      try {
        return isInstalled(root, node) || installPackages(root);
      } finally {
        rmSync(lock, { force: true });
      }
    }
    if (turn === 1) console.error('另一个命令正在安装所需组件，请稍候…… Another command is installing, please wait.');
    await wait(500);
  }
  return true;
}

/** Compares what npm noted when it finished with what the lock file wants; packages for other machines may be missing. */
function isInstalled(root, node) {
  const found = packagesIn(join(root, 'node_modules/.package-lock.json'));
  const wanted = Object.entries(packagesIn(join(root, 'package-lock.json')));
  return (
    existsSync(node) &&
    wanted.every(([path, { version, optional }]) =>
      path in found ? found[path].version === version : path === '' || optional,
    )
  );
}

function packagesIn(lockFile) {
  return existsSync(lockFile) ? JSON.parse(readFileSync(lockFile, 'utf8')).packages : {};
}

function takeLock(lock) {
  try {
    writeFileSync(lock, String(process.pid), { flag: 'wx' });
    return true;
  } catch (fault) {
    if (fault.code !== 'EEXIST') throw fault;
  }
  if (isAbandoned(lock)) rmSync(lock, { force: true });
  return false;
}

function isAbandoned(lock) {
  try {
    process.kill(Number(readFileSync(lock, 'utf8')), 0);
    return Date.now() - statSync(lock).mtimeMs > 15 * 60_000;
  } catch (fault) {
    return fault.code === 'ESRCH';
  }
}

function installPackages(root) {
  console.error('正在安装所需组件，第一次约需一分钟…… Installing dependencies, about a minute the first time.');
  const started = Date.now();
  if (npmCi(root) !== 0) {
    console.error(
      '安装没有成功。请检查网络后再试；在国内可先运行 npm config set registry https://registry.npmmirror.com',
    );
    console.error('npm ci did not succeed. Please check the network and try again.');
    return false;
  }
  keepNodeLink(join(root, 'node_modules/.bin'));
  console.error(`安装完成，用时 ${Math.round((Date.now() - started) / 1000)} 秒。`);
  return true;
}

function npmCi(root) {
  const npm = process.env.npm_execpath ?? '';
  const options = ['ci', '--ignore-scripts', '--include=dev', '--include=optional', '--loglevel=error'];
  // Standard output belongs to the command that follows.
  const settings = { cwd: root, stdio: ['ignore', 'ignore', 'inherit'] };
  const { status } = npm.endsWith('npm-cli.js')
    ? spawnSync(process.execPath, [npm, ...options], settings)
    : spawnSync('npm', options, { ...settings, shell: process.platform === 'win32' });
  return status;
}

/**
 * npm puts the Node that it brought before the machine's own in the path of its scripts. That must not stay where it
 * cannot run (musl), nor on Windows, where the next installation could not replace it while it runs.
 */
function keepNodeLink(folder) {
  if (process.platform !== 'win32' && spawnSync(join(folder, 'node'), ['--version']).status === 0) return;
  for (const name of ['node', 'node.cmd', 'node.ps1']) rmSync(join(folder, name), { force: true });
}
