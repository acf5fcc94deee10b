import { codePointName } from '../finding.ts';
const names = /(^|\.)(localhost|local|lan|internal|intranet|corp|home|localdomain)$/;
const numbers =
  /^(?=[\d.]+$)(0|10|127|169\.254|192\.168|172\.(1[6-9]|2\d|3[01])|100\.(6[4-9]|[7-9]\d|1[01]\d|12[0-7]))\./;

/** Whether a host, as `URL` writes it, is reachable only from inside: a citizen's click would fail and tell of the inner network. */
export function isIntranet(hostname: string): boolean {
  if (hostname.startsWith('[')) return /^\[(::1?|f[cd][0-9a-f]{2}:.*|fe[89ab][0-9a-f]:.*|::ffff:.*)\]$/.test(hostname);
  return !hostname.includes('.') || names.test(hostname.replace(/\.$/, '')) || numbers.test(hostname);
}

/** Why an address must not be published, and what to do about it. */
export interface AddressFault {
  readonly rule: 'link/intranet' | 'link/deceptive';
  readonly message: string;
  readonly mend: string;
}

/**
 * A web address that leads into an inner network, or that is not what it looks like: letters of another script in its
 * host (the Cyrillic о of gоv.cn), or characters that nobody sees. Chinese hosts are honest.
 */
export function faultOfAddress(address: string): AddressFault | undefined {
  const strange = /[\p{Cf}\p{Mn}\u3164\uFFA0\u2800]/u.exec(address)?.[0] ?? strangeLetter(address);
  if (strange !== undefined) {
    const code = codePointName(strange);
    return {
      rule: 'link/deceptive',
      message: `网址“${address}”里有一个看不见、或者像英文字母却不是英文字母的字符（${code}），会通到别的网站。`,
      mend: '请在浏览器里打开正确的网页，从地址栏重新复制网址。',
    };
  }
  if (!URL.canParse(address) || !isIntranet(new URL(address).hostname)) return undefined;
  return {
    rule: 'link/intranet',
    message: `链接“${address}”指向本机或内部网络，公众打不开。`,
    mend: '请改为公众能访问的网址，或者删去链接。',
  };
}

function strangeLetter(address: string): string | undefined {
  const host = /^https?:[\\/]{2}(?:[^/?#@]*@)?([^/?#]*)/i.exec(address)?.[1] ?? '';
  return /[^\u0000-\u007F\p{Script=Han}。．]/u.exec(host)?.[0];
}
