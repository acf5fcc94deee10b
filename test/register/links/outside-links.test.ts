import { expect, test } from 'vitest';
import { outsideLinks } from '../../../src/register/links/outside-links.ts';
import { acting, anOldPolicy, aPage, aPolicy, aSite, register } from '../entries.ts';

test('every address of another site is there once, with the files that lead to it', () => {
  const site = aSite({ links: [{ name: '中国政府网', url: 'https://www.gov.cn/' }] });
  const written = [
    aPage({ links: ['https://a.example/x#part', 'mailto:a@example.org', '../policies/old.md'] }),
    aPolicy({ links: ['https://a.example/x'], sourceUrl: 'https://b.example/' }),
    anOldPolicy({
      affectedBy: [
        {
          kind: '废止',
          by: { title: '省里的决定', docNumber: '示省发〔2024〕1号', url: 'https://c.example/' },
          on: '2024-05-01',
        },
      ],
    }),
    acting([]),
  ];
  expect(outsideLinks(register(written, '2026-01-01', site))).toEqual([
    { url: 'https://a.example/x', files: ['pages/a-page.md', 'policies/a-policy.md'] },
    { url: 'https://b.example/', files: ['policies/a-policy.md'] },
    { url: 'https://c.example/', files: ['policies/old.md'] },
    { url: 'https://www.gov.cn/', files: ['site.yaml'] },
  ]);
});
