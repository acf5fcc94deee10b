import { collections } from '../records/collection.ts';
import { addresses } from '../register/address.ts';
import type { Register } from '../register/register.ts';
import { wording } from '../wording/wording.ts';
import type { Page } from './page.ts';
import { columnOf, shellOf, type FooterView, type ShellView } from './shell.ts';

export interface NotFoundView {
  readonly template: 'not-found';
  readonly shell: ShellView;
  /** Where to go on from here: each kind of record that the site has, and what it holds. */
  readonly columns: readonly { readonly name: string; readonly url: string; readonly description: string }[];
  readonly agency: FooterView['agency'];
}

export function notFoundPage(register: Register): Page<NotFoundView> {
  return {
    address: addresses.notFound,
    view: (): NotFoundView => {
      const { title, text: description } = wording.notFoundPage;
      const shell = shellOf(register, {
        address: addresses.notFound,
        title,
        description,
        indexed: false,
        copied: false,
      });
      return { template: 'not-found', shell, columns: columnsOf(register), agency: shell.footer.agency };
    },
  };
}

function columnsOf(register: Register): NotFoundView['columns'] {
  return collections
    .filter((collection) => collection !== 'pages' && register[collection].length > 0)
    .map((collection) => {
      const { name, description } = columnOf(register, collection);
      return { name, url: addresses.list(collection), description };
    });
}
