import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { DataCellKind } from '../../../src/views/lists/data-set.ts';
import { xlsxOf } from '../../../src/exports/data/xlsx.ts';
import { readTable } from '../../../src/intake/table.ts';
import { importWorkbook } from '../../../src/import/workbook/import.ts';
import { budgetTable, threePublicItems } from '../../../src/kinds/budgets/tables.ts';
import { budgetKinds, budgetTableIds, budgetTableNames } from '../../../src/kinds/budgets/fields.ts';
import { day } from '../../../src/records/values/day.ts';
import { readCents } from '../../../src/records/values/money.ts';
import { samplingTables } from '../../../src/kinds/sampling/tables.ts';
import { samplingKinds } from '../../../src/kinds/sampling/fields.ts';
import type { ColumnDefinition, TableDefinition } from '../../../src/records/table.ts';

interface Case {
  readonly name: string;
  readonly as: 'sampling' | 'budget';
  readonly file: string;
  readonly path: string;
  readonly definition: TableDefinition;
}

const samplingCases = samplingKinds.flatMap((kind) =>
  Object.entries(samplingTables(kind)).map(([id, definition]): Case => ({
    name: `${kind} ${id}`,
    as: 'sampling',
    file: `${kind}.xlsx`,
    path: `${id}.csv`,
    definition,
  })),
);
const budgetCases = budgetKinds.flatMap((kind) =>
  budgetTableIds.flatMap((id): Case[] => {
    const definition = budgetTable(kind, id);
    const name = `${kind} ${budgetTableNames[id][kind] ?? ''}`;
    return definition ? [{ name, as: 'budget', file: `${kind}.xlsx`, path: `${id}.csv`, definition }] : [];
  }),
);

const words = fc
  .string({ unit: 'grapheme', maxLength: 8 })
  .map((text) => `甲${text.replaceAll(/[\p{C}\p{Z}\p{Surrogate}０-９Ａ-Ｚａ-ｚ]/gu, '')}`);
const amount = fc.integer({ min: -99_999_999, max: 9_999_999_999 }).map((cents) => (cents / 100).toFixed(2));
const dayText = fc.integer({ min: 1, max: 28 }).map((date) => `2026-02-${String(date).padStart(2, '0')}`);
const failure = fc
  .tuple(words, words, words)
  .map((parts) => parts.map((part) => part.replaceAll(/[║‖|丨｜;；]/gu, '')).join('║'));

function cellsOf({ header, kind, choices = [] }: ColumnDefinition): fc.Arbitrary<string> {
  if (header === '抽样编号') return fc.bigInt({ min: 10n ** 18n, max: 10n ** 19n - 1n }).map(String);
  if (header === '序号') return fc.integer({ min: 1, max: 20_000 }).map(String);
  switch (kind) {
    case 'amount':
      return amount;
    case 'day':
      return dayText;
    case 'year':
      return fc.integer({ min: 2000, max: 2030 }).map(String);
    case 'functional-code':
      return fc.constantFrom('201', '20138', '2013801', '2080505');
    case 'economic-code':
      return fc.constantFrom('301', '30101', '302', '30217');
    case 'choice':
      return fc.constantFrom(...choices);
    case 'failures':
      return fc.array(failure, { minLength: 1, maxLength: 3 }).map((failures) => failures.join('；'));
    case 'text':
      return words;
  }
}

/** Rows of docs/contract.md#10-tables: required cells are filled, and no two rows are alike in their first words. */
function rowsOf({ columns }: TableDefinition): fc.Arbitrary<string[][]> {
  const row = fc.tuple(
    ...columns.map((column) => {
      const cell = cellsOf(column);
      return column.required ? cell : fc.option(cell, { nil: '', freq: 3 });
    }),
  );
  const key = columns.findIndex(({ header }) => header === '抽样编号');
  return fc.uniqueArray(row, { minLength: 1, maxLength: 6, selector: (cells) => cells[key] ?? cells.join('|') });
}

function exported({ definition }: Case, rows: readonly (readonly string[])[]): Promise<Uint8Array> {
  const kinds: Readonly<Record<string, DataCellKind>> = { amount: 'amount' };
  return xlsxOf({
    sheet: {
      columns: definition.columns.map(({ header, kind }) => ({ header, kind: kinds[kind] ?? 'text' })),
      rows: rows.map((cells) => cells.map((cell) => (cell === '' ? null : cell))),
    },
    about: {
      name: definition.name,
      title: '示例',
      source: '示例市市场监督管理局',
      page: 'https://www.example.gov.cn/a/',
      publishedOn: day('2026-03-01'),
      licence: '无',
    },
  });
}

async function roundTrip(one: Case, rows: readonly (readonly string[])[]) {
  const imported = await importWorkbook(await exported(one, rows), { file: one.file, as: one.as });
  const content = imported.files.find(({ path }) => path === one.path)?.content;
  const text = typeof content === 'string' ? content.replace(/^\uFEFF/, '') : '';
  return { imported, read: readTable(one.path, text, one.definition) };
}

/** 12.5 and 12.50 are one amount. */
function same(cell: string | null, column: ColumnDefinition | undefined): string | number | null {
  return column?.kind === 'amount' && cell !== null && cell !== ''
    ? (readCents(cell) ?? cell)
    : cell === ''
      ? null
      : cell;
}

describe('a table that was published as a workbook comes back as it was', () => {
  const isItems = ({ definition }: Case) => definition.columns[0]?.header === '项目';
  test.for([...samplingCases, ...budgetCases].filter((one) => !isItems(one)))('$name', async (one) => {
    await fc.assert(
      fc.asyncProperty(rowsOf(one.definition), async (rows) => {
        const { imported, read } = await roundTrip(one, rows);
        expect(imported.findings).toEqual([]);
        expect(read.findings.filter(({ rule }) => rule.startsWith('table/header'))).toEqual([]);
        const { columns } = one.definition;
        const kept = columns.filter(({ header }) => read.table?.columns.includes(header));
        expect(read.table?.rows.map(({ cells }) => cells.map((cell, index) => same(cell, kept[index])))).toEqual(
          rows.map((cells) =>
            columns.flatMap((column, index) => (kept.includes(column) ? [same(cells[index] ?? '', column)] : [])),
          ),
        );
        // What has no column in the CSV held nothing.
        const dropped = columns.flatMap((column, index) =>
          kept.includes(column) ? [] : rows.map((cells) => cells[index]),
        );
        expect(dropped.every((cell) => cell === '')).toBe(true);
      }),
      { numRuns: 10 },
    );
  });

  test.for(budgetCases.filter(isItems))('$name', async (one) => {
    const rows = ['合计', ...threePublicItems].map((item, index) => [item, `${index + 1}.10`, `${index}.05`]);
    const { read } = await roundTrip(one, rows);
    expect(read.findings).toEqual([]);
    expect(read.table?.rows.map(({ cells }) => cells)).toEqual(rows);
  });
});
