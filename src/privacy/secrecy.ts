import type { Hit } from './hit.ts';

const level = '(?:[绝絕]密|[机機]密|[秘祕]密|(?:核心|普通)商密)';
const graded = `${level}级?`;
const star = '[★☆✩✪✫✬✭✮✯✰⭐⋆⁂※*＊]';
const term = '(?:[0-9一二三四五六七八九十]{1,3}(?:年|个月|天|日)|长期|启用前|解密前)';
const internal = '(?:(?:仅供|仅限|限)?[内內]部(?:[资資]料|文件|参考|使用|材料|刊物|传阅|明电))';
/** What stands in the first line of a document besides: its number among the copies, its urgency. */
const beside = '(?:\\d{6}|份号[:：]?\\d{1,6}|特急|加急|平急|特提)';
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
    const bare = place === 'name' ? line : line.replaceAll(/[ ·•．.—–_~|/\\-]/g, '');
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
  `(?:^|[（(【\\[〔<《〈:：,，。])${graded}(?:${star}+${term}?|[（(]?${term})(?:$|[）)】\\]〕>》〉,，。;；])|^${graded}${star}+${term}?|${graded}${star}+${term}?$|(?:^|${beside})${level}${star}+${term}?(?:$|${beside})`,
);
const bracketed = new RegExp(
  `^[（(【\\[〔][内內]部[）)】\\]〕]$|^[（(【\\[〔](?:${level}|${internal})${tail}[）)】\\]〕]|[（(【\\[〔](?:${level}|${internal})${tail}[）)】\\]〕]$`,
);
const labelled = new RegExp(`(?:^|[年月日期,，;；])(?:密级|保密等级|保密级别)[:：]?${level}(?![、和或及与级])`);
const alone = new RegExp(
  `^㊙|^[<《〈]?(?:${level}|${internal}${star}*)${tail}[>》〉]?$|^${internal}[,，、;；]?${warning}`,
);
const ofName = new RegExp(`(?:^|[-_（(【\\[ ])(?:${level}|${internal})(?:${star}*${term})?(?:$|[-_.）)】\\] ])`);

function markIn(line: string, place: MarkPlace): string | undefined {
  // What stands in quotation marks is spoken of, but for a line that has nothing else.
  const own = line
    .replace(/^[“"「『]([^“"「『”"」』]*)[”"」』]$/, '$1')
    .replaceAll(/[“"「『][^“”"「」『』]{0,20}[”"」』]/g, '“”');
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
