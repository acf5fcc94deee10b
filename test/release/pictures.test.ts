import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import sharp from 'sharp';
import { describe, expect, test } from 'vitest';
import { filesBelow, sha256 } from '../../src/release/digest.ts';
import { keepBytes } from '../../src/release/kept-files.ts';
import { pictureMaker } from '../../src/release/pictures.ts';
import { makePicture, somewhere } from '../intake/files.ts';

/** Lays a picture on the disk and makes another one of it. */
async function make(bytes: Uint8Array, width: number, height: number, code = 'code', kept = folder()) {
  const root = folder();
  writeFileSync(join(root, 'a'), bytes);
  const measured = { bytes: bytes.length, sha256: sha256(bytes) };
  return pictureMaker(kept, code).make({ root, file: 'a' }, measured, { width, height });
}

function folder(): string {
  return mkdtempSync(join(tmpdir(), 'mingshi-pictures-'));
}

describe('pictureMaker', () => {
  test.for(['png', 'jpeg', 'webp', 'gif'] as const)('makes a picture anew in its format: %s', async (format) => {
    const made = await make(await makePicture({ format, width: 200, height: 100 }), 100, 50);
    expect(await sharp(made).metadata()).toMatchObject({ format, width: 100, height: 50 });
  });

  test('leaves nothing of the camera and the place', async () => {
    const photo = await makePicture({ format: 'jpeg', exif: { ...somewhere, IFD0: { Make: 'TheCamera' } } });
    expect(Buffer.from(photo).includes('TheCamera')).toBe(true);
    const made = await make(photo, 90, 60);
    const { exif, xmp, iptc, icc } = await sharp(made).metadata();
    expect([exif, xmp, iptc, icc]).toEqual([undefined, undefined, undefined, undefined]);
    expect(Buffer.from(made).includes('TheCamera')).toBe(false);
  });

  test('turns a photo upright that only said how to turn it', async () => {
    const plain = await makePicture({ format: 'jpeg', width: 90, height: 60 });
    const turned = await make(await sharp(plain).withMetadata({ orientation: 6 }).toBuffer(), 60, 90);
    const upright = await sharp(plain).rotate(90).raw().toBuffer();
    const shown = await sharp(turned).raw().toBuffer();
    // Encoded twice, so not the same to the last bit.
    const differences = shown.map((value, at) => Math.abs(value - (upright[at] ?? 0)));
    expect(Math.max(...differences)).toBeLessThan(40);
  });

  test('gives the same bytes each time', async () => {
    const photo = await makePicture({ format: 'jpeg', width: 300, height: 200 });
    expect(sha256(await make(photo, 150, 100))).toBe(sha256(await make(photo, 150, 100)));
  });

  test('shows nothing that somebody else laid where it keeps what it made', async () => {
    const kept = folder();
    const photo = await makePicture({ width: 80 });
    const made = await make(photo, 80, 60, 'code', kept);
    const [file = ''] = filesBelow(kept);
    writeFileSync(join(kept, file), await makePicture({ width: 70 }));
    expect(sha256(await make(photo, 80, 60, 'code', kept))).toBe(sha256(made));
  });

  test('makes nothing twice for the same code', async () => {
    const kept = folder();
    const photo = await makePicture({ width: 80 });
    await make(photo, 80, 60, 'code', kept);
    const [file = ''] = filesBelow(kept);
    keepBytes(join(kept, file), 'kept');
    expect(Buffer.from(await make(photo, 80, 60, 'code', kept)).toString()).toBe('kept');
    expect(Buffer.from(await make(photo, 80, 60, 'other code', kept)).toString()).not.toBe('kept');
    expect(Buffer.from(await make(photo, 40, 30, 'code', kept)).toString()).not.toBe('kept');
  });
});
