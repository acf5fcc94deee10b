import { addresses } from '../../register/addresses/address.ts';
import { recordsIn, type AnyRecord } from '../../register/register.ts';
import type { Register } from '../kind.ts';
import { columnOf, unlistedColumn, unlistedRecords, usedKinds } from '../../views/shell.ts';
import { copyWording, feedWording } from '../../wording/feeds.ts';
import { wording } from '../../wording/wording.ts';
import { entryTitle } from '../feeds/record-entry.ts';
import { inline, markdownAddress } from './markdown-text.ts';

const words = copyWording.languageModels;
const newestOfColumn = 10;

/**
 * `llms.txt`: what the site is, how a language model has to read it (the status of a document above all), and where its
 * Markdown and data are.
 */
export function languageModelsOf(register: Register): string {
  const { site } = register;
  const used = usedKinds(register).map(({ id }) => ({ id, name: columnOf(register, id).name }));
  const alone = unlistedRecords(register);
  const link = (name: string, address: string) => `- [${inline(name)}](${markdownAddress(`${site.url}${address}`)})`;
  const record = (found: AnyRecord) => link(entryTitle(register, found), addresses.markdownCopy(found.url));
  const blocks = [
    `# ${inline(site.name)}`,
    `> ${inline(words.summary(site.agency.name, wording.disclosed(used.map(({ name }) => name))))}`,
    ...(site.notice === undefined ? [] : [inline(site.notice)]),
    words.advice.map((sentence) => `- ${sentence}`).join('\n'),
    `## ${words.columns}`,
    used.map(({ id, name }) => link(name, addresses.list(id))).join('\n'),
    ...used.flatMap(({ id, name }) => [
      `## ${words.newest}：${inline(name)}`,
      recordsIn(register, id).slice(0, newestOfColumn).map(record).join('\n'),
    ]),
    ...(alone.length === 0 ? [] : [`## ${inline(unlistedColumn(register)?.name ?? '')}`, alone.map(record).join('\n')]),
    `## ${words.data}`,
    [
      ...used.map(({ id, name }) => link(words.copies.records(name), addresses.data(id))),
      link(words.copies.catalog, addresses.catalog),
      link(words.copies.sitemap, addresses.sitemapFile()),
      link(feedWording.subscribe, addresses.subscribe),
    ].join('\n'),
  ];
  return `${blocks.join('\n\n')}\n`;
}
