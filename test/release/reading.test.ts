import { appendFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { day } from '../../src/records/values/day.ts';
import { noProgress } from '../../src/release/progress.ts';
import { readAgency } from '../../src/release/reading.ts';
import { sandbox } from './sandbox.ts';

describe('a number that comes again in a text', () => {
  test.for<[string, string[]]>([
    ['policies/stall-2024-03.md', ['policies/stall-2024-03.md']],
    ['interpretations/lift-explained.md', []],
    ['sampling/spot-2026/index.md', []],
    ['pages/guide.md', []],
  ])('is a warning only where clauses are cited by number: %s', async ([file, warned]) => {
    const { content } = sandbox();
    appendFileSync(join(content, file), '\n\n## 另一部分\n\n九、甲。\n\n## 又一部分\n\n九、乙。\n');
    const { findings, bodies } = await readAgency({
      content,
      asOf: day('2026-06-01'),
      strict: false,
      code: 'reading.test',
      progress: noProgress,
    });
    expect(findings.filter(({ rule }) => rule === 'clause/number-repeated').map((finding) => finding.file)).toEqual(
      warned,
    );
    const anchors = [...bodies.values()].find((body) => body.anchors.includes('sec-9'))?.anchors;
    expect(anchors).toContain('sec-9-b');
  });
});
