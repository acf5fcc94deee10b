import { addresses } from '../register/address.ts';
import type { Register } from '../register/register.ts';
import { wording } from '../wording/wording.ts';
import type { Page } from './page.ts';
import { shellOf, type ShellView } from './shell.ts';

export interface SearchView {
  readonly template: 'search';
  readonly shell: ShellView;
}

export function searchPage(register: Register): Page {
  return {
    address: addresses.search,
    view: (): SearchView => ({
      template: 'search',
      shell: shellOf(register, {
        address: addresses.search,
        title: wording.searchLabel,
        description: wording.searchPage.intro,
        trail: [{ name: wording.searchLabel, url: addresses.search }],
        indexed: false,
      }),
    }),
  };
}
