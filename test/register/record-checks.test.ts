import { describe, expect, test } from 'vitest';
import { aPage, aPolicy, aSite, register, short, type Writing } from './entries.ts';

describe('numbers', () => {
  test('a number in two typing styles belongs to one document, and the error names both files', () => {
    const { findings } = register([
      aPolicy({ id: 'a', docNumber: '示市监〔2024〕3号' }),
      aPolicy({ id: 'b', docNumber: '示市监［2024］第０3號' }),
    ]);
    expect(findings).toMatchObject([
      { rule: 'policy/number-taken', severity: 'error', file: 'policies/b.md', field: 'docNumber' },
    ]);
    expect(findings[0]?.message).toContain('policies/a.md');
  });

  test('an index number belongs to one document', () => {
    const number = '11350200MB123456/2024-00001';
    const { findings } = register([
      aPolicy({ id: 'a', indexNumber: number }),
      aPolicy({ id: 'b', indexNumber: number }),
    ]);
    expect(short(findings)).toEqual(['error policy/index-number-taken policies/b.md indexNumber']);
  });

  test.for<{ name: string; pattern?: string; number: string; right: boolean }>([
    { name: 'the default pattern', number: '11350200MB123456/2024-00001', right: true },
    { name: 'the default pattern', number: '2024-1', right: false },
    { name: 'the pattern of the site', pattern: '^[A-Z]{2}\\d{4}$', number: 'AB2024', right: true },
    {
      name: 'the pattern of the site',
      pattern: '^[A-Z]{2}\\d{4}$',
      number: '11350200MB123456/2024-00001',
      right: false,
    },
    {
      name: 'a pattern that cannot be read, which is no fault of the record',
      pattern: '[',
      number: '2024-1',
      right: true,
    },
  ])('an index number is measured by $name: $number → $right', ({ pattern, number, right }) => {
    const site = aSite(pattern === undefined ? {} : { indexNumberPattern: pattern });
    expect(short(register([aPolicy({ indexNumber: number })], '2026-01-01', site).findings)).toEqual(
      right ? [] : ['error policy/index-number-pattern policies/a-policy.md indexNumber'],
    );
  });
});

describe('words of site.yaml', () => {
  test.for([
    { name: 'an unknown topic, with the nearest', topics: ['shipin-anquna'], mend: '“shipin-anquan”' },
    { name: 'a strange topic, with the choices', topics: ['shipin-anquan', 'qita'], mend: 'shipin-anquan' },
  ])('$name', ({ topics, mend }) => {
    const { findings } = register([aPolicy({ topics })]);
    expect(short(findings)).toEqual([`error record/topic-unknown policies/a-policy.md topics[${topics.length - 1}]`]);
    expect(findings[0]?.mend).toContain(mend);
  });

  test('an owner is one of the units, where units are declared; a page may have none', () => {
    const site = aSite({ units: ['政策法规科', '办公室'] });
    const { findings } = register([aPolicy({ owner: '政策法规处' }), aPage({ owner: undefined })], '2026-01-01', site);
    expect(short(findings)).toEqual(['error record/owner-unknown policies/a-policy.md owner']);
    expect(findings[0]?.mend).toContain('政策法规科');
  });
});

describe('what is not public', () => {
  test.for<{ name: string; writing: Writing; findings: readonly string[] }>([
    { name: 'has a reason and no body', writing: { disclosureReason: '涉及商业秘密', text: '' }, findings: [] },
    {
      name: 'must not bring a body',
      writing: { disclosureReason: '涉及商业秘密' },
      findings: ['error record/disclosure-body policies/a-policy.md'],
    },
    {
      name: 'must not bring an attachment',
      writing: { disclosureReason: '涉及商业秘密', text: '', attachments: [{ file: 'a.pdf', title: '全文' }] },
      findings: ['error record/disclosure-body policies/a-policy.md attachments'],
    },
    {
      name: 'is public without a reason, with a warning',
      writing: {},
      findings: ['warning record/disclosure-reason policies/a-policy.md disclosure'],
    },
  ])('$name', ({ writing, findings }) => {
    const found = register([aPolicy({ disclosure: '依申请公开', ...writing })]);
    expect(short(found.findings)).toEqual(findings);
    expect(found.policies[0]?.entry.fields.disclosure).toBe(
      writing['disclosureReason'] === undefined ? '主动公开' : '依申请公开',
    );
  });
});
