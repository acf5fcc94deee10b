/**
 * Makes long tables handy: a box that filters the rows, headers that sort them, and pages of them. Without this script a
 * table is complete as it stands. What is typed stands in the address (`?<id of the table>=`), so that it can be passed on.
 */
import { make } from './search-client.ts';

const pageSize = 50;
const compare = new Intl.Collator('zh-CN', { numeric: true }).compare;

for (const region of document.querySelectorAll<HTMLElement>('[data-filter]')) {
  const table = region.querySelector('table');
  if (table) enhance(region, table, JSON.parse(region.dataset['filter'] ?? '{}') as Words);
}

type Words = Readonly<Record<string, string>>;

interface Row {
  readonly element: HTMLTableRowElement;
  readonly text: string;
}

interface State {
  query: string;
  page: number;
  sorted: { readonly column: number; readonly down: boolean } | undefined;
  /** Whether all rows that fit stand on one page. */
  whole: boolean;
}

function enhance(region: HTMLElement, table: HTMLTableElement, words: Words): void {
  const [body] = table.tBodies;
  if (!body) return;
  const rows = [...body.rows].map((element): Row => ({ element, text: folded(element.textContent ?? '') }));
  const state: State = {
    query: new URLSearchParams(location.search).get(table.id) ?? '',
    page: 0,
    sorted: undefined,
    whole: false,
  };
  const bar = barOf(table.id, words);
  bar.input.value = state.query;

  const show = (said = '') => paint({ body, rows, state, bar, words }, said);
  const turn = (pages: 1 | -1) => {
    state.page += pages;
    show();
    // At the end of the table the button that was pressed is of no use, and would drop the focus.
    const [pressed, back] = pages === 1 ? [bar.next, bar.previous] : [bar.previous, bar.next];
    if (pressed.disabled) back.focus();
    region.scrollIntoView({ block: 'start' });
  };
  const showPageOf = (row: Row) => {
    const place = sortedRows(matching(rows, state.query), state).indexOf(row);
    state.page = Math.floor(place / pageSize);
    show();
  };
  const namedRow = () => rows.find(({ element }) => location.hash !== '' && element.id === placeIn(location.hash));
  /** A row that the address names is brought onto the page, whatever was typed. */
  const showPlace = () => {
    const named = namedRow();
    if (!named) return;
    if (!matching([named], state.query).length) bar.input.value = state.query = '';
    showPageOf(named);
    named.element.scrollIntoView({ block: 'center' });
  };

  bar.input.addEventListener('input', () => {
    [state.query, state.page] = [bar.input.value, 0];
    keepInAddress(table.id, state.query);
    show();
  });
  bar.previous.addEventListener('click', () => turn(-1));
  bar.next.addEventListener('click', () => turn(1));
  bar.whole.addEventListener('click', () => {
    state.whole = !state.whole;
    show();
  });
  // Whoever has gone into the table before this script was there stays at the row that was reached.
  const reached = focusedRow(rows) ?? (namedRow() ? undefined : rowBeingRead(rows));
  const top = reached?.element.getBoundingClientRect().top ?? 0;
  sortByHeaders(table, words, state, show);
  region.before(bar.above);
  region.after(bar.below);
  if (reached && matching([reached], state.query).length) {
    showPageOf(reached);
    scrollBy({ top: reached.element.getBoundingClientRect().top - top, behavior: 'instant' });
  } else {
    show();
    showPlace();
  }
  addEventListener('hashchange', showPlace);
  printWhole(state, show);
}

function keepInAddress(name: string, query: string): void {
  const address = new URL(location.href);
  if (query === '') address.searchParams.delete(name);
  else address.searchParams.set(name, query);
  history.replaceState(history.state, '', address);
}

interface View {
  readonly body: HTMLTableSectionElement;
  readonly rows: readonly Row[];
  readonly state: State;
  readonly bar: Bar;
  readonly words: Words;
}

/** Shows the rows that the state asks for, and says how many there are; `said` is told before. */
function paint({ body, rows, state, bar, words }: View, said: string): void {
  const fitting = sortedRows(matching(rows, state.query), state);
  const last = Math.max(0, Math.ceil(fitting.length / pageSize) - 1);
  state.page = Math.min(Math.max(state.page, 0), last);
  const from = state.whole ? 0 : state.page * pageSize;
  const shown = state.whole ? fitting : fitting.slice(from, from + pageSize);
  arrange(body, rows, shown);
  const counts = { t: rows.length, m: fitting.length, f: from + 1, l: from + shown.length };
  const count = words[fitting.length === 0 ? 'none' : 'shown'] ?? '';
  bar.status.textContent =
    said + count.replace(/%([tmfl])/g, (_all, name: keyof typeof counts) => String(counts[name]));
  bar.previous.disabled = state.whole || state.page === 0;
  bar.next.disabled = state.whole || state.page === last;
  bar.previous.hidden = bar.next.hidden = last === 0;
  bar.whole.hidden = last === 0;
  bar.whole.textContent = words[state.whole ? 'paged' : 'all'] ?? '';
}

/** Has a table hold these rows and no others. A row that stands where it belongs is not touched, so that it keeps the focus. */
function arrange(body: HTMLTableSectionElement, rows: readonly Row[], shown: readonly Row[]): void {
  const kept = new Set(shown);
  for (const row of rows) if (!kept.has(row)) row.element.remove();
  let next = body.firstElementChild;
  for (const { element } of shown) {
    if (element === next) next = next.nextElementSibling;
    else body.insertBefore(element, next);
  }
}

function focusedRow(rows: readonly Row[]): Row | undefined {
  return rows.find(({ element }) => element.contains(document.activeElement));
}

/** The first row in sight, where others are above it. */
function rowBeingRead(rows: readonly Row[]): Row | undefined {
  const inSight = rows.findIndex(({ element }) => element.getBoundingClientRect().bottom > 0);
  return inSight > 0 ? rows[inSight] : undefined;
}

/** On paper the table is complete. */
function printWhole(state: State, show: () => void): void {
  let before = false;
  addEventListener('beforeprint', () => {
    [before, state.whole] = [state.whole, true];
    show();
  });
  addEventListener('afterprint', () => {
    state.whole = before;
    show();
  });
}

function sortByHeaders(table: HTMLTableElement, words: Words, state: State, show: (said: string) => void): void {
  const headers = [...(table.tHead?.rows[0]?.cells ?? [])];
  for (const [column, header] of headers.entries()) {
    const name = header.textContent?.trim() ?? '';
    const button = make('button', { type: 'button', title: fill(words['sort'], name) }, name);
    header.replaceChildren(button);
    button.addEventListener('click', () => {
      const down = state.sorted?.column === column && !state.sorted.down;
      [state.sorted, state.page] = [{ column, down }, 0];
      for (const other of headers) other.removeAttribute('aria-sort');
      header.setAttribute('aria-sort', down ? 'descending' : 'ascending');
      show(fill(words[down ? 'sortedDown' : 'sortedUp'], name));
    });
  }
}

type Bar = ReturnType<typeof barOf>;

function barOf(id: string, words: Words) {
  const input = make('input', { type: 'search', id: `${id}-filter`, placeholder: words['placeholder'] });
  const status = make('p', { role: 'status' });
  const note = words['note'] === undefined ? [] : [make('p', {}, words['note'])];
  const button = (label: string | undefined) => make('button', { type: 'button' }, label ?? '') as HTMLButtonElement;
  const [previous, next, whole] = [button(words['previous']), button(words['next']), button(words['all'])];
  return {
    input: input as HTMLInputElement,
    status,
    previous,
    next,
    whole,
    above: make(
      'div',
      { class: 'table-filter' },
      make('label', { for: input.id }, words['label'] ?? ''),
      input,
      status,
      ...note,
    ),
    below: make('div', { class: 'table-pages' }, previous, next, whole),
  };
}

/** All words between blanks are in the row. */
function matching(rows: readonly Row[], query: string): readonly Row[] {
  const wanted = query
    .split(/\s+/u)
    .map(folded)
    .filter((word) => word !== '');
  return rows.filter(({ text }) => wanted.every((word) => text.includes(word)));
}

function sortedRows(rows: readonly Row[], { sorted }: State): readonly Row[] {
  if (!sorted) return rows;
  const keys = new Map(rows.map((row) => [row, row.element.cells[sorted.column]?.textContent ?? '']));
  return [...rows].sort((a, b) => (sorted.down ? -1 : 1) * compare(keys.get(a) ?? '', keys.get(b) ?? ''));
}

function folded(text: string): string {
  return text.normalize('NFKC').replace(/\s/g, '').toLowerCase();
}

function fill(template: string | undefined, value: string): string {
  return (template ?? '').replace('%s', () => value);
}

function placeIn(hash: string): string {
  try {
    return decodeURIComponent(hash.slice(1));
  } catch {
    return '';
  }
}
