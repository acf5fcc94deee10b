import type { DeadlinesView } from '../../views/site/deadlines.ts';
import type { DutyRow } from '../../views/site/duty-row.ts';
import type { ValidityView } from '../../views/site/validity.ts';
import type { ChangeRow } from '../../views/site/validity-changes.ts';
import { deadlineWording } from '../../wording/deadlines.ts';
import { validityWording } from '../../wording/validity.ts';
import { lines, link, markedLink, part } from './copy-lines.ts';
import { inline } from './markdown-text.ts';

/** The Markdown of the pages on validity and on deadlines, block by block. */
export function validityBlocks(view: ValidityView, site: string): string[] {
  const statuses = view.statuses.map(({ name, meaning, count, url }) => {
    const told = url === undefined ? inline(validityWording.none) : link(validityWording.count(count), url, site);
    return `**${inline(name)}**：${inline(meaning)}${told}`;
  });
  return [
    ...part(validityWording.meanings, lines(statuses)),
    inline(validityWording.precedence),
    ...part(validityWording.computing, lines(validityWording.rules.map(inline))),
    lines(view.links.map(({ name, url }) => link(name, url, site))),
  ];
}

export function changeRowLine({ title, url, mark, on, kind, clauses, act, details }: ChangeRow, site: string): string {
  const by =
    act &&
    `${validityWording.by}：${act.url === undefined ? inline(act.title) : markedLink(act.title, act.url, act.mark, site)}`;
  const named = clauses.length > 0 ? `（${clauses.map(({ name }) => inline(name)).join('、')}）` : '';
  return [
    `${on} ${inline(kind)}${named}：${markedLink(title, url, mark, site)}`,
    ...(by ? [by] : []),
    ...details.map(inline),
  ].join('；');
}

export function dutyLine({ title, url, mark, verdict, course }: DutyRow, site: string): string {
  return `${markedLink(title, url, mark, site)}：${inline(verdict)}。${inline(course)}`;
}

export function deadlineBlocks({ overview, columns }: DeadlinesView, site: string): string[] {
  const words = deadlineWording;
  return [
    ...overview.flatMap(({ name, url, rule, source, total, counts, rows }) => [
      ...part(name, inline(words.ruled(rule, source))),
      Object.entries(words.states)
        .map(([state, told]) => words.report.count(told, counts[state as keyof typeof counts]))
        .join('，'),
      lines(rows.map((row) => dutyLine(row, site))),
      link(words.all(name, total), url, site),
    ]),
    ...part(
      words.freshness,
      lines(
        columns.map(
          ({ name, newest, limit, stale }) =>
            `${inline(name)}：${stale ? words.stale : words.fresh}，${words.newest} ${newest ?? words.never}，${words.limit} ${limit}`,
        ),
      ),
    ),
  ];
}
