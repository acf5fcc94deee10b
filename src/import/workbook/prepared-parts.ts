import { strFromU8, strToU8 } from 'fflate';
import { kindOf, relationshipsOf, type Parts } from '../../intake/relationships.ts';

/**
 * What number formats 14 to 58 of the standard's own show in the Chinese edition (ECMA-376, part 1, 18.8.30, zh-cn); a
 * workbook names them by number only.
 */
const chineseFormats: Readonly<Record<number, string>> = {
  14: 'yyyy/m/d',
  22: 'yyyy/m/d h:mm',
  27: 'yyyy"年"m"月"',
  28: 'm"月"d"日"',
  29: 'm"月"d"日"',
  30: 'm-d-yy',
  31: 'yyyy"年"m"月"d"日"',
  32: 'h"时"mm"分"',
  33: 'h"时"mm"分"ss"秒"',
  34: '上午/下午h"时"mm"分"',
  35: '上午/下午h"时"mm"分"ss"秒"',
  36: 'yyyy"年"m"月"',
  50: 'yyyy"年"m"月"',
  51: 'm"月"d"日"',
  52: 'yyyy"年"m"月"',
  53: 'm"月"d"日"',
  54: 'm"月"d"日"',
  55: '上午/下午h"时"mm"分"',
  56: '上午/下午h"时"mm"分"ss"秒"',
  57: 'yyyy"年"m"月"',
  58: 'm"月"d"日"',
};
const styleSheet = /<((?:\w+:)?)styleSheet\b[^<>]*>/;
/** One that is never closed ends where the next begins, so that no text is walked through twice. */
const phonetic = /<((?:\w+:)?)rPh\b[^<>]*>(?:(?!<\1rPh\b)[\s\S])*?<\/\1rPh>/g;

/**
 * The parts of a workbook whose reading needs no more knowledge than the library has: the Chinese formats are spelled out,
 * the guides to pronunciation (拼音指南) above the words of a sheet are gone, and so are sheets that hold a chart or a macro
 * and no cells. The same map where there is none of them.
 */
export function preparedParts(parts: Parts): Parts {
  const changed = [...parts].flatMap(([name, part]): [string, Uint8Array][] => {
    if (name === mainPart) {
      const xml = strFromU8(part);
      const prepared = withoutOtherSheets(xml, parts);
      return prepared === xml ? [] : [[name, strToU8(prepared)]];
    }
    const isSheet = /worksheets\/[^/]*\.xml$/i.test(name);
    if (!isSheet && !/styles[^/]*\.xml$/i.test(name)) return [];
    if (isSheet && !Buffer.from(part.buffer, part.byteOffset, part.byteLength).includes('rPh')) return [];
    const xml = strFromU8(part);
    const prepared = isSheet ? xml.replaceAll(phonetic, '') : spellFormats(xml);
    return prepared === xml ? [] : [[name, strToU8(prepared)]];
  });
  return changed.length === 0 ? parts : new Map([...parts, ...changed]);
}

const mainPart = 'xl/workbook.xml';

function withoutOtherSheets(xml: string, parts: Parts): string {
  const others = new Set(
    relationshipsOf(parts, mainPart).flatMap((relationship) =>
      /sheet$/i.test(kindOf(relationship)) && kindOf(relationship) !== 'worksheet' ? [relationship.id] : [],
    ),
  );
  return xml.replaceAll(/<(?:\w+:)?sheet\b[^<>]*\/>/g, (sheet) =>
    others.has(/\s\w+:id=["']([^"']*)["']/.exec(sheet)?.[1] ?? '') ? '' : sheet,
  );
}

/** Defines the standard's formats that cells use as if the workbook had made them, but for numbers that it gives a format of its own. */
function spellFormats(xml: string): string {
  const root = styleSheet.exec(xml);
  if (!root) return xml;
  const defined = new Set([...xml.matchAll(/<(?:\w+:)?numFmt\b[^<>]*?\snumFmtId=["'](\d+)["']/g)].map(([, id]) => id));
  const used = new Set([...xml.matchAll(/<(?:\w+:)?xf\b[^<>]*?\snumFmtId=["'](\d+)["']/g)].map(([, id]) => id));
  const missing = Object.entries(chineseFormats).filter(([id]) => used.has(id) && !defined.has(id));
  if (missing.length === 0) return xml;
  const [opening, prefix = ''] = root;
  const formats = missing.map(
    ([id, code]) => `<${prefix}numFmt numFmtId="${id}" formatCode="${code.replaceAll('"', '&quot;')}"/>`,
  );
  const at = root.index + opening.length;
  return `${xml.slice(0, at)}<${prefix}numFmts>${formats.join('')}</${prefix}numFmts>${xml.slice(at)}`;
}
