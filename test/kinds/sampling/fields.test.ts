import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { samplingKinds } from '../../../src/kinds/sampling/fields.ts';
import { check, type Broken } from '../../records/checking.ts';

const unqualified = { totals: { sampled: 3, qualified: 2, unqualified: 1 }, unqualified: 'unqualified.csv' };

const rows: readonly Broken[] = [
  { name: 'kind: 产品质量', changes: { kind: '产品质量' } },
  { name: 'kind: another', changes: { kind: '药品' }, found: 'field/value kind', says: '可以写：食品、产品质量。' },
  { name: 'noticeNumber: blank', changes: { noticeNumber: ' ' }, found: 'field/value noticeNumber' },
  { name: 'period: one day', changes: { period: { from: '2026-01-05', to: '2026-01-05' } } },
  {
    name: 'period: backwards',
    changes: { period: { from: '2026-01-05', to: '2026-01-04' } },
    found: 'sampling/period period.to',
    says: '结束日 2026-01-04 早于开始日 2026-01-05',
  },
  {
    name: 'period: without its beginning',
    changes: { period: { to: '2026-01-30' } },
    found: 'field/missing period.from',
    says: '缺少“抽检开始”',
  },
  {
    name: 'period: without its end',
    changes: { period: { from: '2026-01-05' } },
    found: 'field/missing period.to',
    says: '缺少“抽检结束”',
  },
  {
    name: 'period: of months',
    changes: { period: { from: '2026-01', to: '2026-02-01' } },
    found: 'field/value period.from',
  },
  { name: 'period: in words', changes: { period: '2026年1月' }, found: 'field/type period', says: '{from: 2026-01-01' },
  { name: 'task: blank', changes: { task: ' ' }, found: 'field/value task' },
  { name: 'basis: none', changes: { basis: [] }, found: 'field/value basis', says: '至少要有 1 项' },
  { name: 'basis: a blank one', changes: { basis: ['GB 2762', ''] }, found: 'field/value basis[1]' },
  { name: 'basis: no list', changes: { basis: 'GB 2762' }, found: 'field/type basis', says: 'basis: [GB 2762]' },
  { name: 'institutions: given', changes: { institutions: ['甲市检验院'] } },
  { name: 'institutions: no list', changes: { institutions: '甲市检验院' }, found: 'field/type institutions' },
  ...[
    ['sampled', '抽检批次'],
    ['qualified', '合格批次'],
    ['unqualified', '不合格批次'],
  ].map(([field = '', label]) => ({
    name: `totals: without ${field}`,
    changes: { totals: { sampled: 0, qualified: 0, unqualified: 0, [field]: undefined } },
    found: `field/missing totals.${field}`,
    says: `缺少“${label}”`,
  })),
  {
    name: 'totals: negative',
    changes: { totals: { sampled: 3, qualified: 4, unqualified: -1 } },
    found: 'field/value totals.unqualified',
    says: '不能小于 0',
  },
  {
    name: 'totals: in parts',
    changes: { totals: { sampled: 3.5, qualified: 3, unqualified: 0 } },
    found: 'field/type totals.sampled',
    says: '应当是整数，这里是 3.5',
  },
  {
    name: 'totals: in quotes',
    changes: { totals: { sampled: '3', qualified: 3, unqualified: 0 } },
    found: 'field/type totals.sampled',
    says: '不加引号',
  },
  {
    name: 'totals: that do not add up',
    changes: { totals: { sampled: 4, qualified: 3, unqualified: 0 } },
    found: 'sampling/totals totals.sampled',
    says: '抽检 4 批次，而合格 3 加不合格 0 等于 3',
  },
  { name: 'unqualified: given where something failed', changes: unqualified },
  {
    name: 'unqualified: missing where something failed',
    changes: { ...unqualified, unqualified: undefined },
    found: 'field/missing unqualified',
    says: '有 1 批次不合格，却没有不合格产品表（unqualified）。',
  },
  { name: 'unqualified: no CSV', changes: { ...unqualified, unqualified: 'a.xlsx' }, found: 'field/value unqualified' },
  {
    name: 'unqualified: elsewhere',
    changes: { ...unqualified, unqualified: 'tables/a.csv' },
    found: 'field/value unqualified',
    says: '放在同一个文件夹',
  },
  { name: 'qualified and disposals: given', changes: { ...unqualified, qualified: 'q.csv', disposals: '处置.CSV' } },
  { name: 'qualified: no CSV', changes: { qualified: 'q.xls' }, found: 'field/value qualified' },
  { name: 'disposals: elsewhere', changes: { disposals: '../d.csv' }, found: 'field/value disposals' },
];

describe('the fields of a sampling record', () => {
  test('may be those that must be there', () => {
    const { found, fields } = check('sampling');
    expect(found).toEqual([]);
    expect(fields).toMatchObject({ kind: '食品', totals: { sampled: 3, qualified: 3, unqualified: 0 } });
  });

  test.for(['kind', 'period', 'task', 'basis', 'totals'])('must have %s', (field) => {
    const { found, says } = check('sampling', { [field]: undefined });
    expect(found).toEqual([`field/missing ${field}`]);
    expect(says).toContain(`（${field}）。 → 请补上`);
  });

  test.for(rows)('$name', ({ changes, found, says = '' }) => {
    const checked = check('sampling', changes);
    expect(checked.found).toEqual(found === undefined ? [] : [found]);
    expect(checked.says).toContain(says);
  });

  test('have totals that add up, whatever the numbers', () => {
    const count = fc.integer({ min: 0, max: 3 });
    fc.assert(
      fc.property(count, count, count, (sampled, qualified, failed) => {
        const totals = { sampled, qualified, unqualified: failed };
        const { found } = check('sampling', { totals, unqualified: 'unqualified.csv' });
        expect(found).toEqual(qualified === sampled - failed ? [] : ['sampling/totals totals.sampled']);
      }),
    );
  });

  test('know the kinds of the contract', () => {
    expect(samplingKinds).toEqual(['食品', '产品质量']);
  });

  test('are checked with the common ones', () => {
    expect(check('sampling', { review: undefined }).found).toEqual(['field/missing review']);
  });
});
