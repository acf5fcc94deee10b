import { addresses } from '../../register/addresses/address.ts';
import { drawingPolicy, headerTable, pagePolicy, searchPolicy } from './headers.ts';
import { anywhere } from './place.ts';
import { contentTypeAt } from './types.ts';

/** Every folder of pages that holds no records, but the search. */
const otherFolders = [
  '/columns/',
  '/status/',
  '/topics/',
  addresses.siteMap,
  addresses.subscribe,
  addresses.verify,
  addresses.accessibility,
];
const specialTypes = ['/*.md', '/*.ics', '/*.ndjson', '/*/atom.xml', '/*/feed.json'];
const policyName = 'Content-Security-Policy';

/**
 * `_headers`, as hosts of whole sites read it. Such a host sends what all matching lines say, so that a header which
 * differs from place to place cannot have one value for the rest: of those only what is special is written. Policies are
 * the exception, since a browser obeys all of them at once: the widest stands for all, a stricter one where it may.
 */
export function wildcardHeaders(folders: readonly string[]): string {
  const lines = new Map<string, string[]>();
  const add = (wildcard: string, name: string, value: string) =>
    lines.set(wildcard, [...(lines.get(wildcard) ?? []), `  ${name}: ${value}`]);
  add('/*', policyName, searchPolicy);
  for (const { name, rules } of headerTable(folders)) {
    if (name === policyName) continue;
    for (const { at, value } of rules)
      if (value !== '' && (at !== anywhere || rules.length === 1))
        for (const wildcard of at.wildcards) add(wildcard, name, value);
  }
  for (const wildcard of ['/', ...[...folders, ...otherFolders].map((folder) => `${folder}*`)])
    add(wildcard, policyName, pagePolicy);
  add('/*.svg', policyName, drawingPolicy);
  for (const wildcard of specialTypes) add(wildcard, 'Content-Type', contentTypeAt(wildcard));
  return `# 由明示生成，请不要手工修改。\n${[...lines].map(([wildcard, headers]) => [wildcard, ...headers].join('\n')).join('\n')}\n`;
}
