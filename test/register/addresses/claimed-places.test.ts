import { describe, expect, test } from 'vitest';
import type { AnyEntry } from '../../../src/records/entry.ts';
import { ClaimedPlaces } from '../../../src/register/addresses/claimed-places.ts';
import { aPolicy } from '../entries.ts';

const a = aPolicy({ id: 'a' }).entry as AnyEntry;
const b = aPolicy({ id: 'b' }).entry as AnyEntry;

describe('ClaimedPlaces', () => {
  test.for<[held: string, own: boolean, asked: string, byOther: boolean, byHolder: boolean]>([
    ['/art/1.html', false, '/art/2.html', false, false],
    ['/art/1.html', false, '/art/1.html', true, true],
    ['/art/1.html', false, '/Art/1.HTML', true, false],
    ['/policies/a/', true, '/policies/A/', true, true],
    ['/art/', false, '/art/index.html', true, true],
    ['/art/', false, '/art/1.html', false, false],
    ['/art', false, '/art/1.html', true, true],
    ['/art/1.html', false, '/art/1.html/2/', true, true],
    ['/art/1/2.html', false, '/Art/1', true, true],
    ['/art/1/2.html', false, '/art/1/', false, false],
  ])('with %s held (its own: %s), %s is taken: for another %s, for the holder %s', ([held, own, asked, ...taken]) => {
    const places = new ClaimedPlaces();
    places.add(held, { entry: a, own });
    expect([places.holderOf(asked, b) !== undefined, places.holderOf(asked, a) !== undefined]).toEqual(taken);
  });
});
