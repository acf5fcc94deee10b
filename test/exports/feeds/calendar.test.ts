import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { calendarOf } from '../../../src/exports/feeds/calendar.ts';
import { demonstration } from '../../demonstration.ts';
import { acting, anOldPolicy, aPolicy, register } from '../../register/entries.ts';
import { icsEvents } from '../ics-events.ts';

describe('the calendar', () => {
  test('has the day of coming into force and the last valid day, each for a whole day', () => {
    const found = register([
      aPolicy({ docNumber: '示市监〔2024〕3号', effectiveOn: '2024-04-30', expiresOn: '2026-12-31' }),
    ]);
    expect(icsEvents(calendarOf(found))).toMatchObject([
      {
        UID: 'policies-a-policy-effective@www.example.gov.cn',
        DTSTART: '20240430',
        DTEND: '20240501',
        DTSTAMP: '20240429T160000Z',
        CREATED: '20240229T160000Z',
        SUMMARY: '施行：示例市市场监督管理局关于有关事项的通知',
        DESCRIPTION:
          '示例市市场监督管理局关于有关事项的通知\n发文字号：示市监〔2024〕3号\n效力状态：现行有效（自 2024-04-30 起）。',
        URL: 'https://www.example.gov.cn/policies/a-policy/',
        TRANSP: 'TRANSPARENT',
      },
      {
        UID: 'policies-a-policy-last-day@www.example.gov.cn',
        DTSTART: '20261231',
        DTEND: '20270101',
        SUMMARY: '有效期最后一日：示例市市场监督管理局关于有关事项的通知',
      },
    ]);
  });

  test('writes what would end a value with a stroke in front (RFC 5545, 3.3.11)', () => {
    const found = register([aPolicy({ title: '甲,乙;丙\\丁' })]);
    expect(calendarOf(found)).toContain('SUMMARY:施行：甲\\,乙\\;丙\\\\丁\r\n');
  });

  test('is no message of scheduling, which would need an organizer (RFC 5546, 3.2.1)', () => {
    expect(calendarOf(register([aPolicy()]))).not.toMatch(/^METHOD:/m);
  });

  test('leaves out an end that a repeal has overtaken, and follows an extension', () => {
    const ends = (effect: object) =>
      icsEvents(
        calendarOf(register([anOldPolicy({ expiresOn: '2024-12-31' }), acting([{ target: 'old', ...effect }])])),
      )
        .filter(({ UID }) => UID?.includes('policies-old-last-day'))
        .map(({ DTSTART }) => DTSTART);
    expect(ends({ kind: '废止' })).toEqual([]);
    expect(ends({ kind: '延期', until: '2027-06-30' })).toEqual(['20270630']);
    expect(ends({ kind: '修改' })).toEqual(['20241231']);
  });

  test('bears the status in the title', () => {
    const found = register([anOldPolicy(), acting([{ kind: '废止', target: 'old' }])]);
    expect(icsEvents(calendarOf(found)).map(({ SUMMARY }) => SUMMARY)).toContain('施行：【已废止】旧办法');
  });

  test('keeps any title whole, however long it is and whatever stands in it', () => {
    const title = fc.string({
      unit: fc.constantFrom('甲', '😀', ';', ',', '\\', 'n', ' ', ':', 'é'),
      minLength: 1,
      maxLength: 110,
    });
    fc.assert(
      fc.property(
        title.filter((text) => text.trim() === text),
        (written) => {
          const [event] = icsEvents(calendarOf(register([aPolicy({ title: `题${written}` })])));
          expect(event?.['SUMMARY']).toBe(`施行：题${written}`);
        },
      ),
      { numRuns: 60 },
    );
  });

  test('of the demonstration content has an event for every policy, and no event twice', async () => {
    const { register: found } = await demonstration();
    const events = icsEvents(calendarOf(found));
    const uids = events.map(({ UID }) => UID);
    expect(new Set(uids).size).toBe(uids.length);
    for (const { id, effectiveOn } of found.policies)
      expect(events.find(({ UID }) => UID?.startsWith(`policies-${id}-effective@`))?.['DTSTART']).toBe(
        effectiveOn.replaceAll('-', ''),
      );
    expect(uids.filter((uid) => uid?.includes('-last-day@')).length).toBeGreaterThan(5);
  });

  test('stays the same as long as nothing happens, whatever the day', async () => {
    const [one, next] = [await demonstration('2026-11-22'), await demonstration('2026-11-23')];
    expect(calendarOf(next.register)).toBe(calendarOf(one.register));
  });
});
