import { describe, expect, test } from 'vitest';
import { coverCopy } from '../../../src/exports/copies/cover-copy.ts';
import { acting, anOldPolicy, policy, register } from '../../register/entries.ts';

describe('coverCopy', () => {
  test('begins with the status of the document, then says what the file is', () => {
    const attachments = [
      { file: '表 1.pdf', title: '表', bytes: 2048, sha256: 'ab', extent: { count: 2, unit: '页' } },
    ];
    const revisions = [{ on: '2024-04-01', kind: '更正', note: '更换', file: '表 1.pdf' }];
    const found = register([anOldPolicy({ attachments, revisions }), acting([{ kind: '废止', target: 'old' }])]);
    const old = policy(found, 'old');
    const [attached] = old.entry.attachments;
    const [first, ...rest] = (attached ? coverCopy(found, old, attached) : '').split('\n');
    expect(first).toMatch(/^\*\*效力状态：已废止\*\*/);
    expect(rest.join('\n')).toBe(`
# 附件：表（《旧办法》）

- 所属内容：[《旧办法》](https://www.example.gov.cn/policies/old/)
- 文件名：[表 1.pdf](https://www.example.gov.cn/policies/old/%E8%A1%A8%201.pdf)
- 类型：PDF
- 大小：2 KB
- 篇幅：2 页
- SHA-256：ab

## 更换记录

- 2024-04-01 更正：更换
`);
  });
});
