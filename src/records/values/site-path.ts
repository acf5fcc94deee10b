import { z } from 'zod';

/** File systems allow no longer name, counted in UTF-8; the page of a folder is written below it. */
const longestName = 255;
const longestPath = 1000;

/**
 * A field that holds the path of a page or file of a site, as it stands in an address: `/art/2018/7/2/art_123.html`, also
 * with percent signs. It becomes the name of a file that is written, so no way of writing it may lead out of the site.
 */
export function sitePath(label: string, example: string) {
  return z
    .string()
    .regex(/^\/[^?#\s\\]*$/)
    .refine(
      (value) => namesIn(value).every((name) => name !== '.' && name !== '..') && !decoded(value).includes('//'),
      {
        message: '不是规范的网址路径',
        params: { mend: '路径里不能有“.”“..”“//”，写成百分号编码的也不行。' },
      },
    )
    .refine((value) => !/[\p{Cc}\\]/u.test(decoded(value)), {
      message: '含有控制字符或反斜杠',
      params: { mend: '请对照浏览器地址栏里的网址，重新写一遍。' },
    })
    .refine((value) => value.length <= longestPath && namesIn(value).every((name) => bytesOf(name) <= longestName), {
      message: '太长，没有哪个磁盘存得下这样的名字',
      params: { mend: '斜杠之间的每一段不超过 255 个字节（汉字 85 个左右），全长不超过 1000 个字。' },
    })
    .meta({ label, example });
}

/** Whether every percent sign of a path stands for something. */
export function isDecodable(path: string): boolean {
  try {
    decodeURIComponent(path);
    return true;
  } catch {
    return false;
  }
}

/** As a server reads it; where a percent sign stands for nothing, as it is written. */
function decoded(path: string): string {
  return isDecodable(path) ? decodeURIComponent(path) : path;
}

function namesIn(path: string): string[] {
  return decoded(path).split('/');
}

function bytesOf(text: string): number {
  return new TextEncoder().encode(text).byteLength;
}
