/** Paths of content files: relative to the content folder, with `/`, on every system. */

/** `policies/2018` of `policies/2018/a.md`, '' of a file in the content folder itself. */
export function folderOf(file: string): string {
  return file.slice(0, Math.max(0, file.lastIndexOf('/')));
}

/** `a.md` of `policies/2018/a.md`. */
export function fileNameOf(file: string): string {
  return file.slice(file.lastIndexOf('/') + 1);
}

/** Where a relative path leads from a folder; undefined where it leaves the content folder. */
export function resolvePath(folder: string, path: string): string | undefined {
  const parts = folder === '' ? [] : folder.split('/');
  for (const part of path.split('/')) {
    if (part === '..' && parts.pop() === undefined) return undefined;
    if (part !== '..' && part !== '.' && part !== '') parts.push(part);
  }
  return parts.join('/');
}

/** How a link in a file of `folder` is written to lead to `file`. */
export function relativePath(folder: string, file: string): string {
  const [from, to] = [folder === '' ? [] : folder.split('/'), file.split('/')];
  const first = from.findIndex((part, index) => part !== to[index]);
  const shared = first < 0 ? from.length : first;
  return [...from.slice(shared).map(() => '..'), ...to.slice(shared)].join('/');
}
