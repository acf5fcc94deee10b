import { describe, expect, test } from 'vitest';
import { statusNames } from '../../../src/register/validity/status.ts';
import { acting, anOldPolicy, aPolicy, aTable, register } from '../../register/entries.ts';
import { shown } from '../shown.ts';

const repeal = [anOldPolicy(), acting([{ kind: '废止', target: 'old', note: '已有新的规定' }])];

describe('the page on validity', () => {
  test('explains every status in the order of precedence, and leads to the documents that have it', () => {
    const { statuses } = shown(register(repeal), 'validity', '/validity/');
    expect(statuses.map(({ name }) => name)).toEqual([...statusNames]);
    expect(statuses.flatMap(({ name, count, url }) => (count > 0 ? [[name, count, url]] : []))).toEqual([
      ['已废止', 1, '/status/repealed/'],
      ['现行有效', 1, '/status/in-force/'],
    ]);
  });
});

describe('the page of all changes', () => {
  test('tells the newest first, with the act and the reason, and nothing that is still to come', () => {
    const changes = (asOf: string) =>
      shown(register(repeal, asOf), 'validity-changes', '/validity/changes/').rows.map(
        ({ on, kind, title, act, details }) => [on, kind, title, act?.title, details],
      );
    expect(changes('2024-04-30')).toEqual([]);
    expect(changes('2024-05-01')).toEqual([
      ['2024-05-01', '开始施行', '新办法', undefined, []],
      ['2024-05-01', '废止', '旧办法', '新办法', ['理由：已有新的规定']],
    ]);
  });

  test('names the clauses of a partial repeal, the new last day, and an expiry', () => {
    const found = register(
      [
        anOldPolicy({ expiresOn: '2024-12-31' }),
        acting([
          { kind: '部分废止', target: 'old', clauses: ['第三条'] },
          { kind: '延期', target: 'old', until: '2025-06-30' },
        ]),
      ],
      '2025-07-01',
    );
    const { rows } = shown(found, 'validity-changes', '/validity/changes/');
    expect(rows.map(({ on, kind, clauses, details }) => [on, kind, clauses.map(({ url }) => url), details])).toEqual([
      ['2025-07-01', '有效期届满', [], ['有效期至 2025-06-30']],
      ['2024-05-01', '开始施行', [], []],
      ['2024-05-01', '延长有效期', [], ['有效期延至 2025-06-30']],
      ['2024-05-01', '部分废止', ['/policies/old/#art-3'], []],
    ]);
  });

  test('is cut into pages of fifty', () => {
    const many = Array.from({ length: 60 }, (_, index) =>
      aPolicy({ id: `p-${index}`, effectiveOn: '2024-05-01', title: `通知${index}` }),
    );
    expect(shown(register(many), 'validity-changes', '/validity/changes/page/2/').rows).toHaveLength(10);
  });
});

describe('the page of clean-up decisions', () => {
  const three = ['a', 'b', 'c'].map((id) => aPolicy({ id, signedOn: '2020-01-06', title: id }));
  const decisions = (...written: Parameters<typeof register>[0]) =>
    shown(register(written), 'clean-ups', '/validity/decisions/').decisions.map(({ row, counts, table }) => [
      row.url,
      counts,
      table,
    ]);

  test('holds what dealt with many documents, counted by kind', () => {
    const effects = [
      { kind: '废止', target: 'a' },
      { kind: '废止', target: 'b' },
      { kind: '宣布失效', target: 'c' },
    ];
    expect(decisions(...three, acting(effects))).toEqual([
      ['/policies/new/', ['废止 2 件', '宣布失效 1 件'], undefined],
    ]);
    expect(decisions(...three, acting(effects.slice(1)))).toEqual([]);
  });

  test('offers the list of one that has a table', () => {
    const table = aTable('effects.csv', ['文件名称', '处理结果'], ['a', '继续有效']);
    const decision = acting(undefined, { effectsTable: 'effects.csv', tables: { effectsTable: table } });
    expect(decisions(...three, decision)).toEqual([['/policies/new/', ['继续有效 1 件'], '/policies/new/effects.csv']]);
  });
});
