import { addresses } from '../register/address.ts';
import type { AnyRecord, Register } from '../register/register.ts';
import { columnOf, usedCollections } from '../views/shell.ts';
import { copyWording, feedWording } from '../wording/feeds.ts';
import { wording } from '../wording/wording.ts';
import { entryTitle } from './feeds/record-entry.ts';
import { inline, markdownAddress } from './markdown-text.ts';

const words = copyWording.languageModels;
const newestOfColumn = 10;

/**
 * `llms.txt`: what the site is, how a language model has to read it (the status of a document above all), and where its
 * Markdown and data are.
 */
export function languageModelsOf(register: Register): string {
  const { site } = register;
  const used = usedCollections(register);
  const columns = used.map((collection) => columnOf(register, collection).name);
  const link = (name: string, address: string) => `- [${inline(name)}](${markdownAddress(`${site.url}${address}`)})`;
  const record = (found: AnyRecord) => link(entryTitle(register, found), addresses.markdownCopy(found.url));
  const blocks = [
    `# ${inline(site.name)}`,
    `> ${inline(words.summary(site.agency.name, wording.disclosed(columns)))}`,
    ...(site.notice === undefined ? [] : [inline(site.notice)]),
    words.advice.map((sentence) => `- ${sentence}`).join('\n'),
    `## ${words.columns}`,
    used.map((collection) => link(columnOf(register, collection).name, addresses.list(collection))).join('\n'),
    ...used.flatMap((collection) => [
      `## ${words.newest}：${inline(columnOf(register, collection).name)}`,
      register[collection].slice(0, newestOfColumn).map(record).join('\n'),
    ]),
    ...(register.pages.length === 0
      ? []
      : [`## ${inline(columnOf(register, 'pages').name)}`, register.pages.map(record).join('\n')]),
    `## ${words.data}`,
    [
      ...used.map((collection) =>
        link(words.copies.records(columnOf(register, collection).name), addresses.data(collection)),
      ),
      link(words.copies.catalog, addresses.catalog),
      link(words.copies.sitemap, addresses.sitemapFile()),
      link(feedWording.subscribe, addresses.subscribe),
    ].join('\n'),
  ];
  return `${blocks.join('\n\n')}\n`;
}
