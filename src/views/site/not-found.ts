import { addresses } from '../../register/addresses/address.ts';
import type { Register } from '../kind.ts';
import { wording } from '../../wording/wording.ts';
import type { Page } from '../page.ts';
import { columnOf, shellOf, usedKinds } from '../shell.ts';
import type { FooterView, ShellView } from '../shell-view.ts';

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
  return usedKinds(register).map(({ id }) => {
    const { name, description } = columnOf(register, id);
    return { name, url: addresses.list(id), description };
  });
}
