import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { columnLists } from '../src/import/column-lists.ts';
import { fieldLists } from '../src/import/field-lists.ts';
import { kinds } from '../src/kinds/kinds.ts';
import { editorSchemas, editorSnippets } from '../src/exports/data/editor-schemas.ts';

// For developers: writes what VS Code reads beside the content, after a change of a schema.
mkdirSync('.vscode/schemas', { recursive: true });
for (const [name, text] of Object.entries(editorSchemas(kinds))) writeFileSync(`.vscode/schemas/${name}`, text);
writeFileSync('.vscode/records.code-snippets', editorSnippets(kinds));

// The handbook lists every column and explains every rule; tests compare it with the code.
const lists = /(?<=<!-- 列名由 scripts\/schemas\.ts 写入 -->\n\n)[\s\S]*?(?=\n\n<!-- 列名到此为止 -->)/;
const fields = /(?<=<!-- 字段由 scripts\/schemas\.ts 写入 -->\n\n)[\s\S]*?(?=\n\n<!-- 字段到此为止 -->)/;
const handbook = readFileSync('content/README.md', 'utf8')
  .replace(lists, () => columnLists(kinds))
  .replace(fields, () => fieldLists(kinds));
writeFileSync('content/README.md', handbook);
const rules = [...handbook.matchAll(/^\| `([a-z-]+\/[a-z-]+)` \|/gm)].map((match) => match[1] ?? '');
writeFileSync('src/reference/rule-names.json', `${JSON.stringify(rules.sort(), undefined, 2)}\n`);
console.log('已写入 .vscode、content/README.md 和 src/reference/rule-names.json。');
