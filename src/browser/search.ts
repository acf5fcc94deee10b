/** The search page: the address says what is asked, and everything on the page follows from it. */
import type { SearchAnswer, SearchFilters, SearchResult } from './client.ts';
import { make, markedText, searchClient } from './search-client.ts';

const pageSize = 10;
const facets = ['kind', 'status', 'year', 'topic', 'agency', 'unit', 'theme'] as const;

const box = document.querySelector<HTMLElement>('#search-results');
const filters = document.querySelector<HTMLFormElement>('#search-filters');
const input = document.querySelector<HTMLInputElement>('#search-input');
const announcement = document.querySelector<HTMLElement>('#search-status');
const browse = document.querySelector<HTMLElement>('#search-browse');
const related = document.querySelector<HTMLElement>('#search-related');

if (box && filters && input && announcement && browse && related) {
  const list = box.querySelector('ul');
  const more = box.querySelector('button');
  const words = box.dataset;
  const slugs = JSON.parse(words['statuses'] ?? '{}') as Readonly<Record<string, string>>;
  let latest = 0;
  let shown = 0;

  const say = (template: string | undefined, value = ''): void => {
    announcement.textContent = (template ?? '').replace('%s', () => value);
  };

  const show = async (from: number): Promise<void> => {
    const asked = askedIn(new URLSearchParams(location.search));
    const mine = (latest += 1);
    const idle = asked.query === '' && !asked.narrowed;
    browse.hidden = !idle;
    box.hidden = filters.hidden = idle;
    related.hidden = true;
    if (idle) return say('');
    say(words['loading']);
    try {
      const client = await searchClient();
      const answer = await client.search(asked.query, { ...asked.options, offset: from, limit: pageSize });
      if (mine !== latest) return;
      render(answer, from);
      say(answer.total === 0 ? words['none'] : words['found'], answer.total === 0 ? asked.query : String(answer.total));
      // What only resembles is an extra: without it the answer stands.
      if (answer.total === 0) void showRelated(asked.query, related, () => mine === latest).catch(() => undefined);
    } catch {
      if (mine === latest) say(navigator.onLine ? words['failed'] : words['offline']);
    }
  };

  const render = (answer: SearchAnswer, from: number) => {
    const rows = answer.results.map((result) => row(result, slugs, words['interpreted'] ?? ''));
    if (from === 0) list?.replaceChildren(...rows);
    else list?.append(...rows);
    if (from > 0) rows[0]?.querySelector('a')?.focus();
    shown = from + rows.length;
    if (more) more.hidden = shown >= answer.total;
    showCounts(filters, answer);
  };

  const start = () => {
    const parameters = new URLSearchParams(location.search);
    input.value = parameters.get('q') ?? '';
    for (const name of ['from', 'until', 'sort'] as const) {
      const field = filters.elements.namedItem(name);
      if (field instanceof HTMLInputElement || field instanceof HTMLSelectElement)
        field.value = parameters.get(name) ?? (name === 'sort' ? 'relevance' : '');
    }
    void show(0);
  };

  const go = () => {
    const parameters = new URLSearchParams();
    if (input.value.trim() !== '') parameters.set('q', input.value.trim());
    for (const [name, value] of new FormData(filters)) {
      if (typeof value === 'string' && value !== '' && !(name === 'sort' && value === 'relevance'))
        parameters.append(name, value);
    }
    history.pushState(null, '', `${location.pathname}?${parameters.toString()}`);
    start();
  };

  more?.addEventListener('click', () => void show(shown));
  filters.addEventListener('change', go);
  filters.addEventListener('reset', () =>
    setTimeout(() => {
      for (const checked of filters.querySelectorAll<HTMLInputElement>('input:checked')) checked.checked = false;
      go();
    }),
  );
  filters.addEventListener('submit', (event) => event.preventDefault());
  input.form?.addEventListener('submit', (event) => {
    event.preventDefault();
    go();
  });
  const details = filters.querySelector('details');
  // Beside the results there is room for them; on a phone they would push the results away.
  if (details) details.open = matchMedia('(min-width: 60rem)').matches;
  addEventListener('popstate', start);
  addEventListener('online', () => void show(0));
  start();
}

interface Asked {
  readonly query: string;
  readonly narrowed: boolean;
  readonly options: { readonly filters: SearchFilters; readonly sort: 'relevance' | 'date' };
}

function askedIn(parameters: URLSearchParams): Asked {
  const chosen = Object.fromEntries(
    facets.flatMap((name) => (parameters.has(name) ? [[name, parameters.getAll(name)] as const] : [])),
  );
  const days = Object.fromEntries(
    (['from', 'until'] as const).flatMap((name) =>
      parameters.get(name) ? [[name, parameters.get(name) ?? ''] as const] : [],
    ),
  );
  return {
    query: parameters.get('q')?.trim() ?? '',
    narrowed: Object.keys(chosen).length + Object.keys(days).length > 0,
    options: { filters: { ...chosen, ...days }, sort: parameters.get('sort') === 'date' ? 'date' : 'relevance' },
  };
}

function row(result: SearchResult, slugs: Readonly<Record<string, string>>, interpreted: string): HTMLElement {
  const { url, title, titleMarks, status, interpretedStatus, kind, date, docNumber, agency, excerpt, marks, anchor } =
    result;
  const address = new URL(url);
  const here = address.origin === location.origin ? address.pathname : url;
  const link = make(
    'a',
    { href: anchor === '' ? here : `${here}#${anchor}`, 'data-result': '' },
    ...markedText(title, titleMarks),
  );
  link.addEventListener('click', () => leave(excerpt.slice(...(marks[0] ?? [0, 0]))));
  const mark = (name: string) => make('strong', { class: 'status', 'data-status': slugs[name] }, name);
  const details = [kind, docNumber, agency].filter((detail): detail is string => Boolean(detail));
  return make(
    'li',
    { class: 'row' },
    make('p', { class: 'row-title' }, ...(status === undefined ? [] : [mark(status), ' ']), link),
    make('p', { class: 'row-passage' }, ...markedText(excerpt, marks)),
    make(
      'p',
      { class: 'row-details' },
      ...details.map((detail) => make('span', {}, detail)),
      ...(interpretedStatus === undefined ? [] : [make('span', {}, interpreted, ' ', mark(interpretedStatus))]),
      make('time', { datetime: date }, date),
    ),
  );
}

/** Leaves the words behind for `found.ts`, which marks them on the page. */
function leave(words: string): void {
  try {
    sessionStorage.setItem('found', words);
  } catch {
    // Some readers let nothing be stored: then the page opens at its place, unmarked.
  }
}

/** Every value with its count; one that is chosen stays, also where nothing is left of it. */
function showCounts(form: HTMLFormElement, answer: SearchAnswer): void {
  const parameters = new URLSearchParams(location.search);
  for (const name of facets) {
    const field = form.querySelector<HTMLElement>(`[data-facet="${name}"]`);
    const chosen = parameters.getAll(name);
    const counts = new Map([...chosen.map((value) => [value, 0] as const), ...Object.entries(answer.filters[name])]);
    const values = [...counts].sort(name === 'year' ? ([a], [b]) => (a < b ? 1 : -1) : ([, a], [, b]) => b - a);
    const focused =
      document.activeElement instanceof HTMLInputElement && field?.contains(document.activeElement)
        ? document.activeElement.value
        : undefined;
    field
      ?.querySelector('div')
      ?.replaceChildren(
        ...values.map(([value, count]) =>
          make(
            'label',
            {},
            make('input', { type: 'checkbox', name, value, ...(chosen.includes(value) ? { checked: '' } : {}) }),
            make('span', {}, value),
            make('small', {}, String(count)),
          ),
        ),
      );
    if (field) field.hidden = values.length < 2 && chosen.length === 0;
    if (focused !== undefined)
      [...(field?.querySelectorAll('input') ?? [])].find(({ value }) => value === focused)?.focus();
  }
}

interface Related {
  search(query: string): Promise<{
    readonly results: readonly {
      data(): Promise<{ readonly url: string; readonly meta: Readonly<Record<string, string>> }>;
    }[];
  }>;
}

/** Documents whose titles resemble what no page holds; said to be such, and never counted as found. */
async function showRelated(query: string, into: HTMLElement, current: () => boolean): Promise<void> {
  const address = '/pagefind/pagefind.js';
  const pagefind = (await import(/* @vite-ignore */ address)) as Related;
  const { results } = await pagefind.search(query);
  const found = await Promise.all(results.slice(0, 5).map((result) => result.data()));
  if (!current() || found.length === 0) return;
  into
    .querySelector('ul')
    ?.replaceChildren(
      ...found.map(({ url, meta }) =>
        make(
          'li',
          {},
          make('a', { href: url }, meta['title'] ?? url),
          ' ',
          make('small', {}, [meta['kind'], meta['date']].filter(Boolean).join(' ')),
        ),
      ),
    );
  into.hidden = false;
}
