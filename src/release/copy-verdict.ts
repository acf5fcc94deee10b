import { shown } from '../records/finding.ts';
import type { CopyReport, Unchecked } from './copy-check.ts';
import { copyLimits } from './copy.ts';

/** How many files of a kind are named; a damaged copy may have thousands. */
const named = 20;

/**
 * What a check came to, in words for whoever is responsible for the copy, and the exit code: 0 where the copy is whole, new
 * and nothing else, 1 where it is not, 2 where that could not be found out.
 */
export function tellCopy(report: CopyReport | Unchecked): {
  readonly words: string;
  readonly code: 0 | 1 | 2;
} {
  if (typeof report === 'string') return { words: uncheckedWords[report], code: 2 };
  if (!('manifest' in report)) {
    const words = `这个网址把人带到另一个网站 ${excerpt(report.elsewhere)}：没有跟过去。要核对那里，请写那个网站的网址。`;
    return { words, code: 2 };
  }
  const { manifest, unread } = report;
  const faults = faultsOf(report);
  const words = [
    `第 ${manifest.sequence} 次发布，按 ${manifest.asOf} 计算，共 ${manifest.files.length} 个文件。`,
    ...faults,
    ...(unread.length > 0 ? [listed('读不到，没有核对', unread)] : []),
    ...(report.signature === 'good' ? ['签名有效。'] : []),
    ...(report.signature === 'not checked'
      ? ['没有核对签名：连 release.json 一起改过的看不出来（用 --key 写明公钥文件就能核对）。']
      : []),
    ...(report.extra === undefined ? ['网址上有没有多余的文件，从外面看不出来，没有核对。'] : []),
    verdictOf(report, faults.length),
  ];
  return { words: words.join('\n'), code: faults.length > 0 ? 1 : unread.length > 0 ? 2 : 0 };
}

const { manifestBytes, files, fileBytes, totalBytes } = copyLimits;
const uncheckedWords: Readonly<Record<Extract<Unchecked, string>, string>> = {
  unreadable: `没有找到可以读的 release.json（最大 ${manifestBytes / 1e6} MB）：无法核对。`,
  'too much': `release.json 列出的文件超过 ${files} 个、其中一个超过 ${fileBytes / 1e6} MB 或者总共超过 ${totalBytes / 1e9} GB：没有核对。`,
  replaced: '核对期间网站发布了新的一版，请再核对一次。',
};

function faultsOf({
  manifest,
  altered,
  elsewhere,
  foreign,
  missing,
  extra,
  old,
  forked,
  signature,
}: CopyReport): string[] {
  return [
    ...(altered.length > 0 ? [listed('内容与发布时不同（被改动或者损坏）', altered)] : []),
    ...(elsewhere.length > 0 ? [listed('打开以后被带到另一个网站（没有跟过去）', elsewhere)] : []),
    ...(foreign.length > 0 ? [listed('属于另一次发布', foreign)] : []),
    ...(missing.length > 0 ? [listed('缺少', missing)] : []),
    ...(extra !== undefined && extra.length > 0 ? [listed('多出来的、发布时没有', extra)] : []),
    ...(old === 'newer known' ? ['已经有更新的发布，这一份是旧的。'] : []),
    ...(old === 'past its time'
      ? [`这一份只保证到 ${manifest.freshUntil}，现在已经过期：以后的效力变动没有反映出来。`]
      : []),
    ...(forked
      ? [`与用来比较的那一份对不上：编号相同而内容不同，或者前后两次接不上。其中一份不是接着本网站生成的。`]
      : []),
    ...(signature === 'bad' ? ['签名无效：release.json 不是用这把密钥签发的，或者被改动过。'] : []),
    ...(signature === 'missing' ? ['没有签名文件 release.json.sig。'] : []),
  ];
}

function listed(what: string, paths: readonly string[]): string {
  const lines = paths.slice(0, named).map((path) => `  ${excerpt(path)}`);
  const rest = paths.length > named ? [`  ……另有 ${paths.length - named} 个`] : [];
  return [`${what}：${paths.length} 个文件`, ...lines, ...rest].join('\n');
}

/** Whoever runs the other side wrote it. */
function excerpt(text: string): string {
  return shown(text.length > longest ? `${text.slice(0, longest)}……` : text);
}

const longest = 400;

/** One word for the whole, the gravest first. */
function verdictOf(report: CopyReport, faults: number): string {
  const { altered, elsewhere, missing, foreign, extra, unread, old, signature } = report;
  if (report.forked || signature === 'bad' || signature === 'missing') return '结论：来源不可信。';
  if (altered.length > 0 && foreign.length > 0)
    return '结论：被改动过，或者几次发布混在一起：用 --against 写明另一次发布的 release.json 就能分清。';
  if (altered.length + elsewhere.length > 0) return '结论：被改动过。';
  if (foreign.length > 0) return '结论：混杂——几次发布的文件混在一起，请整份重新同步。';
  if (missing.length > 0) return '结论：不完整。';
  if (old !== undefined) return '结论：完整，但不是最新的。';
  if (extra !== undefined && extra.length > 0) return '结论：发布的文件完整，但夹有来历不明的文件。';
  if (unread.length > 0) return '结论：没有核对完。';
  return faults === 0 ? '结论：完整，没有改动。' : '结论：有问题。';
}
