import { addresses } from '../../register/addresses/address.ts';
import { policiesByStatus } from '../../register/lists.ts';
import type { Register } from '../kind.ts';
import { statusNames, statusSlugs } from '../../register/validity/status.ts';
import { validityWording as words } from '../../wording/validity.ts';
import { wording } from '../../wording/wording.ts';
import type { Page } from '../page.ts';
import { shellOf } from '../shell.ts';
import type { ShellView } from '../shell-view.ts';

export interface ValidityView {
  readonly template: 'validity';
  readonly shell: ShellView;
  /** In the order of precedence. */
  readonly statuses: readonly {
    readonly name: string;
    readonly slug: string;
    readonly meaning: string;
    readonly count: number;
    /** The list of such documents; missing where there is none. */
    readonly url: string | undefined;
  }[];
  readonly links: readonly { readonly name: string; readonly url: string; readonly about: string }[];
}

/** What the statuses mean and how they come about. */
export function validityPage(register: Register): Page<ValidityView> {
  return { address: addresses.validity, view: () => validityView(register) };
}

function validityView(register: Register): ValidityView {
  const byStatus = policiesByStatus(register);
  return {
    template: 'validity',
    shell: shellOf(register, {
      address: addresses.validity,
      title: words.title,
      description: words.lead,
      trail: [{ name: words.title, url: addresses.validity }],
    }),
    statuses: statusNames.map((name) => {
      const count = byStatus.get(name)?.length ?? 0;
      const url = count === 0 ? undefined : addresses.status(name);
      return { name, slug: statusSlugs[name], meaning: wording.statusMeaning[name], count, url };
    }),
    links: [
      { name: words.changes, url: addresses.validityChanges(), about: words.changesLead },
      { name: words.cleanUps, url: addresses.cleanUps, about: words.cleanUpsLead },
    ],
  };
}
