import { errorAt, hasErrors, sortFindings, type Finding, wholeFile } from '../records/finding.ts';
import { checkContent, checkKind, isMadeAnew, linkedSubject } from './file-facts/findings.ts';
import { endingOf } from './file-facts/kinds.ts';
import { readFolder, unreadFile } from './folder.ts';
import { guarded, type Looks } from './guarded-files.ts';
import { protectedIn } from './protection.ts';
import { measureRegular, readChecked, type FileFacts } from './regular-file.ts';

/** A file that is published as it is, at the address of its path. */
export interface PublicFile extends FileFacts {
  /** Relative to the folder, with `/`. */
  readonly path: string;
}

export interface ReadPublic {
  readonly files: readonly PublicFile[];
  readonly findings: readonly Finding[];
}

/** Where the folder stands as seen from the content folder, with which findings begin their paths. */
export const publicPlace = '../public';

/** What systems, editors and office programs leave behind: none of ours. */
const remnant = /^(?:thumbs\.db|desktop\.ini|~\$.*|.*~|.*\.(?:tmp|bak|swp|part|crdownload))$/i;

/** Where other sites look for what concerns this one, such as `security.txt` (RFC 9116, RFC 8615). */
const shown: ReadonlySet<string> = new Set(['.well-known']);

/**
 * Reads what the agency publishes as it is: by the same checks as what lies beside records, and so that it takes no address of
 * the site's own (`isReserved`). A folder that is not there holds nothing.
 */
export async function readPublic(
  root: string,
  looks: Looks,
  isReserved: (path: string) => boolean = () => false,
): Promise<ReadPublic> {
  const found = await listPublic(root);
  const files: PublicFile[] = [];
  const findings = [...found.findings];
  for (const path of found.paths) {
    const looked = await lookAt({ root, file: path }, looks, isReserved).catch((fault: unknown) => ({
      findings: [unreadFile(calledAs(path), fault)],
      facts: undefined,
    }));
    findings.push(...looked.findings);
    if (looked.facts) files.push({ path, ...looked.facts });
  }
  return { files, findings: sortFindings(findings) };
}

async function listPublic(root: string, below = ''): Promise<{ paths: string[]; findings: Finding[] }> {
  const { files, folders, findings } = await readFolder(root, below, below === '' ? shown : new Set());
  if (below === '' && files.length + folders.length === 0 && isNowhere(findings)) return { paths: [], findings: [] };
  const at = (name: string) => (below === '' ? name : `${below}/${name}`);
  const paths = files.filter((name) => !remnant.test(name)).map(at);
  const told = findings
    .filter(({ file }) => !remnant.test(file.slice(file.lastIndexOf('/') + 1)))
    .map((finding) => ({ ...finding, file: calledAs(finding.file) }));
  for (const name of folders) {
    const inner = await listPublic(root, at(name));
    paths.push(...inner.paths);
    told.push(...inner.findings);
  }
  return { paths, findings: told };
}

function isNowhere(findings: readonly Finding[]): boolean {
  return findings.length === 1 && findings[0]?.rule === 'file/unreadable';
}

function calledAs(path: string): string {
  return path === '' ? publicPlace : `${publicPlace}/${path}`;
}

async function lookAt(
  place: { readonly root: string; readonly file: string },
  { inspect, keep }: Looks,
  isReserved: (path: string) => boolean,
): Promise<{ readonly findings: readonly Finding[]; readonly facts: FileFacts }> {
  const file = calledAs(place.file);
  const at = wholeFile(file);
  const facts = await measureRegular(place);
  const names = place.file
    .split('/')
    .flatMap((name) => protectedIn({ text: name.replaceAll('_', ' '), kind: 'name' }, { ...at, field: '文件名' }));
  if (isReserved(place.file)) return { facts, findings: [...names, reserved(at, place.file)] };
  const inspection = await inspect(place, facts);
  const subject = linkedSubject(place.file.slice(place.file.lastIndexOf('/') + 1));
  const kind = endingOf(place.file);
  if (kind === 'html') {
    const text = (await readChecked(place, facts, longestMark + 1)).toString('utf8');
    return { facts, findings: [...names, ...(isMark(text) ? [] : [noPage(at)])] };
  }
  const refused = kind === 'ico' && inspection.content === 'ico' ? [] : checkKind(at, subject);
  const findings = refused.length > 0 ? refused : checkContent(at, subject, facts.bytes, inspection);
  // Nothing here is made anew: what a camera wrote into a picture goes out with it.
  const located = isMadeAnew(subject, inspection)
    ? checkContent(at, { ...subject, what: '附件' }, facts.bytes, inspection)
    : [];
  const persons = hasErrors(findings) ? [] : await guarded(keep, place, facts, file);
  return { facts, findings: [...names, ...(located.length > 0 ? located : findings), ...persons] };
}

const longestMark = 200;

/** By which search engines and messengers know that a site is somebody's: a word or two, and no markup. */
function isMark(text: string): boolean {
  return text.length <= longestMark && /^\s*[\w-]+(?:[:=]\s*)?[\w.=-]*\s*$/.test(text);
}

function noPage(place: Parameters<typeof errorAt>[0]): Finding {
  return errorAt(
    place,
    'attachment/kind',
    'public 文件夹里不能放网页：里面可能有程序，也不会有导航和无障碍。',
    '内容请写成 content 里的文章；搜索引擎要求放的验证文件，里面只有一行文字的，可以放。',
  );
}

function reserved(place: Parameters<typeof errorAt>[0], path: string): Finding {
  return errorAt(
    place,
    'public/reserved',
    `网址 /${path} 是网站自己的，public 文件夹里的文件不能占用。`,
    '请给文件换一个名字，或者移到别的文件夹；要修改网站自己的页面和文件，请改 content 里的内容。',
  );
}
