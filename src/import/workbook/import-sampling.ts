import type { Finding } from '../../records/finding.ts';
import { samplingKinds } from '../../kinds/sampling/fields.ts';
import type { SamplingTableId } from '../../kinds/sampling/tables.ts';
import { samplingIndex } from './index-text.ts';
import { sheetReport, twice, type ImportedSheet, type ImportedWorkbook, type OpenSheet } from './open-sheet.ts';
import type { FoundTable } from './plain-table.ts';
import { fitOf, recogniseSampling } from './recognise-sampling.ts';
import { tableFile } from './table-file.ts';
import { samplingKindNamed } from './table-name.ts';
import { firstFact, noticeIn, yearIn, type Fact } from './titles.ts';

type SamplingKind = (typeof samplingKinds)[number];

/** The tables of a sampling record and its `index.md`; no files where no sheet is one of its tables. */
export function importSampling(file: string, sheets: readonly OpenSheet[]): ImportedWorkbook {
  const kind = kindOf(file, sheets);
  const tables = new Map<SamplingTableId, FoundTable>();
  const places = new Map<SamplingTableId, string>();
  const findings: Finding[] = [];
  const report: string[] = [];
  const read: ImportedSheet[] = [];
  for (const sheet of sheets) {
    const found = recogniseSampling(sheet.context, sheet.titles, kind.value);
    if ('reason' in found) {
      report.push(`工作表“${sheet.grid.sheet}”没有导入：${found.reason}。`);
      continue;
    }
    const { id, definition, table } = found;
    const first = places.get(id);
    if (first !== undefined) findings.push(twice(sheet, definition.name, first));
    findings.push(...table.findings);
    report.push(...sheetReport(sheet, { id, name: definition.name, table, filled: table.rows.length > 0 }));
    read.push({ name: sheet.grid.sheet, table });
    if (table.rows.length === 0 || first !== undefined) continue;
    tables.set(id, table);
    places.set(id, sheet.grid.sheet);
  }
  const year = firstFact(sheets, yearIn)?.value ?? yearIn(file);
  if (tables.size === 0) return { files: [], report, findings, collection: 'sampling', year, sheets: read };
  const index = samplingIndex({
    kind,
    title: firstFact(sheets, titleIn),
    noticeNumber: firstFact(sheets, noticeIn),
    tables,
  });
  return {
    files: [
      { path: 'index.md', content: index.content },
      ...[...tables].map(([id, table]) => ({ path: `${id}.csv`, content: tableFile(table) })),
    ],
    report: [...report, ...index.report],
    findings,
    collection: 'sampling',
    year,
    sheets: read,
  };
}

/** By what the titles and the file's name say, otherwise by which kind's headers fit better. */
function kindOf(file: string, sheets: readonly OpenSheet[]): Fact<SamplingKind> {
  const named = firstFact(sheets, samplingKindNamed);
  if (named) return named;
  const byFile = samplingKindNamed(file);
  if (byFile) return { value: byFile, from: `取自文件名“${file}”` };
  const grids = sheets.map(({ grid }) => grid);
  const [food, product] = samplingKinds.map((kind) => fitOf(grids, kind));
  return { value: (product ?? 0) > (food ?? 0) ? '产品质量' : '食品', from: '由表头推出' };
}

/** A line that could be the record's own title, unlike 「附件1 不合格产品信息」. */
function titleIn(text: string): string | undefined {
  const words = text.replaceAll(/\s/gu, '');
  return /(?:抽检|抽查).*(?:公告|通报|通告|情况|结果)|(?:公告|通报|通告)$/u.test(words) &&
    !words.startsWith('附件') &&
    words.length <= 120
    ? words
    : undefined;
}
