import { lstatSync, realpathSync, statSync } from 'node:fs';
import { homedir } from 'node:os';
import { basename, dirname, join, relative, resolve, sep } from 'node:path';
import { projectFolder } from './digest.ts';
import { Refusal } from './refusal.ts';

/** Folders of the project in which no site is built. */
export const ownFolders: readonly string[] = [
  '.astro',
  '.ci',
  '.git',
  '.github',
  '.mingshi',
  '.vscode',
  '.workflow',
  'content',
  'node_modules',
  'public',
  'docs',
  'findings',
  'scripts',
  'src',
  'test',
];

/** Refuses a content folder that is none, since whoever mistyped a name would read of an empty site. */
export function checkContentFolder(content: string): void {
  const found = statSync(content, { throwIfNoEntry: false });
  if (!found) throw new Refusal(`没有内容文件夹 ${content}。请检查 --content 后面的路径有没有写错。`, 2);
  if (!found.isDirectory())
    throw new Refusal(`${content} 是一个文件，不是内容文件夹。--content 后面请写放着 site.yaml 的文件夹。`, 2);
}

interface Surroundings {
  readonly project: string;
  readonly home: string;
}

/**
 * Refuses a place for the site that would be read as content by the next build, or that replacing it would harm: in or around
 * the content, in the project's own folders, the home folder or the root. What was published there by an earlier build stays
 * where it is, and the refusal says how it is moved.
 */
export function checkOutFolder(
  content: string,
  out: string,
  { project, home }: Surroundings = { project: projectFolder, home: homedir() },
): void {
  const place = placeOf(out);
  const refuse = (why: string, mend = '请用 --out 指定另一个文件夹。') => {
    throw new Refusal(`网站不能生成到 ${out}：${why}，不会覆盖它。${mend}`, 2);
  };
  if (dirname(place) === place) refuse('这是整个磁盘的根目录');
  if (contains(place, placeOf(home))) refuse('这是您的主文件夹，或者包含着它');
  if (contains(place, realpathOf(content))) refuse('内容文件夹就在这里面，里面的文章会被网站代替');
  if (contains(realpathOf(content), place)) refuse('它在内容文件夹里面，下一次会被当作内容', mendInside(content, out));
  if (contains(place, realpathOf(project))) refuse('明示自己的文件夹就在这里面');
  const own = ownFolders.find((name) => contains(realpathOf(join(project, name)), place));
  if (own !== undefined) refuse(`它在明示自己的文件夹 ${own} 里面`);
}

function mendInside(content: string, out: string): string {
  const better = join(dirname(resolve(content)), basename(out));
  const mend = `请用 --out 指定内容文件夹以外的地方，例如 --out ${better}。`;
  if (!lstatSync(out, { throwIfNoEntry: false })) return mend;
  const name = basename(out);
  return `${mend}那里已有的网站没有变动，也不要删去：请把 ${name} 和旁边的 .${name}.releases（名字以点开头，可能看不见）一起移到新的地方，再改网站服务器上的路径。`;
}

/** Whether a folder is another one, or lies around it. */
function contains(outer: string, inner: string): boolean {
  const path = relative(outer, inner);
  return path === '' || (path !== '..' && !path.startsWith(`..${sep}`) && resolve(outer, path) === inner);
}

/** Where a path stands, with links above it followed; what it itself leads to does not count: a new release replaces it. */
function placeOf(path: string): string {
  const whole = resolve(path);
  return dirname(whole) === whole ? whole : join(realpathOf(dirname(whole)), basename(whole));
}

/** Where a path leads, as far as it is there. */
function realpathOf(path: string): string {
  const whole = resolve(path);
  try {
    return realpathSync(whole);
  } catch {
    return dirname(whole) === whole ? whole : join(realpathOf(dirname(whole)), basename(whole));
  }
}
