import { budgetTable } from '../../kinds/budgets/tables.ts';
import { budgetTableIds, type BudgetKind, type BudgetTableId } from '../../kinds/budgets/fields.ts';
import type { TableDefinition } from '../../records/table.ts';
import { readBasicBlocks } from './basic-blocks.ts';
import type { CellContext } from './cell-value.ts';
import { findHeader } from './header.ts';
import { readPlainTable, type FoundTable } from './plain-table.ts';
import { settleRows } from './settle-rows.ts';
import { budgetTableNamed } from './table-name.ts';
import { readThreePublic } from './three-public.ts';
import type { TitleLine } from './titles.ts';
import { findTwoSided } from './two-sided-header.ts';
import { readTwoSided } from './two-sided.ts';

/** What a sheet turned out to be. */
export interface Recognised<Id extends string> {
  readonly id: Id;
  readonly definition: TableDefinition;
  readonly table: FoundTable;
}

/** A sheet that is no table of a budget or of final accounts, and why not. */
export interface NotRecognised {
  readonly reason: string;
}

interface BudgetSheet {
  readonly context: CellContext;
  readonly titles: readonly TitleLine[];
  readonly kind: BudgetKind;
  readonly year: number | undefined;
}

/** The table of a budget or of final accounts on a sheet: named by its title or by the sheet's name, else told by its header. */
export function recogniseBudget(sheet: BudgetSheet): Recognised<BudgetTableId> | NotRecognised {
  const { context, titles, kind } = sheet;
  const named = [...titles.map(({ text }) => text), context.grid.sheet]
    .map(budgetTableNamed)
    .find((id) => id !== undefined);
  if (named === undefined) return byHeader(sheet);
  const definition = budgetTable(kind, named);
  if (!definition) return { reason: `${kind}没有“${named}”这张表` };
  const table = readTable(sheet, named, definition);
  return 'reason' in table ? table : { id: named, definition, table: settleRows(context.grid, table, definition) };
}

function byHeader(sheet: BudgetSheet): Recognised<BudgetTableId> | NotRecognised {
  const fitting = budgetTableIds.flatMap((id) => {
    const definition = budgetTable(sheet.kind, id);
    const header = definition && findHeader(sheet.context.grid, definition);
    return definition && header?.missing.length === 0 ? [{ id, definition, header }] : [];
  });
  const most = Math.max(0, ...fitting.map(({ header }) => header.known));
  const best = fitting.filter(({ header }) => header.known === most);
  const [only] = best;
  if (!only) return { reason: '标题、工作表名和表头都认不出是哪张报表' };
  if (best.length > 1) {
    const names = best.map(({ definition }) => `“${definition.name}”`).join('、');
    return { reason: `表头同时像${names}，请把工作表改成报表的名字再导入` };
  }
  const { id, definition, header } = only;
  return {
    id,
    definition,
    table: settleRows(sheet.context.grid, readPlainTable(sheet.context, header, definition), definition),
  };
}

function readTable(sheet: BudgetSheet, id: BudgetTableId, definition: TableDefinition): FoundTable | NotRecognised {
  const { context } = sheet;
  const header = findHeader(context.grid, definition);
  const isPlain = header?.missing.length === 0;
  const folded = readOtherLayout(sheet, id, definition, isPlain);
  if (folded) return folded;
  if (header && isPlain) return readPlainTable(context, header, definition);
  const missing = header?.missing.map((column) => `“${column.header}”`).join('、');
  return {
    reason:
      missing === undefined ? `找不到“${definition.name}”的表头` : `像是“${definition.name}”，但是缺少${missing}列`,
  };
}

/** The layouts that are not standard, where the sheet has one; a standard table needs none. */
function readOtherLayout(
  { context, kind, year }: BudgetSheet,
  id: BudgetTableId,
  definition: TableDefinition,
  isPlain: boolean,
): FoundTable | undefined {
  if (id === 'basic-expenditure') return readBasicBlocks(context, definition);
  if (id === 'three-public') {
    // Items down the sheet under 预算数 and 决算数 look plain, but their names are still to be settled.
    return isPlain && kind === '预算' ? undefined : readThreePublic(context, definition, kind, year);
  }
  if (isPlain || !definition.columns.some(({ header }) => header === '方向')) return undefined;
  const sides = findTwoSided(context.grid, definition, kind);
  return sides && readTwoSided(context, sides, definition, kind);
}
