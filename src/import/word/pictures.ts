import type { Element, ElementContent } from 'hast';
import mammoth from 'mammoth';
import { visit } from 'unist-util-visit';

export interface Picture {
  readonly path: string;
  readonly content: Uint8Array;
}

/** Kinds that every browser shows. */
const extensions: Readonly<Record<string, string>> = {
  'image/png': 'png',
  'image/jpeg': 'jpg',
  'image/gif': 'gif',
  'image/webp': 'webp',
};
const refused = 'refused:';

/** Takes the pictures out of a document while mammoth reads it; they are numbered in the order of the text. */
export class PictureCollector {
  readonly pictures: Picture[] = [];
  #count = 0;

  readonly converter = mammoth.images.imgElement(async (image) => {
    this.#count += 1;
    const extension = extensions[image.contentType];
    if (extension === undefined) return { src: refused + image.contentType };
    const path = `image-${this.#count}.${extension}`;
    try {
      this.pictures.push({ path, content: new Uint8Array(await image.readAsBuffer()) });
      return { src: path };
    } catch {
      return { src: refused + path };
    }
  });
}

export interface PictureAccount {
  /** Pictures without a description that a person has written. */
  readonly bare: readonly string[];
  /** How many could not be taken along; 【图片待补】 stands in their place. */
  readonly refused: number;
}

/** Puts a mark in place of pictures that no browser shows, and drops descriptions that Word made up. */
export function settlePictures(elements: readonly Element[]): PictureAccount {
  const bare: string[] = [];
  let count = 0;
  for (const element of elements) {
    visit(element, 'element', (picture, index, parent) => {
      if (picture.tagName !== 'img' || index === undefined || !parent) return;
      const source = textOf(picture, 'src');
      if (source.startsWith(refused)) {
        count += 1;
        const mark: ElementContent = { type: 'text', value: '【图片待补】' };
        parent.children[index] = mark;
        return;
      }
      const described = textOf(picture, 'alt').replaceAll(/\s+/g, ' ').trim();
      const alt = /自动生成|^(?:图片|图像|图形|Picture|Image)\s*\d*$/i.test(described) ? '' : described;
      picture.properties['alt'] = alt;
      if (alt === '') bare.push(source);
    });
  }
  return { bare, refused: count };
}

function textOf(element: Element, name: string): string {
  const value = element.properties[name];
  return typeof value === 'string' ? value : '';
}
