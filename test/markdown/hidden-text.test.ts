import { expect, test } from 'vitest';
import { parseBody } from '../../src/markdown/body.ts';

const rules = (text: string) =>
  parseBody({ file: 'a.md', text, firstLine: 1 }).findings.map(({ rule, line, column }) => `${line}:${column} ${rule}`);

test.for<[string, string[]]>([
  ['甲&#x202E;乙', ['1:1 text/bidi-override']],
  ['甲\n\n![图&#7;](a.png)', ['3:1 text/damaged']],
  ['`&#xFFFD;`甲&amp;&copy;&#20013;', []],
  ['甲\n\n    第二条　乙。', ['3:1 markdown/indented']],
  ['甲\n\n    npm run build', []],
  ['```\n第二条　乙。\n```', []],
  ['***\n\n- \n', ['1:1 body/empty']],
  ['![图](a.png)', []],
])('%j: %j', ([text, found]) => {
  expect(rules(text)).toEqual(found);
});
