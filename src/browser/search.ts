/** The search page: reads `?q=`, asks Pagefind's index, and lists what it finds, status first. */
interface Found {
  readonly url: string;
  readonly excerpt: string;
  readonly meta: Readonly<Record<string, string>>;
}
interface Pagefind {
  search(query: string): Promise<{ readonly results: readonly { data(): Promise<Found> }[] }>;
}

const pageSize = 10;
const box = document.querySelector<HTMLElement>('#search-results');
const list = box?.querySelector('ul');
const announcement = document.querySelector('#search-status');
const query = new URLSearchParams(location.search).get('q')?.trim() ?? '';

if (box && list && announcement && query !== '') {
  const words = box.dataset;
  const input = document.querySelector<HTMLInputElement>('#search-input');
  if (input) input.value = query;
  const say = (template: string | undefined, value = '') =>
    (announcement.textContent = (template ?? '').replace('%s', () => value));
  say(words['loading']);
  find(query, list, words['more'] ?? '').then(
    (count) => (count === 0 ? say(words['none'], query) : say(words['found'], String(count))),
    () => say(words['failed']),
  );
}

async function find(wanted: string, into: Element, more: string): Promise<number> {
  const address = '/pagefind/pagefind.js';
  const pagefind = (await import(/* @vite-ignore */ address)) as Pagefind;
  const { results } = await pagefind.search(wanted);
  let shown = 0;
  const button = document.createElement('button');
  const showMore = async () => {
    const next = await Promise.all(results.slice(shown, shown + pageSize).map((result) => result.data()));
    const rows = next.map(row);
    into.append(...rows);
    if (shown > 0) rows[0]?.querySelector('a')?.focus();
    shown += next.length;
    button.hidden = shown >= results.length;
  };
  button.type = 'button';
  button.textContent = more;
  button.addEventListener('click', () => void showMore());
  await showMore();
  into.after(button);
  return results.length;
}

function row({ url, excerpt, meta }: Found): HTMLLIElement {
  const item = document.createElement('li');
  item.className = 'row';
  const title = document.createElement('p');
  title.className = 'row-title';
  const status = statusToday(meta['transitions']);
  if (status) {
    const mark = document.createElement('strong');
    mark.className = 'status';
    mark.textContent = status;
    title.append(mark, ' ');
  }
  const link = document.createElement('a');
  link.href = url;
  link.dataset['result'] = '';
  link.textContent = meta['title'] ?? url;
  title.append(link);
  const passage = document.createElement('p');
  passage.append(...markedText(excerpt));
  const details = document.createElement('p');
  details.className = 'row-details';
  for (const detail of [meta['kind'], meta['number'], meta['agency'], meta['date']]) {
    if (!detail) continue;
    const span = document.createElement('span');
    span.textContent = detail;
    details.append(span);
  }
  item.append(title, passage, details);
  return item;
}

/** `2026-01-01 现行有效;2027-01-01 已失效`: the last whose day has come, in Shanghai. */
function statusToday(transitions = ''): string | undefined {
  const today = new Date(Date.now() + 288e5).toISOString().slice(0, 10);
  return transitions
    .split(';')
    .filter((entry, index) => entry !== '' && (index === 0 || entry.slice(0, 10) <= today))
    .at(-1)
    ?.slice(11);
}

/** Pagefind marks its excerpt with <mark> and escapes the rest; only those two are read here, nothing is parsed as HTML. */
function markedText(excerpt: string): (HTMLElement | string)[] {
  const entities: Readonly<Record<string, string>> = {
    '&lt;': '<',
    '&gt;': '>',
    '&amp;': '&',
    '&quot;': '"',
    '&#39;': "'",
  };
  const plain = (text: string) => text.replace(/&(?:lt|gt|amp|quot|#39);/g, (entity) => entities[entity] ?? entity);
  return excerpt.split(/(<mark>.*?<\/mark>)/s).map((part) => {
    if (!part.startsWith('<mark>')) return plain(part);
    const mark = document.createElement('mark');
    mark.textContent = plain(part.slice(6, -7));
    return mark;
  });
}

export {};
