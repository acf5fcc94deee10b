import { expect, test } from 'vitest';
import { redirectPage } from '../../../src/exports/servers/redirects.ts';

test('an old address leads on at once, with a link and without being indexed', () => {
  const html = redirectPage('https://www.example.test', '/policies/a/');
  expect(html).toContain('content="0;url=/policies/a/"');
  expect(html).toContain('<a href="/policies/a/">');
  expect(html).toContain('<link rel="canonical" href="https://www.example.test/policies/a/">');
  expect(html).toContain('noindex');
});

test('an address can break out of no attribute', () => {
  expect(redirectPage('https://www.example.test', '/"><script>/')).not.toContain('<script>');
});
