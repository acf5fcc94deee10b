import { addresses } from '../../register/addresses/address.ts';
import type { Register } from '../kind.ts';
import { verifyWording } from '../../wording/verify.ts';
import type { Page } from '../page.ts';
import { shellOf } from '../shell.ts';
import type { ShellView } from '../shell-view.ts';

export interface VerifyView {
  readonly template: 'verify';
  readonly shell: ShellView;
  /** The folder of the index, and the list of all files of the release. */
  readonly index: string;
  readonly manifest: string;
}

/** Tells whether a text or a file is one of ours, and what has become of it. */
export function verifyPage(register: Register): Page<VerifyView> {
  const { title, intro } = verifyWording;
  return {
    address: addresses.verify,
    view: () => ({
      template: 'verify',
      shell: shellOf(register, {
        address: addresses.verify,
        title,
        description: intro,
        trail: [{ name: title, url: addresses.verify }],
      }),
      index: addresses.verifyIndex,
      manifest: addresses.release,
    }),
  };
}
