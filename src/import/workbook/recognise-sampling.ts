import { samplingTables, type SamplingTableId } from '../../kinds/sampling/tables.ts';
import type { samplingKinds } from '../../kinds/sampling/fields.ts';
import type { CellContext } from './cell-value.ts';
import type { Grid } from './grid.ts';
import { findHeader } from './header.ts';
import { readPlainTable } from './plain-table.ts';
import type { NotRecognised, Recognised } from './recognise-budget.ts';
import { settleRows } from './settle-rows.ts';
import { samplingTableNamed } from './table-name.ts';
import type { TitleLine } from './titles.ts';

type SamplingKind = (typeof samplingKinds)[number];

/** Of those that fit a sheet without a name, the one with the most columns of its own comes first. */
const ids = ['unqualified', 'disposals', 'qualified'] as const satisfies readonly SamplingTableId[];

/** The sampling table on a sheet: by its header, and where 不合格 and 合格 fit alike by its title or name. */
export function recogniseSampling(
  context: CellContext,
  titles: readonly TitleLine[],
  kind: SamplingKind,
): Recognised<SamplingTableId> | NotRecognised {
  const definitions = samplingTables(kind);
  const named = [...titles.map(({ text }) => text), context.grid.sheet]
    .map(samplingTableNamed)
    .find((id) => id !== undefined);
  const candidates = (named === undefined ? ids : [named, ...ids]).map((id) => ({
    id,
    definition: definitions[id],
    header: findHeader(context.grid, definitions[id]),
  }));
  const fitting = candidates.find(({ header }) => header?.missing.length === 0);
  if (fitting?.header) {
    const { id, definition, header } = fitting;
    return { id, definition, table: settleRows(context.grid, readPlainTable(context, header, definition), definition) };
  }
  const near = candidates.find(({ header }) => header && header.known >= 3);
  const missing = near?.header?.missing.map((column) => `“${column.header}”`).join('、');
  return {
    reason:
      near && missing !== undefined
        ? `像是“${near.definition.name}”，但是缺少${missing}列`
        : '找不到抽检表的表头（抽样编号等）',
  };
}

/** How many known columns the sheets have as tables of this kind; 0 where none has what it needs. */
export function fitOf(grids: readonly Grid[], kind: SamplingKind): number {
  return grids.reduce((sum, grid) => {
    const known = ids.map((id) => {
      const header = findHeader(grid, samplingTables(kind)[id]);
      return header?.missing.length === 0 ? header.known : 0;
    });
    return sum + Math.max(...known);
  }, 0);
}
