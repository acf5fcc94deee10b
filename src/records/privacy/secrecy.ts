import type { Hit } from './hit.ts';

const level = '(?:[绝絕]密|[机機]密|秘密)';
const star = '[★☆✩✪✫✬✭✮✯✰⭐⋆⁂※*＊]';
const term = '(?:[0-9一二三四五六七八九十]{1,3}(?:年|个月|天|日)|长期|启用前|解密前)';
const internal = '(?:[内內]部(?:[资資]料|文件|参考|使用|材料|刊物|传阅))';
const warning = '(?:注意保密|注意保存|不得外传|严禁外传|请勿外传|妥善保管|不[得准]翻印|请勿公开|不予公开)';
const tail = `(?:[,，、;；·。!！]*${warning})*[。!！]?`;

/** Where a mark may stand in a text. */
export type MarkPlace = 'line' | 'cell' | 'name';

/**
 * 国家秘密标志 (保守国家秘密法 and its 标志管理 rules) and marks of internal papers, as marks: in a line of their own, in
 * brackets at either end of a line, or with a star. Words in a sentence about secrets are none.
 */
export function secrecyMarks(text: string, place: MarkPlace): Hit[] {
  const hits: Hit[] = [];
  let start = 0;
  for (const line of text.split('\n')) {
    const bare = place === 'name' ? line : line.replaceAll(/[ ·•．.]/g, '');
    const found = bare.length > 400 ? undefined : markIn(bare, place);
    if (found !== undefined)
      hits.push({
        rule: 'secrecy/mark',
        start: start + (line.length - line.trimStart().length),
        end: start + line.length,
        canonical: found,
        masked: '',
      });
    start += line.length + 1;
  }
  return hits;
}

const starred = new RegExp(
  `(?:^|[（(【\\[〔<《:：,，。])${level}(?:${star}+${term}?|${term})(?:$|[）)】\\]〕>》,，。;；])|^${level}${star}+${term}?|${level}${star}+${term}?$`,
);
const bracketed = new RegExp(
  `^[（(【\\[〔](?:${level}|${internal})${tail}[）)】\\]〕]|[（(【\\[〔](?:${level}|${internal})${tail}[）)】\\]〕]$`,
);
const labelled = new RegExp(`^(?:密级|保密等级|保密级别)[:：]?${level}`);
const alone = new RegExp(`^[<《]?(?:${level}|${internal})${tail}[>》]?$|^${internal}[,，、;；]?${warning}`);
const ofName = new RegExp(`(?:^|[-_（(【\\[ ])(?:${level}|${internal})(?:${star}*${term})?(?:$|[-_.）)】\\] ])`);

function markIn(line: string, place: MarkPlace): string | undefined {
  // What stands in quotation marks is spoken of.
  const own = line.replaceAll(/[“"「『][^“”"「」『』]{0,20}[”"」』]/g, '“”');
  const patterns =
    place === 'line'
      ? [starred, bracketed, labelled, alone]
      : place === 'cell'
        ? [starred, labelled]
        : [starred, ofName];
  for (const pattern of patterns) {
    const found = pattern.exec(own)?.[0];
    if (found !== undefined) return found;
  }
  return undefined;
}
