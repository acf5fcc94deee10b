import type { OutsideLink } from '../register/outside-links.ts';
import { eachOf } from './copy.ts';

/** What an address of another site answers. */
export type LinkAnswer =
  | { readonly state: 'alive' }
  /** It says that the page is gone, or refuses it. */
  | { readonly state: 'gone' | 'refused'; readonly status: number }
  /** It does not answer in time, or cannot be found. */
  | { readonly state: 'silent' };

export interface CheckedLink extends OutsideLink {
  readonly answer: LinkAnswer;
}

/** How long one answer may take, in milliseconds. */
const patience = 20_000;

/** Asks each address, a few at a time; the result is in the order of the addresses. */
export async function checkLinks(links: readonly OutsideLink[]): Promise<CheckedLink[]> {
  const answers = new Map<string, LinkAnswer>();
  await eachOf(links, async ({ url }) => {
    answers.set(url, await ask(url));
  });
  return links.map((link) => ({ ...link, answer: answers.get(link.url) ?? { state: 'silent' } }));
}

/** Many servers answer a question about the head of a page with a refusal, and give the page itself. */
async function ask(url: string): Promise<LinkAnswer> {
  const head = await answerTo(url, 'HEAD');
  return head.state === 'alive' ? head : answerTo(url, 'GET');
}

async function answerTo(url: string, method: 'HEAD' | 'GET'): Promise<LinkAnswer> {
  try {
    const { ok, status, body } = await fetch(url, { method, signal: AbortSignal.timeout(patience) });
    await body?.cancel();
    if (ok) return { state: 'alive' };
    return { state: status === 404 || status === 410 ? 'gone' : 'refused', status };
  } catch {
    return { state: 'silent' };
  }
}

/** In words: every address that did not answer well, with the files that lead there, then the count. */
export function tellLinks(checked: readonly CheckedLink[]): string {
  const bad = checked.filter(({ answer }) => answer.state !== 'alive');
  const blocks = bad.map(({ url, files, answer }) => `${url}\n  ${sentenceOf(answer)}\n  ${files.join('\n  ')}\n`);
  return [...blocks, `共 ${checked.length} 个外部网址：${bad.length} 个没有正常打开。\n`].join('\n');
}

function sentenceOf(answer: LinkAnswer): string {
  switch (answer.state) {
    case 'alive':
      return '正常。';
    case 'gone':
      return `对方说这个网页已经没有了（${answer.status}）。请换成新的网址，或者去掉链接、保留文字。`;
    case 'refused':
      return `对方没有给出网页（${answer.status}）。请用浏览器打开看看；打不开的，请换一个网址。`;
    case 'silent':
      return '连接不上。请过一天再试；一直连不上的，请换一个网址，或者去掉链接、保留文字。';
  }
}
