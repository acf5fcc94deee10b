import { chineseDay, type Day } from '../../records/values/day.ts';
import type { Tombstone, TombstoneReason } from '../../records/tombstone.ts';
import { addresses } from '../../register/addresses/address.ts';
import type { Register } from '../kind.ts';
import { tombstoneWording } from '../../wording/tombstones.ts';
import type { Page } from '../page.ts';
import { columnOf, shellOf } from '../shell.ts';
import type { ShellView } from '../shell-view.ts';

export interface TombstoneView {
  readonly template: 'tombstone';
  readonly shell: ShellView;
  readonly address: string;
  readonly on: Day;
  readonly chineseDay: string;
  readonly reason: TombstoneReason;
}

/** A page at each address of ours whose content was taken down: it says so, and nothing of the content. */
export function tombstonePages(register: Register): Page<TombstoneView>[] {
  return register.tombstones
    .filter(({ address }) => address.endsWith('/'))
    .map((tombstone) => ({ address: tombstone.address, view: () => tombstoneView(register, tombstone) }));
}

function tombstoneView(register: Register, { address, on, reason }: Tombstone): TombstoneView {
  const kind = register.kinds.find(({ id }) => address.startsWith(addresses.list(id)));
  return {
    template: 'tombstone',
    shell: shellOf(register, {
      address,
      title: tombstoneWording.title,
      description: tombstoneWording.taken(chineseDay(on)),
      indexed: false,
      copied: false,
      ...(kind ? { column: columnOf(register, kind.id) } : {}),
      feeds: [],
    }),
    address: decodeURI(address),
    on,
    chineseDay: chineseDay(on),
    reason,
  };
}
