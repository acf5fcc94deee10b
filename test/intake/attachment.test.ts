import { describe, expect, test } from 'vitest';
import { missingFile } from '../../src/intake/attachment.ts';
import { brief } from './tree.ts';

const place = { file: 'policies/a/index.md', line: 9, column: 5, field: 'attachments[0].file' };

describe('missingFile', () => {
  test.for([
    { name: 'Original.PDF', beside: ['a.pdf', 'original.pdf'], mend: '是不是“original.pdf”？' },
    { name: 'orignal.pdf', beside: ['a.pdf', 'original.pdf'], mend: '是不是“original.pdf”？' },
    { name: '附件一.pdf', beside: ['chart.png'], mend: '同一个文件夹里' },
    { name: 'a.pdf', beside: [], mend: '同一个文件夹里' },
  ])('proposes for $name among $beside', ({ name, beside, mend }) => {
    const found = missingFile(place, 'attachment/missing', name, beside);
    expect(brief(found)).toBe('policies/a/index.md:9:5 attachments[0].file error attachment/missing');
    expect(found.message).toBe(`找不到文件“${name}”。`);
    expect(found.mend).toContain(mend);
  });
});
