/** Titles that a search box proposes while the reader types; fetched when a box is first entered. */
import { make, markedText, searchClient } from './search-client.ts';

const most = 7;

/** Has a search box propose titles from now on, first for what stands in it already. */
export function proposeTitles(form: HTMLFormElement, input: HTMLInputElement): void {
  const list = listFor(form, input);
  let active = -1;
  let asked = 0;

  const close = () => {
    list.hidden = true;
    input.setAttribute('aria-expanded', 'false');
    choose(-1);
  };
  const choose = (place: number) => {
    active = place;
    [...list.children].forEach((each, at) => each.setAttribute('aria-selected', String(at === place)));
    const proposal = list.children[place];
    if (proposal) {
      input.setAttribute('aria-activedescendant', proposal.id);
      proposal.scrollIntoView({ block: 'nearest' });
    } else input.removeAttribute('aria-activedescendant');
  };
  const propose = async () => {
    const query = input.value.trim();
    const mine = (asked += 1);
    if (query === '') return close();
    const options = await proposals(query, list.id);
    // A slower answer to something typed earlier must not replace a later one.
    if (mine !== asked || document.activeElement !== input) return;
    list.replaceChildren(...options);
    if (options.length === 0) return close();
    list.hidden = false;
    input.setAttribute('aria-expanded', 'true');
    choose(-1);
  };

  let waiting: ReturnType<typeof setTimeout> | undefined;
  input.addEventListener('input', () => {
    clearTimeout(waiting);
    // Proposals only help: where they cannot be fetched, the box works as it always does.
    waiting = setTimeout(() => void propose().catch(close), 150);
  });
  input.addEventListener('keydown', (event) => {
    if (list.hidden || event.isComposing) return;
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
    const chosen = list.querySelectorAll('li')[active];
    if (event.key === 'Escape') close();
    else if (event.key === 'Enter' && chosen) chosen.click();
    else if (step !== 0) choose(((active + 1 + step + list.children.length + 1) % (list.children.length + 1)) - 1);
    else return;
    event.preventDefault();
  });
  input.addEventListener('blur', () => setTimeout(close, 200));
  void propose().catch(close);
}

/** The list of proposals, hidden until there are some, and told to screen readers as belonging to the box. */
function listFor(form: HTMLFormElement, input: HTMLInputElement): HTMLElement {
  const id = `${input.id}-titles`;
  const list = make('ul', {
    id,
    role: 'listbox',
    class: 'proposals',
    'aria-label': form.dataset['titles'],
    hidden: '',
  });
  const told = { role: 'combobox', 'aria-controls': id, 'aria-autocomplete': 'list', 'aria-expanded': 'false' };
  for (const [name, value] of Object.entries(told)) input.setAttribute(name, value);
  form.append(list);
  return list;
}

async function proposals(query: string, id: string): Promise<HTMLElement[]> {
  const client = await searchClient();
  const [{ results }, hotWords] = await Promise.all([client.search(query, { limit: most }), client.hotWords()]);
  const words = hotWords
    .filter((word) => word !== query && word.includes(query))
    .map((word) => ({ href: `/search/?q=${encodeURIComponent(word)}`, content: [word] as (Node | string)[] }));
  const titles = results
    .filter(({ titleMarks, docNumber, excerpt }) => titleMarks.length > 0 || docNumber === excerpt)
    .map(({ url, title, titleMarks, status, docNumber }) => ({
      href: url,
      content: [
        ...(status === undefined || status === '现行有效' ? [] : [make('strong', {}, `【${status}】`)]),
        ...markedText(title, titleMarks),
        ...(docNumber === undefined ? [] : [make('small', {}, docNumber)]),
      ],
    }));
  return [...words, ...titles].slice(0, most).map(({ href, content }, at) => option(`${id}-${at}`, href, content));
}

/** A proposal leads to its page like a link; an option of a list may hold no link of its own. */
function option(id: string, href: string, content: readonly (Node | string)[]): HTMLElement {
  const element = make('li', { id, role: 'option', 'aria-selected': 'false' }, ...content);
  element.addEventListener('click', () => location.assign(href));
  return element;
}
