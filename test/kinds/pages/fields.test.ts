import { describe, expect, test } from 'vitest';
import { check, type Broken } from '../../records/checking.ts';

const rows: readonly Broken[] = [
  { name: 'title: blank', changes: { title: ' ' }, found: 'field/value title', says: '看不见' },
  { name: 'publishedAt: no such day', changes: { publishedAt: '2026-02-29' }, found: 'field/value publishedAt' },
  { name: 'owner: given', changes: { owner: '办公室' } },
  { name: 'owner: blank', changes: { owner: ' ' }, found: 'field/value owner', says: '看不见' },
  { name: 'order: a number', changes: { order: -1.5 } },
  { name: 'order: a word', changes: { order: '一' }, found: 'field/type order', says: '请写成 1：只写数字' },
  { name: 'order: a number in quotes', changes: { order: '10' }, found: 'field/type order', says: '不加引号' },
  { name: 'menu: true', changes: { menu: true } },
  { name: 'menu: false', changes: { menu: false } },
  { name: 'menu: a word', changes: { menu: '是' }, found: 'field/type menu', says: 'true（是）' },
  { name: 'summary: given', changes: { summary: '本机关政府信息公开的范围、方式、时限和收费的说明。' } },
  { name: 'summary: too short', changes: { summary: '公开指南' }, found: 'field/value summary' },
  {
    name: 'review: a day after publication',
    changes: { review: { by: '办公室', on: '2026-03-03', result: '通过' } },
    found: 'record/review-after-publication review.on',
  },
  { name: 'consultation: until a day', changes: { consultation: { until: '2026-03-02' } } },
  {
    name: 'consultation: over before the page',
    changes: { consultation: { until: '2026-03-01' } },
    found: 'page/consultation-order consultation.until',
    says: '2026-03-02',
  },
  {
    name: 'consultation: over before it begins',
    changes: { consultation: { from: '2026-04-02', until: '2026-04-01' } },
    found: 'page/consultation-order consultation.until',
  },
  { name: 'consultation: without an end', changes: { consultation: {} }, found: 'field/missing consultation.until' },
  { name: 'an unknown field', changes: { oder: 10 }, found: 'field/unknown oder', says: '“order”（排序）' },
  { name: 'a field of a policy', changes: { genre: '通知' }, found: 'field/unknown genre' },
];

describe('the fields of a page', () => {
  test('may be a title and a day', () => {
    const { found, fields } = check('pages');
    expect(found).toEqual([]);
    expect(fields).toEqual({ title: '公开指南', publishedAt: '2026-03-02' });
  });

  test.for(['title', 'publishedAt'])('must have %s', (field) => {
    const { found, fields } = check('pages', { [field]: undefined });
    expect([found, fields]).toEqual([[`field/missing ${field}`], undefined]);
  });

  test.for(rows)('$name', ({ changes, found, says = '' }) => {
    const checked = check('pages', changes);
    expect(checked.found).toEqual(found === undefined ? [] : [found]);
    expect(checked.says).toContain(says);
  });
});
