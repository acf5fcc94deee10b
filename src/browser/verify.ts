/** “Is this one of yours, and does it still hold?”: reckoned here, looked up in small files of the site. */
import {
  fingerprintLength,
  passagesOf,
  proofFile,
  proofHead,
  type ProofDocument,
  type ProofHead,
  type ProofPlace,
  type ProofShard,
} from '../search/proof-format.ts';
import { make } from './search-client.ts';

interface Match {
  readonly document: ProofDocument;
  readonly place: ProofPlace;
}

const form = document.querySelector<HTMLFormElement>('#verify');
const area = form?.querySelector('textarea');
const input = form?.querySelector<HTMLInputElement>('input[type=file]');
const result = document.querySelector<HTMLElement>('#verify-result');

if (form && area && input && result) {
  const words = JSON.parse(form.dataset['words'] ?? '{}') as Readonly<Record<string, string>>;
  const say = (name: string, value = '') => (words[name] ?? '').replace('%s', () => value);
  const files = new Map<string, Promise<unknown>>();

  const load = <Content>(name: string): Promise<Content | undefined> => {
    const known = files.get(name);
    const loading =
      known ??
      fetch(`${form.dataset['index'] ?? ''}${name}`).then((response) => {
        if (response.ok) return response.json();
        // No fingerprint begins so.
        if (response.status === 404) return undefined;
        throw new Error(`${response.status}`);
      });
    files.set(name, loading);
    loading.catch(() => files.delete(name));
    return loading as Promise<Content | undefined>;
  };
  const matchesOf = async (digest: string): Promise<Match[]> => {
    const head = (await load<ProofHead>(proofHead)) ?? { digits: 1 };
    const fingerprint = digest.slice(0, fingerprintLength);
    const shard = await load<ProofShard>(proofFile(fingerprint, head));
    return (shard?.found[fingerprint] ?? []).flatMap((place) => {
      const found = shard?.documents[place.document];
      return found ? [{ document: found, place }] : [];
    });
  };

  const checkText = async (text: string): Promise<HTMLElement[]> => {
    const passages = passagesOf(text);
    if (passages.length === 0) return [make('p', {}, say('tooShort'))];
    const found = await Promise.all(
      passages.map(async ({ shown, compared }) => ({
        shown,
        matches: await matchesOf(await sha256(new TextEncoder().encode(compared))),
      })),
    );
    const best = bestOf(found.map(({ matches }) => matches));
    if (!best) return unknown('unknownText');
    const [url, here] = best;
    const own = found.filter(({ matches }) => matches.some((match) => match.document.url === url));
    const unmatched = found.filter((passage) => !own.includes(passage));
    const earlier = here.find(({ place }) => place.earlier !== undefined)?.place.earlier;
    const all = unmatched.length === 0;
    const [first] = here;
    const whole = first !== undefined && new Set(own.map(({ shown }) => shown)).size >= first.document.passages;
    const verdict = !all
      ? say('mixedText', `${own.length}/${passages.length}`)
      : earlier === undefined
        ? say(whole ? 'wholeText' : 'partText', `${own.length}`)
        : say('earlierText', earlier);
    return [
      make('p', { class: 'verify-verdict', 'data-verdict': all && earlier === undefined ? 'good' : 'mixed' }, verdict),
      ...(first ? about(first.document) : []),
      ...(unmatched.length > 0
        ? [
            make('p', {}, say('unmatched')),
            make('ul', {}, ...unmatched.slice(0, 20).map(({ shown }) => make('li', {}, shown))),
          ]
        : []),
      ...(all ? [] : [make('p', {}, say('unknownNote'))]),
    ];
  };

  const checkFile = async (file: File): Promise<HTMLElement[]> => {
    const digest = await sha256(new Uint8Array(await file.arrayBuffer()));
    const [match] = (await matchesOf(digest)).filter(({ place }) => place.file !== undefined);
    const fingerprint = make('p', { class: 'digest' }, say('fingerprint'), make('code', {}, digest));
    if (!match) return [...unknown('unknownFile'), fingerprint];
    const address = match.place.file ?? '';
    const name = decodeURIComponent(address.slice(address.lastIndexOf('/') + 1));
    return [
      make('p', { class: 'verify-verdict', 'data-verdict': 'good' }, say('file'), make('a', { href: address }, name)),
      ...about(match.document),
      fingerprint,
    ];
  };

  const unknown = (what: string) => [
    make('p', { class: 'verify-verdict', 'data-verdict': 'unknown' }, say(what)),
    make('p', {}, say('unknownNote')),
  ];
  const about = ({ url, title, number, statuses }: ProofDocument): HTMLElement[] => {
    const today = new Date(Date.now() + 288e5).toISOString().slice(0, 10);
    const begun = (statuses ?? []).filter(([from]) => from <= today);
    const [on = '', status = ''] = begun[begun.length - 1] ?? statuses?.[0] ?? [];
    const named = number === undefined ? title : `${title}（${number}）`;
    return [
      make('p', {}, make('a', { href: url }, named)),
      status === ''
        ? make('p', {}, say('noStatus'))
        : make('p', {}, say('status'), make('strong', {}, status), `（${say('since', on)}）`),
    ];
  };

  let latest = 0;
  const show = async (check: () => Promise<HTMLElement[]>) => {
    const mine = (latest += 1);
    result.replaceChildren(make('p', {}, say('working')));
    // Not there on a page that came over plain http.
    const shown = await (window.isSecureContext ? check() : Promise.resolve([make('p', {}, say('insecure'))])).catch(
      () => [make('p', {}, say('failed'))],
    );
    if (mine === latest) result.replaceChildren(...shown);
  };
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    void show(() => checkText(area.value));
  });
  const take = (list: FileList | null | undefined) => {
    const file = list?.[0];
    if (file) void show(() => checkFile(file));
  };
  input.addEventListener('change', () => take(input.files));
  form.addEventListener('dragover', (event) => event.preventDefault());
  form.addEventListener('drop', (event) => {
    if (!event.dataTransfer?.files.length) return;
    event.preventDefault();
    take(event.dataTransfer.files);
  });
  // A small index is fetched once somebody begins, so that what follows needs no network and tells the server nothing.
  const fetchAll = async () => {
    const head = await load<ProofHead>(proofHead);
    if (head?.digits === 1) await Promise.all(Array.from('0123456789abcdef', (digit) => load(`${digit}.json`)));
  };
  for (const begun of ['focusin', 'dragenter'])
    form.addEventListener(begun, () => void fetchAll().catch(() => undefined), { once: true });
}

/** The document to which most passages belong, and of it the matches; present texts before earlier ones. */
function bestOf(found: readonly (readonly Match[])[]): readonly [url: string, matches: readonly Match[]] | undefined {
  const byDocument = new Map<string, Match[]>();
  for (const matches of found)
    for (const match of matches) {
      const known = byDocument.get(match.document.url) ?? [];
      byDocument.set(match.document.url, [...known, match]);
    }
  const rank = (matches: readonly Match[]) =>
    matches.length + matches.filter(({ place }) => place.earlier === undefined).length / 1000;
  return [...byDocument].sort(([, a], [, b]) => rank(b) - rank(a))[0];
}

async function sha256(bytes: Uint8Array<ArrayBuffer>): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', bytes);
  return Array.from(new Uint8Array(digest), (byte) => byte.toString(16).padStart(2, '0')).join('');
}
