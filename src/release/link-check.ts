import { shown } from '../records/finding.ts';
import type { OutsideLink } from '../register/links/outside-links.ts';
import { eachOf } from './copy.ts';
import { askPublic, publicNetwork, type Head, type Network } from './public-network.ts';

/** What an address of another site answers. */
export type LinkAnswer =
  | { readonly state: 'alive' }
  /** It says that the page is gone, or refuses it. */
  | { readonly state: 'gone' | 'refused'; readonly status: number }
  /** It does not answer in time, cannot be found, or leads on for ever. */
  | { readonly state: 'silent' }
  /** It is, or leads, where the public cannot go: it was not connected to. */
  | { readonly state: 'private' }
  /** There are more addresses than are asked in one run. */
  | { readonly state: 'left' };

export interface CheckedLink extends OutsideLink {
  readonly answer: LinkAnswer;
}

/** How long one answer may take in milliseconds, with all addresses that it leads to. */
const patience = 20_000;
/** How often an address may lead to another. */
const mostSteps = 5;
/** How many addresses one run asks. */
const mostLinks = 20_000;

/** Asks each address, a few at a time; the result is in the order of the addresses. */
export async function checkLinks(
  links: readonly OutsideLink[],
  network: Network = publicNetwork,
): Promise<CheckedLink[]> {
  const answers = new Map<string, LinkAnswer>();
  await eachOf(links.slice(0, mostLinks), async ({ url }) => {
    answers.set(url, await ask(url, network));
  });
  return links.map((link) => ({ ...link, answer: answers.get(link.url) ?? { state: 'left' } }));
}

/** Many servers answer a question about the head of a page with a refusal, and give the page itself. */
async function ask(url: string, network: Network): Promise<LinkAnswer> {
  const head = await answerTo(url, 'HEAD', network);
  return head.state === 'alive' || head.state === 'private' ? head : answerTo(url, 'GET', network);
}

async function answerTo(url: string, method: 'HEAD' | 'GET', network: Network): Promise<LinkAnswer> {
  try {
    const signal = AbortSignal.timeout(patience);
    let place = new URL(url);
    for (let step = 0; step <= mostSteps; step += 1) {
      if (!/^https?:$/.test(place.protocol)) return { state: 'refused', status: 0 };
      const head = await askPublic(place, method, network, signal);
      const next = head === 'private' ? undefined : nextOf(head);
      if (next === undefined) return answerOf(head);
      place = new URL(next, place);
    }
    return { state: 'silent' };
  } catch {
    return { state: 'silent' };
  }
}

function nextOf({ status, location }: Exclude<Head, 'private'>): string | undefined {
  return [301, 302, 303, 307, 308].includes(status) ? location : undefined;
}

function answerOf(head: Head): LinkAnswer {
  if (head === 'private') return { state: 'private' };
  const { status } = head;
  if (status >= 200 && status < 300) return { state: 'alive' };
  return { state: status === 404 || status === 410 ? 'gone' : 'refused', status };
}

/** In words: every address that did not answer well, with the files that lead there, then the count. */
export function tellLinks(checked: readonly CheckedLink[]): string {
  const bad = checked.filter(({ answer }) => answer.state !== 'alive');
  const blocks = bad.map(
    ({ url, files, answer }) => `${shown(url)}\n  ${sentenceOf(answer)}\n  ${files.map(shown).join('\n  ')}\n`,
  );
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
    case 'private':
      return '它在单位内部网络或者保留的地址里，公众打不开，没有去连。请换成公众能打开的网址，或者去掉链接、保留文字。';
    case 'left':
      return `一次最多检查 ${mostLinks} 个网址，这一个没有检查。`;
    case 'silent':
      return '连接不上。请过一天再试；一直连不上的，请换一个网址，或者去掉链接、保留文字。';
  }
}
