import type { Root } from 'mdast';
import { visit } from 'unist-util-visit';
import { errorAt, warningAt, type Finding } from '../records/finding.ts';
import { hiddenFaults } from '../records/language/text-faults.ts';

/** Characters that an entity (`&#x202E;`) brings into the text: the file shows harmless letters, the page would hold them. */
export function checkEntities(tree: Root, source: string, file: string): Finding[] {
  const findings: Finding[] = [];
  if (!/&#?\w+;/.test(source)) return findings;
  visit(tree, (node) => {
    const own = 'value' in node ? node.value : 'alt' in node ? node.alt : undefined;
    const written = source.slice(node.position?.start.offset ?? 0, node.position?.end.offset);
    for (const { check, found } of own ? hiddenFaults(own, written) : []) {
      const { line, column } = node.position?.start ?? { line: 1, column: 1 };
      findings.push(
        (check.severity === 'error' ? errorAt : warningAt)(
          { file, line, column, field: '正文' },
          check.rule,
          check.message(found),
          '它是用“&…;”写出来的：请删去从 & 到 ; 的几个字符，直接写文字。',
        ),
      );
    }
  });
  return findings;
}

/** A paragraph that begins with four blanks is code to Markdown: its clauses lose their anchors, and its lines do not wrap. */
export function checkIndented(tree: Root, source: string, file: string): Finding[] {
  const findings: Finding[] = [];
  visit(tree, 'code', (code) => {
    const start = code.position?.start ?? { line: 1, column: 1, offset: 0 };
    if (/^(?:`{3}|~{3})/.test(source.slice(start.offset ?? 0)) || !/\p{Script=Han}/u.test(code.value)) return;
    findings.push(
      warningAt(
        { file, line: start.line, column: start.column, field: '正文' },
        'markdown/indented',
        '这一段前面空了四格以上，被当成了程序代码，不会像正文那样排版。',
        '请删去段首的空格；段首不用空格，网页会自己排版。',
      ),
    );
  });
  return findings;
}
