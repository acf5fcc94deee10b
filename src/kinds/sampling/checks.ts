import type { SamplingEntry } from './record.ts';
import { addDays, dayOf, readDay, type Day } from '../../records/values/day.ts';
import { placeOf } from '../../records/entry.ts';
import { failuresHeader, readFailures, type FailingRow } from '../../records/failures.ts';
import { errorAt, warningAt, type Finding, type Place } from '../../records/finding.ts';
import { proposeDay } from '../../records/field.ts';
import { cellOf, type Table, type TableRow } from '../../records/table.ts';
import { failingSamples } from './failing-samples.ts';
import { rowAnchor } from '../../register/links/row-anchor.ts';
import { liesWithin } from './verdict.ts';

const number = '抽样编号';

/** What the tables and the totals of one sampling record have to agree on; `disposeDays` are calendar days. */
export function checkTables(entry: SamplingEntry, asOf: Day, disposeDays: number): Finding[] {
  const { unqualified, qualified, disposals } = entry.tables;
  const failing = unqualified ? readFailures(unqualified) : [];
  return [
    ...(unqualified ? checkCount(entry, 'unqualified', unqualified, failing.length) : []),
    ...(qualified ? checkCount(entry, 'qualified', qualified, qualified.rows.length) : []),
    ...checkNumbers([unqualified, qualified]),
    ...[unqualified, qualified].flatMap((table) => (table ? checkNoticeDates(table, entry.fields.period.from) : [])),
    ...[unqualified, qualified].flatMap((table) => (table ? checkMade(table, entry.fields.period.to) : [])),
    ...(unqualified ? failing.flatMap((row) => checkVerdicts(unqualified, row)) : []),
    ...(disposals && (unqualified || entry.fields.unqualified === undefined)
      ? checkDisposals(disposals, unqualified)
      : []),
    ...checkLateness(entry, asOf, disposeDays),
  ];
}

function checkCount(entry: SamplingEntry, key: 'unqualified' | 'qualified', table: Table, rows: number): Finding[] {
  const total = entry.fields.totals[key];
  if (total === rows) return [];
  const name = key === 'qualified' ? '合格' : '不合格';
  return [
    errorAt(
      placeOf(entry, `totals.${key}`),
      'sampling/row-count',
      `合计写的是${name} ${total} 批次，而${name}产品表 ${table.file} 里有 ${rows} 批次。`,
      '请核对合计和表格，使两边的批次数一致；表格只公布一部分的，请补全。',
    ),
  ];
}

/** A sample number stands for one sample, in whichever of the two tables. */
function checkNumbers(tables: readonly (Table | undefined)[]): Finding[] {
  const seen = new Map<string, string>();
  return tables.flatMap((table) =>
    (table?.rows ?? []).flatMap((row) => {
      const found = table ? cellOf(table, row, number) : null;
      if (!table || found === null) return [];
      // Capitals and width make no second sample; nor may two rows have one address on the page.
      const first = seen.get(rowAnchor(found));
      if (first === undefined) {
        seen.set(rowAnchor(found), `${table.file} 第 ${row.line} 行`);
        return [];
      }
      const message = `抽样编号“${found}”已经用在 ${first}。`;
      return [
        errorAt(
          placeIn(table, row, number),
          'sampling/number-duplicate',
          message,
          '一个抽样编号只对应一批次样品，请对照检验报告改正。',
        ),
      ];
    }),
  );
}

function checkNoticeDates(table: Table, from: Day): Finding[] {
  return table.rows.flatMap((row) => {
    const day = cellOf(table, row, '公告日期');
    if (day === null || readDay(day) === undefined || day >= from) return [];
    const message = `公告日期 ${day} 早于抽检开始的日子 ${from}。`;
    return [warningAt(placeIn(table, row, '公告日期'), 'sampling/notice-date', message, '请核对公告日期和抽检时段。')];
  });
}

const made = '生产日期/批号';

/** What was made after the sampling had ended cannot have been sampled. A batch number alone tells no day. */
function checkMade(table: Table, to: Day): Finding[] {
  return table.rows.flatMap((row) => {
    const written = /^[^\d]{0,6}(\d{4}[-./年]\d{1,2}[-./月]\d{1,2}日?)/.exec(cellOf(table, row, made) ?? '')?.[1];
    const day = written === undefined ? undefined : proposeDay(written);
    if (day === undefined || day <= to) return [];
    const message = `生产日期 ${day} 晚于抽检时段的最后一天 ${to}：还没有生产的产品不可能被抽到。`;
    return [
      errorAt(placeIn(table, row, made), 'sampling/made-after', message, '请对照检验报告核对生产日期和抽检时段。'),
    ];
  });
}

function checkVerdicts(table: Table, { row, failures }: FailingRow): Finding[] {
  return failures.flatMap(({ item, result, limit }) => {
    if (liesWithin(result, limit) !== true) return [];
    const message = `“${item}”的检验结果“${result}”符合标准值“${limit}”，却列为不合格。`;
    return [
      warningAt(
        placeIn(table, row, failuresHeader),
        'sampling/verdict',
        message,
        '请对照检验报告核对检验结果和标准值，尤其是小数点和单位。',
      ),
    ];
  });
}

function checkDisposals(disposals: Table, unqualified: Table | undefined): Finding[] {
  const known = new Set((unqualified?.rows ?? []).map((row) => unqualified && cellOf(unqualified, row, number)));
  return disposals.rows.flatMap((row) => {
    const found = cellOf(disposals, row, number);
    if (found === null || known.has(found)) return [];
    const message = `核查处置表里的抽样编号“${found}”不在不合格产品表里。`;
    return [
      errorAt(
        placeIn(disposals, row, number),
        'sampling/disposal-unknown',
        message,
        '核查处置只针对不合格产品，请对照两张表改正编号。',
      ),
    ];
  });
}

function checkLateness(entry: SamplingEntry, asOf: Day, days: number): Finding[] {
  const { unqualified } = entry.tables;
  const published = dayOf(entry.fields.publishedAt);
  if (!unqualified || asOf <= addDays(published, days)) return [];
  return failingSamples(entry).flatMap((sample) => {
    if (sample.finished) return [];
    const message = `抽样编号“${sample.number}”的不合格产品，公布（${published}）超过 ${days} 天还没有处置完成的结果。`;
    return [
      warningAt(
        placeIn(unqualified, sample.row, number),
        'sampling/disposal-late',
        message,
        '核查处置完成的，请在核查处置表里补上这一行；页面目前写着“待公布处置”。',
      ),
    ];
  });
}

function placeIn(table: Table, row: TableRow, field: string): Place {
  return { file: table.file, line: row.line, column: 1, field };
}
