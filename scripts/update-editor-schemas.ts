import { mkdirSync, writeFileSync } from 'node:fs';
import { editorSchemas, editorSnippets } from '../src/exports/editor-schemas.ts';

// For developers: writes what VS Code reads beside the content, after a change of a schema.
mkdirSync('.vscode/schemas', { recursive: true });
for (const [name, text] of Object.entries(editorSchemas())) writeFileSync(`.vscode/schemas/${name}`, text);
writeFileSync('.vscode/records.code-snippets', editorSnippets());
