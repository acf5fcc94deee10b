import { describe, expect, test } from 'vitest';
import { deadlineData } from '../../../src/exports/data/deadline-data.ts';
import { deadlineReport } from '../../../src/exports/findings/deadline-report.ts';
import { pagesOf } from '../../../src/views/pages.ts';
import { acting, anInterpretation, anOldPolicy, aSite, register } from '../../register/entries.ts';
import { shown } from '../shown.ts';

const site = (deadlines?: string) => aSite({ rules: {}, ...(deadlines === undefined ? {} : { deadlines }) });
// Friday 2024-03-01; the third working day is Wednesday the 6th, the interpretation comes on the sixth, Monday the 11th.
const written = [
  anOldPolicy(),
  acting([{ kind: '废止', target: 'old' }]),
  anInterpretation({ interprets: ['new'], publishedAt: '2024-03-11' }),
];
const found = (deadlines?: string) => register(written, '2026-01-01', site(deadlines));
const addressesOf = (deadlines?: string) =>
  pagesOf(found(deadlines), new Map())
    .map(({ address }) => address)
    .filter((address) => address.startsWith('/deadlines/'));

describe('the page on deadlines', () => {
  test('is published only where the agency says so', () => {
    expect(addressesOf()).toEqual([]);
    expect(addressesOf('internal')).toEqual([]);
    expect(addressesOf('public')).toEqual([
      '/deadlines/',
      '/deadlines/publish/',
      '/deadlines/mark/',
      '/deadlines/interpret/',
    ]);
  });

  test('counts every duty, and shows what is not simply in time', () => {
    const { overview } = shown(found('public'), 'deadlines', '/deadlines/');
    expect(overview.map(({ kind, total, counts, rows }) => [kind, total, counts.late, rows.length])).toEqual([
      ['publish', 2, 0, 0],
      ['mark', 1, 0, 0],
      ['interpret', 1, 1, 1],
    ]);
    expect(overview[2]?.rows[0]).toMatchObject({
      url: '/policies/new/',
      state: 'late',
      verdict: '逾期 3 个工作日',
      course: '2024-03-01 公开，应当在 2024-03-06 前（含当日）解读；2024-03-11 解读，第 6 个工作日',
      skipped: { count: 4 },
    });
  });

  test('explains why what was done on a day off after the last day is in time', () => {
    // The third working day after Tuesday the 5th is Friday the 8th; the interpretation comes on the Saturday.
    const late = [
      anOldPolicy(),
      acting([{ kind: '废止', target: 'old' }], { publishedAt: '2024-03-05' }),
      anInterpretation({ interprets: ['new'], publishedAt: '2024-03-09' }),
    ];
    const { rows } = shown(register(late, '2026-01-01', site('public')), 'duty-list', '/deadlines/interpret/');
    expect(rows.map(({ verdict, course }) => [verdict, course])).toEqual([
      [
        '按时',
        '2024-03-05 公开，应当在 2024-03-08 前（含当日）解读；' +
          '2024-03-09 解读，第 3 个工作日之后的休息日，没有多占工作日，不算逾期',
      ],
    ]);
  });

  test('lists all of a kind with their statuses, and the act that a mark follows', () => {
    const { rows } = shown(found('public'), 'duty-list', '/deadlines/mark/');
    expect(rows.map(({ mark, verdict, course }) => [mark[0]?.name, verdict, course])).toEqual([
      [
        '已废止',
        '按时',
        '2024-05-01 废止或者失效，应当在 2024-05-30 前（含当日）标明；2024-03-01 标明，没有占用期限；依据《新办法》',
      ],
    ]);
  });
});

describe('the report', () => {
  test('says the same as text and as data', () => {
    const text = deadlineReport(found());
    expect(text).toContain('政策解读：按时 0 件，逾期完成 1 件，期限内 0 件，逾期未完成 0 件');
    expect(text).toContain('逾期 3 个工作日：2024-03-01 公开');
    expect(text).not.toContain('旧办法');
    const data = JSON.stringify(deadlineData(found()));
    expect(data).toContain('"asOf":"2026-01-01"');
    expect(data).toContain(
      '"kind":"interpret","url":"https://www.example.gov.cn/policies/new/","title":"新办法","from":"2024-03-01","limit":3,' +
        '"unit":"working","due":"2024-03-06","doneOn":"2024-03-11","count":6,"state":"late","provisional":false',
    );
  });
});
