const names = /(^|\.)(localhost|local|lan|internal|intranet|corp|home|localdomain)$/;
const numbers = /^(0|10|127|169\.254|192\.168|172\.(1[6-9]|2\d|3[01])|100\.(6[4-9]|[7-9]\d|1[01]\d|12[0-7]))\./;

/** Whether a host, as `URL` writes it, is reachable only from inside: a citizen's click would fail and tell of the inner network. */
export function isIntranet(hostname: string): boolean {
  if (hostname.startsWith('[')) return /^\[(::1?|f[cd][0-9a-f]{2}:.*|fe[89ab][0-9a-f]:.*|::ffff:.*)\]$/.test(hostname);
  return !hostname.includes('.') || names.test(hostname.replace(/\.$/, '')) || numbers.test(hostname);
}
