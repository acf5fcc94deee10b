import { Refusal } from './refusal.ts';

const words: Readonly<Record<string, string>> = {
  ENOSPC: '磁盘满了，或者文件数目到了上限',
  EFBIG: '文件的大小到了系统设定的上限',
  EDQUOT: '磁盘配额用完了',
  EROFS: '磁盘是只读的',
  ENOTDIR: '路径中间有一个名字是文件，不是文件夹',
  EACCES: '没有写入的权限',
  EPERM: '没有写入的权限',
  EMFILE: '同时打开的文件太多（ulimit -n 太小）',
  ENFILE: '整台机器同时打开的文件太多',
  EXDEV: '生成用的文件夹和发布的文件夹不在同一个磁盘上',
  EIO: '磁盘读写出错，可能已经损坏',
  // Also what Node says of a folder that it cannot make on a read-only disk.
  ENOENT: '文件夹建不起来，或者文件刚被移走（磁盘可能是只读的）',
  ENAMETOOLONG: '文件名或者整个路径太长',
  ELOOP: '链接绕成了圈',
  EBUSY: '文件夹正被别的程序占用，或者是单独挂载的磁盘',
};

/** What the machine did not allow, as a sentence; undefined for a fault that is not the machine's. */
export function diskFault(fault: unknown): Refusal | undefined {
  if (!(fault instanceof Error)) return undefined;
  const { code, syscall, path: from, dest: path = from } = fault as NodeJS.ErrnoException & { readonly dest?: string };
  // What no sentence was written for is told by its name: a trace says no more to an editor.
  const unnamed =
    syscall !== undefined && path !== undefined ? `磁盘没有做到要它做的事（${syscall} ${code}）` : undefined;
  const why = code === undefined ? undefined : (words[code] ?? unnamed);
  if (why === undefined) return fault.cause === undefined ? undefined : diskFault(fault.cause);
  const where = path === undefined ? '' : `（${path}）`;
  return new Refusal(`${why}${where}。没有发布，已经发布的网站没有变动；处理好以后再运行一次就可以。`, 1);
}
