import { addresses } from '../../register/addresses/address.ts';
import { heldTable } from '../../register/held-table.ts';
import type { PolicyRecord } from '../../register/register.ts';
import type { Register } from '../kind.ts';
import { validityWording as words } from '../../wording/validity.ts';
import type { Page } from '../page.ts';
import { rowOf, type RowView } from './row.ts';
import { shellOf } from '../shell.ts';
import type { ShellView } from '../shell-view.ts';

export interface CleanUpsView {
  readonly template: 'clean-ups';
  readonly shell: ShellView;
  readonly decisions: readonly {
    readonly row: RowView;
    /** How many documents it dealt with, kind by kind. */
    readonly counts: readonly string[];
    /** Its list as a file; missing where its fields hold it. */
    readonly table: string | undefined;
  }[];
}

/** From so many documents on a document that deals with others is a clean-up of them, also without a list. */
const fewest = 3;
const sweeping: ReadonlySet<string> = new Set(['废止', '宣布失效', '继续有效']);

/** The decisions of clean-ups (规章、规范性文件和政策性文件清理结果), the newest first. */
export function cleanUpsPage(register: Register): Page<CleanUpsView> {
  return { address: addresses.cleanUps, view: () => cleanUpsView(register) };
}

function cleanUpsView(register: Register): CleanUpsView {
  return {
    template: 'clean-ups',
    shell: shellOf(register, {
      address: addresses.cleanUps,
      title: words.cleanUps,
      description: words.cleanUpsLead,
      trail: [
        { name: words.title, url: addresses.validity },
        { name: words.cleanUps, url: addresses.cleanUps },
      ],
    }),
    decisions: register.policies.filter(isCleanUp).map((policy) => ({
      row: rowOf(register, policy),
      counts: [...Map.groupBy(policy.acts, ({ kind }) => kind)].map(([kind, acts]) => words.ofKind(kind, acts.length)),
      table: listOf(policy),
    })),
  };
}

/** Where its 清理目录 can be taken away. */
function listOf(policy: PolicyRecord): string | undefined {
  const table = heldTable(policy, 'effectsTable');
  return table && addresses.table(policy.entry.collection, policy.id, table.id);
}

function isCleanUp({ entry, acts }: PolicyRecord): boolean {
  if (entry.tables['effectsTable']) return true;
  return acts.filter(({ kind }) => sweeping.has(kind)).length >= fewest;
}
