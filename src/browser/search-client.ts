import type { SearchClient } from './client.ts';

/** The search of this site; fetched when it is first needed, and kept out of this page's own script. */
export async function searchClient(): Promise<SearchClient> {
  const address = '/search/client.js';
  const { site } = (await import(/* @vite-ignore */ address)) as { readonly site: SearchClient };
  return site;
}

/** A text with the places that matched as `<mark>`. */
export function markedText(text: string, marks: readonly (readonly [number, number])[]): (Node | string)[] {
  const nodes: (Node | string)[] = [];
  let done = 0;
  for (const [start, end] of marks) {
    const mark = document.createElement('mark');
    mark.textContent = text.slice(start, end);
    nodes.push(text.slice(done, start), mark);
    done = end;
  }
  return [...nodes, text.slice(done)];
}

/** An element with attributes and children; `undefined` attributes are left out. */
export function make(
  name: string,
  attributes: Readonly<Record<string, string | undefined>>,
  ...children: readonly (Node | string)[]
): HTMLElement {
  const element = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) if (value !== undefined) element.setAttribute(key, value);
  element.append(...children);
  return element;
}
