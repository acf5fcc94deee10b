import { spawnSync } from 'node:child_process';
import { accessSync, constants, existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { chromium, type Browser } from 'playwright';

/** The shell without a window comes first: it opens a page for little more than half the work. */
const shell = 'chromium-headless-shell';
const names = [shell, 'chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'microsoft-edge'];
const mac = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
];
const windows = ['ProgramFiles', 'ProgramFiles(x86)', 'LOCALAPPDATA'].flatMap((name) => {
  const folder = process.env[name];
  if (folder === undefined) return [];
  return [join(folder, 'Google/Chrome/Application/chrome.exe'), join(folder, 'Microsoft/Edge/Application/msedge.exe')];
});

/** What keeps the browser to this machine: no site but our own is reached, nothing is fetched behind the scenes. */
const offline = [
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--disable-default-apps',
  '--no-first-run',
  '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE localhost, EXCLUDE 127.0.0.1',
];

/** Starts the browser for tests, with nothing but this machine to talk to; throws `BrowserMissing` where there is none. */
export async function launchBrowser(): Promise<Browser> {
  const executablePath = findBrowser();
  if (executablePath === undefined) throw new BrowserMissing();
  return chromium.launch({ executablePath, args: offline });
}

/** Makes sure that a browser is there, by installing one where that is allowed; gives its path or throws `BrowserMissing`. */
export function ensureBrowser(say: (words: string) => void): string {
  if (findBrowser() === undefined && !process.env['BROWSER_PATH']) installBrowser(say);
  const path = findBrowser();
  if (path === undefined) throw new BrowserMissing();
  return path;
}

/** No browser was found or could be installed; the message lists what was tried and what helps. */
export class BrowserMissing extends Error {
  override readonly name = 'BrowserMissing';
  constructor() {
    super(
      [
        '没有找到测试所需的浏览器（Chromium、Chrome 或 Edge）。以下办法任选一种：',
        '  1. 安装 Google Chrome 或 Microsoft Edge；',
        '  2. 在 Debian、Ubuntu 上运行：sudo apt-get update && sudo apt-get install -y chromium fonts-noto-cjk',
        '  3. 运行：npx playwright install chromium',
        '  4. 用环境变量 BROWSER_PATH 指出浏览器程序的位置。',
        'No browser was found for the tests. Install Chrome, Edge or Chromium, or name its program in BROWSER_PATH.',
        '找过的位置 Looked for:',
        ...candidates().map((path) => `  ${path}`),
      ].join('\n'),
    );
  }
}

/** Path of the browser to be used: the one that the environment names, Playwright's own, then those of the system. */
export function findBrowser(): string | undefined {
  return candidates().find(isProgram);
}

function candidates(): readonly string[] {
  const named = process.env['BROWSER_PATH'];
  if (named) return [named];
  const folders = (process.env['PATH'] ?? '').split(delimiter).filter((folder) => folder !== '');
  const system =
    process.platform === 'win32' ? [] : names.flatMap((name) => folders.map((folder) => join(folder, name)));
  const standard = { darwin: mac, win32: windows }[process.platform as string] ?? [];
  return [chromium.executablePath(), ...system, ...standard];
}

function isProgram(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
  } catch {
    return false;
  }
  // Ubuntu has a `chromium-browser` that only asks for another installation, and a library may be missing.
  return process.platform !== 'linux' || spawnSync(path, ['--version']).status === 0;
}

/** Installs Chromium where we may: with Debian's package manager, otherwise Playwright's own. */
function installBrowser(say: (words: string) => void): void {
  say('没有找到浏览器，正在安装 Chromium，约需一两分钟…… No browser found, installing Chromium…');
  for (const name of [shell, 'chromium'])
    if (installDebianPackages(say, [name, 'fonts-noto-cjk']) && findBrowser() !== undefined) return;
  const playwright = fileURLToPath(new URL('cli.js', import.meta.resolve('playwright')));
  run(process.execPath, [playwright, 'install', 'chromium'], say);
}

/** Installs what a test needs, such as the browser and a font for its Chinese, where that is allowed. */
export function installDebianPackages(say: (words: string) => void, packages: readonly string[]): boolean {
  const isRoot = process.getuid?.() === 0;
  if (!existsSync('/usr/bin/apt-get') || (!isRoot && spawnSync('sudo', ['-n', 'true']).status !== 0)) return false;
  const aptGet = [...(isRoot ? [] : ['sudo', '-n']), 'env', 'DEBIAN_FRONTEND=noninteractive', 'apt-get'];
  return [['update'], ['install', '--yes', '--no-install-recommends', ...packages]].every((options) => {
    const [program = '', ...rest] = [...aptGet, '-qq', ...options];
    return run(program, rest, say);
  });
}

function run(program: string, options: readonly string[], say: (words: string) => void): boolean {
  const { status, stderr, error } = spawnSync(program, options, {
    stdio: ['ignore', 'ignore', 'pipe'],
    encoding: 'utf8',
  });
  if (status !== 0) say(error?.message ?? stderr);
  return status === 0;
}
