import { chineseDay, type Day } from '../../records/values/day.ts';
import type { TombstoneReason } from '../../records/tombstone.ts';
import { tombstoneWording } from '../../wording/tombstones.ts';

/** The page at an old address: it leads on at once, with a link for whatever does not follow by itself. */
export function redirectPage(site: string, to: string): string {
  const target = escape(to);
  return `<!DOCTYPE html><html lang="zh-CN"><head><meta charset="utf-8"><title>地址已变更</title><meta name="robots" content="noindex"><link rel="canonical" href="${escape(site)}${target}"><meta http-equiv="refresh" content="0;url=${target}"></head><body><h1>地址已变更</h1><p>本页已移到<a href="${target}">新的地址</a>。</p></body></html>\n`;
}

/** The page at an old address whose content was taken down: when and for what kind of reason, nothing of the content. */
export function gonePage(on: Day, reason: TombstoneReason): string {
  const { title, taken, reasons } = tombstoneWording;
  return `<!DOCTYPE html><html lang="zh-CN"><head><meta charset="utf-8"><title>${title}</title><meta name="robots" content="noindex"></head><body><h1>${title}</h1><p>${taken(chineseDay(on))}${reasons[reason]}</p></body></html>\n`;
}

function escape(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;');
}
