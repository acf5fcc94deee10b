import { describe, expect, test } from 'vitest';
import type { BodyLink } from '../../../src/records/entry.ts';
import { followFile } from '../../../src/register/links/linked-files.ts';
import { aPolicy } from '../entries.ts';

const { entry } = aPolicy({ beside: ['原件.pdf', 'photo.jpg', 'map.svg', 'steps.gif'] });
const place = { file: entry.file, line: 200, column: 3, field: '' };

function follow(name: string, image: boolean) {
  const link: BodyLink = { slot: 0, target: name, text: '甲', line: 200, column: 3, ...(image ? { image } : {}) };
  return followFile(link, name, place, entry);
}

describe('followFile', () => {
  test.for([
    { name: '原件.pdf', image: false, href: '/policies/a-policy/%E5%8E%9F%E4%BB%B6.pdf' },
    { name: 'photo.jpg', image: true, href: '/policies/a-policy/images/photo.jpg' },
    { name: 'photo.jpg', image: false, href: '/policies/a-policy/images/photo.jpg' },
    { name: 'map.svg', image: true, href: '/policies/a-policy/map.svg' },
    { name: 'steps.gif', image: true, href: '/policies/a-policy/steps.gif' },
  ])('leads to $href (image: $image)', ({ name, image, href }) => {
    const { link, findings } = follow(name, image);
    expect([link.href, link.file, findings]).toEqual([href, name, []]);
  });

  test.for([
    { name: '原件.pdf', image: true, rule: 'markdown/image-kind' },
    { name: 'map.svg', image: false, rule: 'markdown/image-kind' },
    { name: 'other.pdf', image: false, rule: 'link/file-name' },
    { name: 'other.png', image: true, rule: 'link/file-name' },
  ])('refuses $name (image: $image)', ({ name, image, rule }) => {
    expect(follow(name, image).findings).toMatchObject([{ rule, severity: 'error', ...place }]);
  });
});
