import { addresses } from '../../register/addresses/address.ts';
import type { ChangedAddresses } from './changed-addresses.ts';
import { headersAt, headerTable, type HeaderRules } from './headers.ts';
import { literal } from './place.ts';
import { hiddenPlaces, isPlain, writtenTarget } from './quoting.ts';
import { contentTypeAt, typesByEnding, typesByName } from './types.ts';

/** What Caddy imports in the block of the site: everything but its name and where the files lie. */
export function caddySnippet(changes: ChangedAddresses, folders: readonly string[]): string {
  return [
    '# 由明示生成，每次发布重新生成，请不要手工修改。用法：',
    '#   www.example.gov.cn {',
    '#     root * /发布的位置',
    '#     import /发布的位置/_server/Caddyfile',
    '#   }',
    '# 撤下的网址和旧网址写在这里，所以每次发布之后请运行 caddy reload。',
    '',
    'encode gzip',
    ...typeLines(),
    ...headerTable(folders).flatMap(headerLines),
    '@mingshi_index path_regexp page "^((?:/[^/\\x5c]+)*/)index[.]html$"',
    'redir @mingshi_index {re.page.1} permanent',
    ...changes.moved.flatMap(({ from, to }, index) => [
      `@mingshi_moved_${index} path_regexp "^${literal(from.replace(/\/$/, ''))}/?$"`,
      `redir @mingshi_moved_${index} "${writtenTarget(to)}" permanent`,
    ]),
    ...changes.gone.flatMap((gone, index) => goneLines(gone, index, folders)),
    `@mingshi_hidden path_regexp "${hiddenPlaces.join('|')}"`,
    'error @mingshi_hidden 404',
    'file_server',
    'handle_errors {',
    ...pageHeaders(folders),
    `  rewrite * ${addresses.notFound}`,
    '  file_server',
    '}',
    '',
  ].join('\n');
}

function typeLines(): string[] {
  const byName = Object.keys(typesByName).map((name) => [`/${name}`, `/${literal(name)}$`] as const);
  const byEnding = Object.keys(typesByEnding).map((ending) => [`/x.${ending}`, `(?i)[.]${ending}$`] as const);
  const special = byName.map(([, expression]) => expression).join('|');
  return [...byName, ...byEnding].flatMap(([example, expression], index) => [
    `@mingshi_type_${index} {`,
    `  path_regexp "${expression}"`,
    ...(index < byName.length ? [] : [`  not path_regexp "${special}"`]),
    '}',
    `header @mingshi_type_${index} Content-Type "${contentTypeAt(example)}"`,
  ]);
}

/** Caddy orders directives by itself, so each rule leaves out what a rule before it has taken. */
function headerLines({ name, rules }: HeaderRules): string[] {
  return rules.flatMap(({ at, value }, index) => {
    if (value === '') return [];
    const matcher = `@mingshi_${name.toLowerCase().replaceAll('-', '_')}_${index}`;
    return [
      `${matcher} {`,
      `  path_regexp "(?i)${at.expression}"`,
      ...rules.slice(0, index).map((earlier) => `  not path_regexp "(?i)${earlier.at.expression}"`),
      '}',
      `header ${matcher} ${name} "${value}"`,
    ];
  });
}

function goneLines(
  { path, page }: ChangedAddresses['gone'][number],
  index: number,
  folders: readonly string[],
): string[] {
  const matcher = `@mingshi_gone_${index}`;
  const lines = [`${matcher} path_regexp "^${literal(path)}${path.endsWith('/') ? '' : '$'}"`];
  if (page === undefined || !isPlain(page)) return [...lines, `error ${matcher} 410`];
  return [
    ...lines,
    `handle ${matcher} {`,
    ...pageHeaders(folders),
    `  rewrite * "${page}"`,
    '  file_server {',
    '    status 410',
    '  }',
    '}',
  ];
}

/** A page in the place of what was asked for is sent as a page. */
function pageHeaders(folders: readonly string[]): string[] {
  const page = headersAt(addresses.notFound, folders);
  return [
    `  header Content-Type "${contentTypeAt(addresses.notFound)}"`,
    ...headerTable(folders).map(({ name }) =>
      page[name] === undefined ? `  header -${name}` : `  header ${name} "${page[name]}"`,
    ),
  ];
}
