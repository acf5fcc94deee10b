import { describe, expect, test } from 'vitest';
import { changeAt, changedAddresses } from '../../../src/exports/servers/changed-addresses.ts';
import { demonstration } from '../../demonstration.ts';

describe('addresses that are no file', () => {
  const changes = {
    gone: [
      { path: '/policies/a-1/', page: '/policies/a-1/index.html' },
      { path: '/policies/b-1/附件.pdf' },
      { path: '/old/c.html', page: '/old/c.html' },
    ],
    moved: [
      { from: '/pages/old/', to: '/pages/new/' },
      { from: '/art/1.html', to: '/policies/d-1/' },
    ],
  };
  test.for<[string, ReturnType<typeof changeAt>]>([
    ['/policies/a-1/', { status: 410, page: '/policies/a-1/index.html' }],
    ['/policies/a-1/file.pdf', { status: 410, page: '/policies/a-1/index.html' }],
    ['/policies/b-1/附件.pdf', { status: 410, page: '/404.html' }],
    ['/old/c.html', { status: 410, page: '/old/c.html' }],
    ['/pages/old/', { status: 301, to: '/pages/new/' }],
    ['/pages/old', { status: 301, to: '/pages/new/' }],
    ['/art/1.html', { status: 301, to: '/policies/d-1/' }],
    ['/policies/a-10/', undefined],
    ['/policies/b-1/', undefined],
  ])('%s', ([path, answer]) => {
    expect(changeAt(changes, path)).toEqual(answer);
  });

  test('are read from the register, as they are typed', async () => {
    const { register } = await demonstration();
    const { gone, moved } = changedAddresses({
      ...register,
      tombstones: [
        { address: '/policies/%E7%A4%BA/', on: register.asOf, reason: '其他', index: 0, place: [1, 1] },
        { address: '/policies/b-1/x.pdf', on: register.asOf, reason: '其他', index: 1, place: [2, 1] },
      ],
    });
    expect(gone).toEqual([{ path: '/policies/示/', page: '/policies/示/index.html' }, { path: '/policies/b-1/x.pdf' }]);
    expect(moved).toHaveLength(register.redirects.length);
  });
});
