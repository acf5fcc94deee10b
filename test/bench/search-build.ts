import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { parseArgs } from 'node:util';
import { codeDigest, filesBelow } from '../../src/release/digest.ts';
import { writeClient, writeIndex } from '../../src/release/search-files.ts';
import type { SearchDocument } from '../../src/search/documents.ts';
import { pageText } from '../../src/search/page-text.ts';
import { day } from '../../src/records/values/day.ts';
import { sha256 } from '../../src/release/digest.ts';

/**
 * One step of `search.ts`, as a process of its own so that it can be measured. `pages` writes a plain page for each record
 * of a content folder, `ours` and `plain` index those pages.
 */
const { positionals, values } = parseArgs({
  allowPositionals: true,
  options: {
    content: { type: 'string', default: '' },
    pages: { type: 'string', default: '' },
    out: { type: 'string', default: '' },
    earlier: { type: 'string' },
  },
});
const steps: Readonly<Record<string, () => Promise<void>>> = {
  pages: writePages,
  ours: indexOurs,
  client: () => writeClient(join(values.out, 'search/client.js')),
  plain: indexPlain,
};
await steps[positionals[0] ?? '']?.();

async function writePages(): Promise<void> {
  // Loaded by the step that needs it: the indexing is to be measured, not the reading of content.
  const { readAgency } = await import('../../src/release/reading.ts');
  const { noProgress } = await import('../../src/release/progress.ts');
  const { allRecords } = await import('../../src/register/lists.ts');
  const { searchDocuments } = await import('../../src/search/documents.ts');
  const { register, bodies, findings } = await readAgency({
    content: values.content,
    asOf: day('2026-11-23'),
    code: codeDigest(),
    progress: noProgress,
  });
  if (!register) throw new Error(JSON.stringify(findings[0]));
  const documents = searchDocuments(register);
  const records = allRecords(register);
  const tables = new Map(
    records.map((record) => [
      record.url,
      record.tables.flatMap(({ table }) => table.rows.flatMap(({ cells }) => cells)),
    ]),
  );
  const digests: Record<string, string> = {};
  for (const { url, title, names } of documents) {
    const body =
      bodies
        .get(url.slice(1, -1))
        ?.html()
        .replaceAll(/<!--.*?-->/g, '') ?? '';
    const cells = (tables.get(url) ?? []).map((cell) => `<td>${escape(cell ?? '')}</td>`).join('');
    const file = join(values.out, url, 'index.html');
    mkdirSync(dirname(file), { recursive: true });
    const page = `<!doctype html><html lang="zh-CN"><head><title>${escape(title)}</title></head><body><main><h1>${escape(title)}</h1>${names.map((name) => `<p>${escape(name)}</p>`).join('')}${body}<table><tr>${cells}</tr></table></main></body></html>`;
    writeFileSync(file, page);
    digests[url] = sha256(page);
  }
  writeFileSync(join(values.out, 'digests.json'), JSON.stringify(digests));
  writeFileSync(join(values.out, 'documents.json'), JSON.stringify(documents));
}

/** As in a build of a site, the digests of pages are known without reading them. */
function indexOurs(): Promise<void> {
  const documents = JSON.parse(readFileSync(join(values.pages, 'documents.json'), 'utf8')) as SearchDocument[];
  const digests = JSON.parse(readFileSync(join(values.pages, 'digests.json'), 'utf8')) as Record<string, string>;
  const shown = documents.map((document) => ({
    document,
    digest: digests[document.url] ?? '',
    blocks: () => pageText(readFileSync(join(values.pages, document.url, 'index.html'), 'utf8')),
  }));
  const before = process.cpuUsage();
  writeIndex({ shown, hotWords: [] }, { code: codeDigest(), staging: values.out, earlier: values.earlier });
  const { user, system } = process.cpuUsage(before);
  writeFileSync(`${values.out}.seconds`, String((user + system) / 1e6));
  return Promise.resolve();
}

async function indexPlain(): Promise<void> {
  const { createIndex, close } = await import('pagefind');
  const { index } = await createIndex({});
  for (const file of filesBelow(values.pages).filter((name) => name.endsWith('.html')))
    await index?.addHTMLFile({
      url: `/${file.replace(/index\.html$/, '')}`,
      content: readFileSync(join(values.pages, file), 'utf8'),
    });
  await index?.writeFiles({ outputPath: join(values.out, 'pagefind') });
  await close();
}

function escape(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
}
