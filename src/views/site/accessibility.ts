import { accessibilityRun, type AccessibilityRun } from '../../reference/accessibility.ts';
import { addresses } from '../../register/addresses/address.ts';
import type { Register } from '../kind.ts';
import { accessibilityWording as words } from '../../wording/accessibility.ts';
import { correctionsLink } from '../record/corrections.ts';
import type { Page } from '../page.ts';
import { shellOf } from '../shell.ts';
import type { FooterView, ShellView } from '../shell-view.ts';

export interface AccessibilityView {
  readonly template: 'accessibility';
  readonly shell: ShellView;
  readonly run: AccessibilityRun;
  /** Names of the templates that were tested, for people. */
  readonly tested: readonly string[];
  readonly agency: FooterView['agency'];
  readonly corrections: string | undefined;
}

/** What the tests of the software have shown of every page like those of this site, and whom to tell of an obstacle. */
export function accessibilityPage(register: Register, run = accessibilityRun): Page<AccessibilityView> {
  const address = addresses.accessibility;
  return {
    address,
    view: () => {
      const trail = [{ name: words.title, url: address }];
      const shell = shellOf(register, { address, title: words.title, description: words.lead, trail });
      return {
        template: 'accessibility',
        shell,
        run,
        tested: run.axe.templates.map(nameOf),
        agency: shell.footer.agency,
        corrections: correctionsLink(register.site, { title: words.title, address }),
      };
    },
  };
}

function nameOf(template: string): string {
  return template.startsWith('policy ')
    ? words.policy(template.slice('policy '.length))
    : (words.templates[template] ?? template);
}
