import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { editorSchemas, editorSnippets } from '../src/exports/editor-schemas.ts';

// For developers: writes what VS Code reads beside the content, after a change of a schema.
mkdirSync('.vscode/schemas', { recursive: true });
for (const [name, text] of Object.entries(editorSchemas())) writeFileSync(`.vscode/schemas/${name}`, text);
writeFileSync('.vscode/records.code-snippets', editorSnippets());

// The handbook explains every rule; a test compares it with the code.
const handbook = readFileSync('content/README.md', 'utf8');
const rules = [...handbook.matchAll(/^\| `([a-z-]+\/[a-z-]+)` \|/gm)].map((match) => match[1] ?? '');
writeFileSync('src/reference/rule-names.json', `${JSON.stringify(rules.sort(), undefined, 2)}\n`);
