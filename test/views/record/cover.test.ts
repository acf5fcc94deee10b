import { describe, expect, test } from 'vitest';
import { coverPages } from '../../../src/views/record/cover.ts';
import { acting, anInterpretation, anOldPolicy, aPage, register } from '../../register/entries.ts';
import { shown } from '../shown.ts';

const attachments = [
  { file: 'form.pdf', title: '申请表', extent: { count: 3, unit: '页' }, bytes: 2048, sha256: 'ab12' },
  { file: 'form.docx', title: '申请表（可编辑）' },
];
const address = '/policies/old/attachments/form-pdf/';
const repeal = acting([{ kind: '废止', target: 'old' }]);

describe('cover pages', () => {
  test('stand in front of each attachment, at an address of its own that names the file', () => {
    const found = register([
      anOldPolicy({ attachments }),
      aPage({ attachments: [{ file: '附件 1.pdf', title: '表' }] }),
    ]);
    expect(coverPages(found).map((page) => page.address)).toEqual([
      address,
      '/policies/old/attachments/form-docx/',
      `/pages/a-page/attachments/${encodeURIComponent('附件 1-pdf')}/`,
    ]);
  });

  test('say whose the file is, what it is and how to check it', () => {
    const view = shown(register([anOldPolicy({ attachments })]), 'cover', address);
    expect(view).toMatchObject({
      title: '申请表',
      record: { name: '旧办法', number: '示市监规〔2020〕1号', address: '/policies/old/' },
      facts: [
        { name: '文件名', value: 'form.pdf' },
        { name: '类型', value: 'PDF' },
        { name: '大小', value: '2 KB' },
        { name: '篇幅', value: '3 页' },
        { name: '发布时间', value: '2020-01-10' },
      ],
      sha256: 'ab12',
      file: { address: '/policies/old/form.pdf', about: 'PDF，2 KB，3 页' },
      changes: [],
    });
    expect(view.checks.map(({ command }) => command)).toEqual([
      'certutil -hashfile "form.pdf" SHA256',
      'shasum -a 256 "form.pdf"',
      'sha256sum "form.pdf"',
    ]);
    expect(view.shell.breadcrumbs.at(-2)).toEqual({ name: '旧办法', url: '/policies/old/' });
  });

  test.for([
    { asOf: '2024-04-30', marks: ['现行有效', '已废止'], title: '附件：申请表（《旧办法》）', later: 1 },
    { asOf: '2024-05-01', marks: ['已废止'], title: '【已废止】附件：申请表（《旧办法》）', later: 0 },
  ])('bear the status of the document on $asOf, and what it becomes', ({ asOf, marks, title, later }) => {
    const { standing, shell } = shown(register([anOldPolicy({ attachments }), repeal], asOf), 'cover', address);
    expect(standing?.mark.map(({ name }) => name)).toEqual(marks);
    expect(shell.title).toBe(title);
    expect(shell.openGraph).toContainEqual({ property: 'og:title', content: title });
    expect(shell.datedTitles).toEqual(
      Array.from({ length: later }, () => ({ from: '2024-05-01', title: '【已废止】附件：申请表（《旧办法》）' })),
    );
  });

  test('bear the status of what an interpretation explains', () => {
    const explained = anInterpretation({ interprets: ['old'], attachments: [{ file: 'a.pdf', title: '图解' }] });
    const found = register([anOldPolicy(), repeal, explained]);
    const view = shown(found, 'cover', '/interpretations/an-interpretation/attachments/a-pdf/');
    expect(view.standing).toBeUndefined();
    expect(view.interprets.map(({ title, mark }) => [title, mark[0]?.name])).toEqual([['旧办法', '已废止']]);
  });

  test('tell when the file was replaced, and nothing of other revisions', () => {
    const revisions = [
      { on: '2024-03-02', kind: '更正', note: '更换申请表', file: 'form.pdf' },
      { on: '2024-03-01', kind: '格式', note: '调整标题' },
    ];
    const found = register([anOldPolicy({ attachments, revisions })]);
    expect(shown(found, 'cover', address).changes).toEqual([revisions[0]]);
    const [form, editable] = shown(found, 'policy', '/policies/old/').attachments;
    expect(form?.changed).toMatchObject({ on: '2024-03-02', kind: '更正' });
    expect(editable?.changed).toBeUndefined();
  });
});
