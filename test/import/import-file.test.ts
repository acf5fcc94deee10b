import { expect, test } from 'vitest';
import { day } from '../../src/records/values/day.ts';
import type { AnyEntry } from '../../src/records/entry.ts';
import { readDocumentNumber } from '../../src/records/values/document-number.ts';
import { kinds } from '../../src/kinds/kinds.ts';
import { usualPlace } from '../../src/import/import-file.ts';

const neighbour = {
  collection: 'policies',
  id: 'scjg-2026-03',
  fields: { docNumber: readDocumentNumber('示市监〔2026〕3号'), publishedAt: '2026-01-05' },
} as unknown as AnyEntry;
const known = { entries: [neighbour], asOf: day('2026-06-01'), broken: new Set<string>() };
const place = (file: string, docNumber: string | undefined) => {
  const content = `---\ntitle: 通知\n${docNumber === undefined ? '' : `docNumber: ${docNumber}\n`}---\n\n正文。\n`;
  return usualPlace(
    file,
    { collection: 'policies', files: [{ path: 'index.md', content }], report: [], findings: [] },
    known,
    kinds,
  );
};

test.for([
  { file: '关于做好检查工作的通知.docx', docNumber: '示市监〔2026〕12号', at: 'policies/2026/scjg-2026-12' },
  { file: '关于做好检查工作的通知.docx', docNumber: '示市监〔2024〕7号', at: 'policies/2024/scjg-2024-07' },
  { file: '新建 Microsoft Word 文档.docx', docNumber: '示市监〔2026〕12号', at: 'policies/2026/scjg-2026-12' },
  { file: 'Document1.docx', docNumber: '示市监〔2026〕3号', at: 'policies/2026/scjg-2026-04' },
  { file: '通知.docx', docNumber: '示政发〔2026〕5号', at: 'policies/2026/zc-2026-05' },
  { file: '通知.docx', docNumber: undefined, at: 'policies/scjg-2026-04' },
  { file: 'scjg-2024-12.docx', docNumber: undefined, at: 'policies/scjg-2024-12' },
  { file: 'SCJG-2024-12.docx', docNumber: '示市监〔2024〕12号', at: 'policies/2024/scjg-2024-12' },
  { file: '2024-12.docx', docNumber: '示市监〔2024〕12号', at: 'policies/2024/scjg-2024-12' },
  { file: 'final version 2.docx', docNumber: '示市监〔2024〕12号', at: 'policies/2024/scjg-2024-12' },
])('$file with the number $docNumber goes to $at', ({ file, docNumber, at }) => {
  expect(place(file, docNumber)).toBe(at);
});
