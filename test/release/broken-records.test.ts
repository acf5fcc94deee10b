import { describe, expect, test } from 'vitest';
import { day } from '../../src/records/values/day.ts';
import { noProgress } from '../../src/release/progress.ts';
import { readAgency } from '../../src/release/reading.ts';
import { brief, interpretationFields, lay, policyFields, record, site, type Files } from '../intake/tree.ts';

/** Limits so long that the days of the records do not matter. */
const calm = `${site}rules: { days: { publish: 3650, mark: 3650, interpret: 3650 } }\n`;

function read(files: Files) {
  const content = lay({ 'site.yaml': calm, ...files });
  return readAgency({ content, asOf: day('2026-06-01'), code: 'test', progress: noProgress });
}

describe('a record that cannot be read', () => {
  const interpretation = record(interpretationFields, {}, '见[通知](../policies/2026/lift-2026-01.md)。\n');
  const later = record(
    policyFields,
    { docNumber: '甲市示〔2026〕2号', basis: '[甲市示〔2026〕1号]', effects: '[{kind: 废止, target: old-lift}]' },
    '见[通知](/policies/lift-2026-01/)。\n',
  );
  const referring = { 'interpretations/lift.md': interpretation, 'policies/later.md': later };

  test.for([
    {
      name: 'one field is wrong: by id, old id, number and link',
      text: record(policyFields, { genre: '公示', aliases: '[old-lift]' }),
      found: ['policies/2026/lift-2026-01.md:8:8 genre error field/value'],
    },
    {
      name: 'nothing is right: by id and link',
      text: '',
      found: [
        'policies/2026/lift-2026-01.md:1:1 - error file/empty',
        // Only the file could have said that it has this number and this old id.
        'policies/later.md:10:9 basis[0] error policy/basis-unknown',
        'policies/later.md:11:30 effects[0].target error policy/effect-target-unknown',
      ],
    },
  ])('is the one fault where others lead to it and $name', async ({ text, found }) => {
    const { findings, records, register } = await read({ ...referring, 'policies/2026/lift-2026-01.md': text });
    expect(findings.map(brief)).toEqual(found);
    expect(records).toBe(2);
    expect(register?.policies.map(({ id }) => id)).toEqual(['later']);
  });

  test('is told of otherwise than one that is not there', async () => {
    const { findings } = await read(referring);
    expect(findings.map(({ rule, file }) => `${file} ${rule}`)).toEqual([
      'interpretations/lift.md interpretation/document-unknown',
      'interpretations/lift.md link/target-unknown',
      'policies/later.md policy/basis-unknown',
      'policies/later.md policy/effect-target-unknown',
      'policies/later.md link/target-unknown',
    ]);
  });
});
