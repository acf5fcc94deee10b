import { addressOf, shownText, type Grid, type GridCell } from './grid.ts';

/** A line of title or of particulars above the table. */
export interface TitleLine {
  readonly text: string;
  readonly cell: GridCell;
}

/** The lines above a table: rows of a few cells at the top of a sheet, before the first row that looks like a header. */
export function titlesOf({ rows }: Grid): TitleLine[] {
  const lines: TitleLine[] = [];
  for (const { cells } of rows.slice(0, 8)) {
    const own = cells.filter((cell) => !cell.first && shownText(cell) !== '');
    const tells = own.length <= 1 || own.some((cell) => /[:：]|公开\d+表|^\d{4}年度?$/u.test(shownText(cell)));
    if (own.length > 3 || !tells) break;
    for (const cell of own) lines.push({ text: shownText(cell).replaceAll(/\s+/gu, ' '), cell });
  }
  return lines;
}

/** A fact of a record with where it was found, as a comment for the editor says it. */
export interface Fact<Value> {
  readonly value: Value;
  readonly from: string;
}

/** The first fact that a line of any sheet gives; later ones that differ are the caller's to compare. */
export function firstFact<Value>(
  sheets: readonly { readonly grid: Grid; readonly titles: readonly TitleLine[] }[],
  read: (text: string) => Value | undefined,
): Fact<Value> | undefined {
  for (const { grid, titles } of sheets) {
    for (const { text, cell } of titles) {
      const value = read(text);
      if (value !== undefined) return { value, from: `取自 ${addressOf(grid, cell)}“${shorten(text)}”` };
    }
  }
  return undefined;
}

export function shorten(text: string): string {
  const characters = [...text];
  return characters.length > 40 ? `${characters.slice(0, 40).join('')}…` : text;
}

/** 元 or 万元 of 「金额单位：万元」. */
export function unitIn(text: string): '元' | '万元' | undefined {
  const unit =
    /(?:单位|货币单位)\s*[:：]\s*(?:人民币)?\s*(万元|元)/u.exec(text)?.[1] ?? /[（(](万元|元)[）)]/u.exec(text)?.[1];
  return unit === '元' || unit === '万元' ? unit : undefined;
}

export function yearIn(text: string): number | undefined {
  const year = /((?:19|20)\d{2})\s*年/.exec(text.normalize('NFKC'))?.[1];
  return year === undefined ? undefined : Number(year);
}

const body = '[\\p{Script=Han}（）()]{2,40}?(?:局|委员会|厅|院|中心|办公室|政府|委|署|站|所|支队|大队|总队|学校|协会)';

/** The organization of 「部门：……」, or that a title begins with. */
export function organizationIn(text: string): string | undefined {
  const labelled = /^(?:公开|编制|填报|预算)?(?:部门|单位)(?:名称)?[:：]\s*(.+)$/u.exec(text.trim())?.[1];
  const named = labelled?.replace(/^[\d\s\-—[\]【】]+/u, '').split(/\s{1,}/u)[0];
  if (named !== undefined) return /^(?:人民币)?万?元/.test(named) || named === '' ? undefined : named;
  const compact = text.replaceAll(/\s/gu, '');
  const first = new RegExp(`^(${body})(?:19|20)\\d{2}年`, 'u').exec(compact)?.[1];
  return (
    first ??
    new RegExp(`^(?:19|20)\\d{2}年度?(${body})(?:部门|单位|本级|预算|决算|收|支|财政|一般)`, 'u').exec(compact)?.[1]
  );
}

/** 2026年第2期, 2026年第21号. */
export function noticeIn(text: string): string | undefined {
  return /(?:19|20)\d{2}年第\d+[期号]/.exec(text.normalize('NFKC').replaceAll(/\s/g, ''))?.[0];
}
