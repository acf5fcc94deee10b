import type { Register } from '../../src/kinds/kind.ts';
import type { StoredBodies, StoredBody } from '../../src/views/record/body.ts';
import { pagesOf } from '../../src/views/pages.ts';
import type { AnyView } from './every-view.ts';

/** Bodies by `${collection}/${id}`, of HTML with slots as the parser leaves them. */
export function bodies(html: Readonly<Record<string, string>>, outline: StoredBody['outline'] = []): StoredBodies {
  return new Map(
    Object.entries(html).map(([key, text]) => [
      key,
      { digest: `${text.length} characters`, outline, html: () => text, text: () => text },
    ]),
  );
}

type ViewOf<Template extends AnyView['template']> = Extract<AnyView, { template: Template }>;

/** What the page at an address shows, which must be of the template that is named. */
export function shown<Template extends AnyView['template']>(
  register: Register,
  template: Template,
  address: string,
  texts: StoredBodies = new Map(),
): ViewOf<Template> {
  const view = pagesOf(register, texts)
    .find((page) => page.address === address)
    ?.view() as AnyView | undefined;
  if (!isOf(view, template)) throw new Error(`no ${template} at ${address}`);
  return view;
}

function isOf<Template extends AnyView['template']>(
  view: AnyView | undefined,
  template: Template,
): view is ViewOf<Template> {
  return view?.template === template;
}

/** The text of a body's HTML. */
export function htmlOf(view: AnyView): string {
  return 'body' in view ? (view.body?.html() ?? '') : '';
}
