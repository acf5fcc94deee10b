/** “Is my product in it?”: the address says what is looked for, and the answer follows from it. */
import { openLookup, type FoundBatch, type Lookup, type LookupAnswer } from '../search/lookup.ts';
import { loadFrom } from './load.ts';
import { make } from './search-client.ts';

const pageSize = 20;

const form = document.querySelector<HTMLFormElement>('#lookup');
const input = form?.querySelector('input');
const status = document.querySelector<HTMLElement>('#lookup-status');
const box = document.querySelector<HTMLElement>('#lookup-results');

if (form && input && status && box) {
  const words = JSON.parse(box.dataset['words'] ?? '{}') as Readonly<Record<string, string>>;
  const list = box.querySelector('ul');
  const button = box.querySelector('button');
  let lookup: Promise<Lookup> | undefined;
  let latest = 0;
  let act = (): void => undefined;

  const open = () => {
    // Kept only once it is there: without a network the next attempt begins anew.
    lookup ??= openLookup(loadFrom(new URL(form.dataset['index'] ?? '', location.href)));
    lookup.catch(() => (lookup = undefined));
    return lookup;
  };
  const say = (kind: string, ...sentences: readonly (string | undefined)[]) => {
    status.dataset['state'] = kind;
    status.replaceChildren(...sentences.flatMap((sentence) => (sentence ? [make('span', {}, sentence)] : [])));
  };
  const offer = (label: string | undefined, action: () => void) => {
    if (!button) return;
    button.hidden = label === undefined;
    button.textContent = label ?? '';
    act = action;
  };

  const showMore = async (answer: LookupAnswer, mine: number): Promise<number> => {
    const batches = await answer.next(pageSize);
    if (mine !== latest) return 0;
    const items = batches.map((batch) => itemOf(batch, words));
    const first = list?.childElementCount === 0;
    list?.append(...items);
    // Whoever asked for more with the keyboard goes on reading where the new ones begin.
    if (!first) items[0]?.querySelector('a')?.focus();
    const shown = list?.childElementCount ?? 0;
    const more = batches.length === pageSize && shown < answer.total;
    offer(more ? words['more'] : undefined, () => attempt(() => showMore(answer, mine)));
    return batches.length;
  };
  const show = async (): Promise<void> => {
    const asked = new URLSearchParams(location.search).get('q')?.trim() ?? '';
    const mine = (latest += 1);
    list?.replaceChildren();
    offer(undefined, () => undefined);
    box.hidden = asked === '';
    if (asked === '') return say('idle');
    say('loading', words['loading']);
    const answer = await (await open()).find(asked);
    if (mine !== latest) return;
    if (!answer) return say('short', words['tooShort']);
    const shown = await showMore(answer, mine);
    if (mine !== latest) return;
    if (shown === 0)
      return say(
        'none',
        words['none']?.replace('%s', () => asked),
        words['negative'],
        words['noPass'],
      );
    const found = answer.exact ? (answer.failed > 0 ? words['someFailed'] : words['some']) : words['about'];
    say('found', found?.replace('%s', String(answer.total)).replace('%b', String(answer.failed)), words['onlyBatch']);
  };
  const attempt = (action: () => Promise<unknown>): void => {
    action().catch(() => {
      // A site that was published anew has its files under another name.
      lookup = undefined;
      say('failed', words['failed']);
      box.hidden = false;
      offer(words['retry'], () => attempt(show));
    });
  };
  const start = () => {
    input.value = new URLSearchParams(location.search).get('q') ?? '';
    attempt(show);
  };

  form.addEventListener('submit', (event) => {
    event.preventDefault();
    const asked = input.value.trim();
    history.pushState(null, '', asked === '' ? location.pathname : `?q=${encodeURIComponent(asked)}`);
    attempt(show);
  });
  button?.addEventListener('click', () => act());
  addEventListener('popstate', start);
  start();
}

function itemOf(batch: FoundBatch, words: Readonly<Record<string, string>>): HTMLElement {
  const failed = batch.failed !== undefined;
  const details = (['producer', 'seller', 'batch', 'brand', 'number'] as const).flatMap((name) => {
    const value = batch[name] || (name === 'producer' ? words['unnamed'] : '');
    return value ? [make('span', {}, `${words[name] ?? ''}：${value}`)] : [];
  });
  return make(
    'li',
    { class: 'row' },
    make(
      'p',
      { class: 'row-title' },
      make(
        'span',
        { class: 'verdict', 'data-failed': failed ? '' : undefined },
        words[failed ? 'failing' : 'passing'] ?? '',
      ),
      make('a', { href: batch.url }, [batch.product, batch.specification].filter((text) => text !== '').join(' ')),
    ),
    ...(batch.failed === undefined ? [] : [make('p', { class: 'row-passage' }, batch.failed)]),
    make('p', { class: 'row-details' }, ...details),
    make(
      'p',
      { class: 'row-details' },
      make('span', {}, batch.record),
      make('time', { datetime: batch.publishedOn }, batch.publishedOn),
    ),
  );
}
