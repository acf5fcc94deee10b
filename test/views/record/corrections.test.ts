import { describe, expect, test } from 'vitest';
import { correctionsLink } from '../../../src/views/record/corrections.ts';
import { aSite } from '../../register/entries.ts';

const page = { title: '甲&乙的通知', address: '/policies/a/' };
const agency = { name: '示例市市场监督管理局', email: 'xxgk@example.gov.cn' };

describe('the link of 我要纠错', () => {
  test.for<[string, object, string | undefined]>([
    ['leads to the mailbox for corrections', { agency, corrections: 'jiucuo@example.gov.cn' }, 'jiucuo@example.gov.cn'],
    ['leads to the agency’s mailbox where there is none of its own', { agency }, 'xxgk@example.gov.cn'],
    ['is missing where the agency has no mailbox', {}, undefined],
  ])('%s', ([, site, mailbox]) => {
    const link = correctionsLink(aSite(site), page);
    expect(link === undefined ? undefined : new URL(link).pathname).toBe(mailbox);
  });

  test('says in the mail which page it is about', () => {
    const { searchParams } = new URL(correctionsLink(aSite({ agency }), page) ?? '');
    expect(searchParams.get('subject')).toBe('纠错：甲&乙的通知');
    expect(searchParams.get('body')).toContain('https://www.example.gov.cn/policies/a/');
  });

  test('leads to the address that the agency names', () => {
    const corrections = 'https://jiucuo.example.gov.cn/';
    expect(correctionsLink(aSite({ agency, corrections }), page)).toBe(corrections);
  });
});
