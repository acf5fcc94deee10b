import type { AnyEntry, BodyLink, LinkedFile } from '../../records/entry.ts';
import { errorAt, type Finding, type Place } from '../../records/finding.ts';
import { addresses } from '../addresses/address.ts';

interface FollowedFile {
  readonly link: {
    readonly href: string;
    readonly external: false;
    readonly file: string;
    readonly picture?: NonNullable<LinkedFile['picture']>;
  };
  readonly findings: readonly Finding[];
}

/**
 * Follows a link or a picture of a body to a file beside the record. Pictures lead to what is made from them, never to the
 * file itself, which may tell where and by whom it was taken.
 */
export function followFile(link: BodyLink, name: string, place: Place, entry: AnyEntry): FollowedFile {
  const { collection, id } = entry;
  const linked = entry.linked[name];
  const findings = linked ? checkUse(link, name, place, linked) : [unread(name, place)];
  const picture = linked?.picture;
  if (!picture) return { link: { href: addresses.file(collection, id, name), external: false, file: name }, findings };
  const href = picture.asIs ? addresses.file(collection, id, name) : addresses.picture(collection, id, name);
  return { link: { href, external: false, file: name, picture }, findings };
}

/** A picture is a picture; a drawing, which could run when it is opened alone, is nothing else. */
function checkUse({ image }: BodyLink, name: string, place: Place, { type }: LinkedFile): Finding[] {
  if (image && !/\.(?:jpe?g|png|gif|webp|svg)$/i.test(name))
    return [
      errorAt(
        place,
        'markdown/image-kind',
        `“${name}”不是图片，不能显示在正文里。`,
        '图片可以是 png、jpg、gif、webp 或 svg；其他文件请去掉前面的感叹号，写成链接。',
      ),
    ];
  if (!image && type === 'svg')
    return [
      errorAt(
        place,
        'markdown/image-kind',
        `图形“${name}”只能显示在正文里，不能链接过去单独打开。`,
        '请在方括号前面加上感叹号，例如 ![说明](文件名.svg)；要供下载的，请导出成 png 或 pdf。',
      ),
    ];
  return [];
}

/** What is not read as it is written has not been looked into, and so is not published. */
function unread(name: string, place: Place): Finding {
  return errorAt(
    place,
    'link/file-name',
    `链接里“${name}”的写法特别，文件没有核对过。`,
    '请在圆括号里照原样写文件名，不用 &…; 之类的代码。',
  );
}
