import { describe, expect, test } from 'vitest';
import { pictureFill } from '../../../src/views/record/picture.ts';
import { aPage, register } from '../../register/entries.ts';

const found = register([
  aPage({ links: ['!大 图.png', '!map.svg', '表.pdf'], beside: ['大 图.png', 'map.svg', '表.pdf'] }),
]);
const page = found.pages[0];
if (!page) throw new Error('no page');
const [large, drawing, document] = page.links;

describe('pictureFill', () => {
  test('offers a large picture in two sizes, and keeps its room', () => {
    expect(large && pictureFill(page, large)).toEqual({
      src: '/pages/a-page/images/%E5%A4%A7%20%E5%9B%BE.png',
      srcset:
        '/pages/a-page/images/%E5%A4%A7%20%E5%9B%BE.png 1440w, /pages/a-page/images/small/%E5%A4%A7%20%E5%9B%BE.png 720w',
      sizes: '(min-width: 48rem) 45rem, 100vw',
      width: 1440,
      height: 810,
    });
  });

  test('shows a small picture in its own size', () => {
    const small = large && { ...large, picture: { width: 300, height: 200, asIs: false } };
    expect(small && pictureFill(page, small)).toEqual({ src: large?.href, width: 300, height: 200 });
  });

  test('shows a drawing as it is', () => {
    expect(drawing && pictureFill(page, drawing)).toEqual({ src: '/pages/a-page/map.svg', width: 1600, height: 900 });
  });

  test('has nothing but its address for what is no picture', () => {
    expect(document && pictureFill(page, document)).toEqual({ src: '/pages/a-page/%E8%A1%A8.pdf' });
  });
});
