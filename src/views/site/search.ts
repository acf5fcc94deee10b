import { addresses } from '../../register/addresses/address.ts';
import type { Register } from '../kind.ts';
import { statusSlugs } from '../../register/validity/status.ts';
import { wording } from '../../wording/wording.ts';
import type { Page } from '../page.ts';
import { shellOf } from '../shell.ts';
import type { ShellView } from '../shell-view.ts';
import { siteSections, type SiteMapSection } from './site-map.ts';

export interface SearchView {
  readonly template: 'search';
  readonly shell: ShellView;
  readonly hotWords: readonly { readonly word: string; readonly url: string }[];
  /** Every list of the site: the way for those who have no script, or no word for what they look for. */
  readonly sections: readonly SiteMapSection[];
  readonly statuses: Readonly<Record<string, string>>;
}

export function searchPage(register: Register): Page<SearchView> {
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
      hotWords: (register.site.hotWords ?? []).map((word) => ({ word, url: addresses.searchFor(word) })),
      sections: siteSections(register),
      statuses: statusSlugs,
    }),
  };
}
