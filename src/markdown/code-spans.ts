import type { InlineCode, Parents, Root } from 'mdast';
import { visit } from 'unist-util-visit';
import { warningAt, type Finding } from '../records/finding.ts';

/** What only code holds: words of Latin letters, and the signs that are shown as they are written. */
const codeOnly = /[A-Za-z]{2}|[_/\\=<>{}$*#|[\]@^~]/;

/**
 * Accents that are text, used as quotation marks most times, and would go for those of code: between them stands no code, or
 * one is left over in their paragraph, so that nobody knows which two belong together.
 */
export function checkCodeSpans(tree: Root, source: string, file: string): Finding[] {
  const findings: Finding[] = [];
  visit(tree, (node) => {
    if (node.type !== 'paragraph' && node.type !== 'heading' && node.type !== 'tableCell') return;
    const spans: InlineCode[] = [];
    visit(node, 'inlineCode', (span) => void spans.push(span));
    const alone = spans.length > 0 && leavesOne(node, source);
    const doubtful = spans.find((span) => alone || mayBeText(span.value));
    if (doubtful) findings.push(vanishing(doubtful, source, file));
  });
  return findings;
}

function mayBeText(code: string): boolean {
  if (!codeOnly.test(code)) return !/^[A-Za-z]$/.test(code);
  return /'/.test(code) && /\p{Script=Han}/u.test(code);
}

/** Whether an accent stands in the text as written, and not escaped. */
function leavesOne(container: Parents, source: string): boolean {
  let found = false;
  visit(container, 'text', ({ position }) => {
    found ||= /(?<!\\)`/.test(source.slice(position?.start.offset ?? 0, position?.end.offset ?? 0));
  });
  return found;
}

function vanishing(span: InlineCode, source: string, file: string): Finding {
  const { line, column, offset = 0 } = span.position?.start ?? { line: 1, column: 1 };
  const written = source.slice(offset, span.position?.end.offset ?? offset);
  const shown = written.length > 30 ? `${written.slice(0, 14)}…${written.slice(-14)}` : written;
  return warningAt(
    { file, line, column, field: '正文' },
    'markdown/dropped',
    `“${shown}”里的反引号“\`”会被当成代码的符号，不会出现在网页上。`,
    '是引号的，请写成“”或者‘’；确实要写反引号的，在每个反引号前面加反斜杠（\\`）；不需要的，请删去它们。',
  );
}
