import { addresses } from '../register/address.ts';
import type { Register } from '../register/register.ts';
import { wording } from '../wording/wording.ts';
import type { Page } from './page.ts';
import { shellOf, type ShellView } from './shell.ts';

export interface NotFoundView {
  readonly template: 'not-found';
  readonly shell: ShellView;
}

export function notFoundPage(register: Register): Page {
  return {
    address: addresses.notFound,
    view: (): NotFoundView => ({
      template: 'not-found',
      shell: shellOf(register, {
        address: addresses.notFound,
        title: wording.notFoundPage.title,
        description: wording.notFoundPage.text,
        indexed: false,
      }),
    }),
  };
}
