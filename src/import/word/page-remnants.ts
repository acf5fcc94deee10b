import { readDay, type DayOrTime } from '../../records/values/day.ts';

/** What a website puts around a document, and what comes along when an editor copies the page: none of it is text. */
const remnants: readonly RegExp[] = [
  /^(?:EN|English|繁体版?|繁體版?|简体版?|首页|无障碍|打印|关闭|分享到?[:：]?.{0,20})$/i,
  /^(?:当前位置|您?的?位置|您所在的位置)[:：].*$/,
  /^(?:发布(?:时间|日期)|(?:信息)?(?:来源|來源)|浏览(?:次数|量)|点击(?:数|量|率)|字号|字號|字体|字體)[:：].{0,80}$/,
  /^\d{4}-\d{1,2}-\d{1,2}(?:\s+\d{1,2}:\d{2})?\s*(?:[|｜]\s*)?(?:来源|來源)[:：].{0,40}$/,
  /^(?:扫一扫|掃一掃).{0,30}(?:页面?|頁面?|手机|手機).{0,10}$/,
  /^(?:【?我要[纠糾][错錯]】?.{0,40}|(?:责任编辑|責任編輯)[:：].{0,20}|附件下载[:：]?|上一[篇条][:：].*|下一[篇条][:：].*)$/,
  /^(?=.{1,240}$).*(?:版权所有|All rights reserved|ICP备\d|公网安备|网站(?:标识码|识别号)|建议分辨率).*$/i,
];

/** An address alone in its line may be text, but not where nothing but remnants stand above it. */
const address = /^https?:\/\/\S+$/;

/** How far from the beginning and the end of a document such lines stand. */
const margin = 8;

/** The lines of a copied page that are no part of the document, by their place in the list. */
export function pageRemnants(texts: readonly string[]): ReadonlySet<number> {
  const found = new Set<number>();
  for (const [index, written] of texts.entries()) {
    const text = written.trim();
    const isAtEdge = index < margin || index >= texts.length - margin;
    if (isAtEdge && remnants.some((pattern) => pattern.test(text))) found.add(index);
    else if (found.size === index && address.test(text)) found.add(index);
  }
  return found;
}

/** When the website says that it published the document: 发布时间:2018-07-02 09:15. */
export function publicationIn(text: string): DayOrTime | undefined {
  const [, written = '', time] = /(\d{4}-\d{2}-\d{2})(?:\s+(\d{2}:\d{2}))?/.exec(text) ?? [];
  const day = readDay(written);
  return day === undefined ? undefined : ((time === undefined ? day : `${day} ${time}`) as DayOrTime);
}
