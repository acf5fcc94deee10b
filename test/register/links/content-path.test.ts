import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { fileNameOf, folderOf, relativePath, resolvePath } from '../../../src/register/links/content-path.ts';

describe('paths of content files', () => {
  test.for([
    { folder: 'policies/2018', path: 'b.md', leads: 'policies/2018/b.md' },
    { folder: 'policies/2018', path: './b.md', leads: 'policies/2018/b.md' },
    { folder: 'policies/2018', path: '../../pages//guide.md', leads: 'pages/guide.md' },
    { folder: '', path: 'pages/guide.md', leads: 'pages/guide.md' },
    { folder: 'policies', path: '../../etc/passwd', leads: undefined },
  ])('$path in $folder leads to $leads', ({ folder, path, leads }) => {
    expect(resolvePath(folder, path)).toBe(leads);
  });

  test('the path that is proposed leads to the file', () => {
    const file = fc
      .array(fc.constantFrom('a', 'b', 'c'), { minLength: 1, maxLength: 4 })
      .map((parts) => `${parts.join('/')}.md`);
    fc.assert(
      fc.property(file, file, (from, to) => {
        expect(resolvePath(folderOf(from), relativePath(folderOf(from), to))).toBe(to);
      }),
    );
  });

  test('a file is its folder and its name', () => {
    expect([folderOf('policies/2018/a.md'), fileNameOf('policies/2018/a.md')]).toEqual(['policies/2018', 'a.md']);
    expect([folderOf('a.md'), fileNameOf('a.md')]).toEqual(['', 'a.md']);
  });
});
