import { addresses } from '../../register/addresses/address.ts';
import type { ChangedAddresses } from './changed-addresses.ts';
import { headerTable, type HeaderRules } from './headers.ts';
import { anywhere, literal } from './place.ts';
import { hiddenPlaces, isPlain, writtenTarget } from './quoting.ts';
import { isText, otherType, typesByEnding, typesByName } from './types.ts';

/**
 * What nginx includes in the `server` block of the site: everything but where it listens and where the files lie. Headers
 * are values that are set for each address, since a `location` that adds one header loses all others.
 */
export function nginxInclude(changes: ChangedAddresses, folders: readonly string[]): string {
  return [
    '# 由明示生成，每次发布重新生成，请不要手工修改。用法：写在 server { … } 里面',
    '#   include /发布的位置/_server/nginx.conf;',
    '# 撤下的网址和旧网址写在这里，所以每次发布之后请运行 nginx -s reload。',
    '',
    'index index.html;',
    'absolute_redirect off;',
    `error_page 404 410 ${addresses.notFound};`,
    '',
    ...typeLines(),
    '',
    ...headerTable(folders).flatMap(headerLines),
    '',
    '# 一个网页只有一个网址。',
    'if ($request_uri ~ "^((?:/[^/?\\x5c]+)*/)index[.]html(?:[?]|$)") { return 301 $1$is_args$args; }',
    '',
    'location / { try_files $uri $uri/ =404; }',
    ...hiddenPlaces.map((place) => `location ~ "${place}" { return 404; }`),
    ...changes.gone.flatMap(goneLines),
    ...changes.moved.map(
      ({ from, to }) => `location ~ "^${literal(from.replace(/\/$/, ''))}/?$" { return 301 "${writtenTarget(to)}"; }`,
    ),
    ...Object.entries(typesByName).map(
      ([name, type]) =>
        `location ~ "/${literal(name)}$" { types { } default_type ${type}; charset_types ${type}; try_files $uri =404; }`,
    ),
    '',
  ].join('\n');
}

function typeLines(): string[] {
  const texts = [...new Set(Object.values(typesByEnding))].filter((type) => isText(type) && type !== 'text/html');
  const packed = [...texts, ...Object.values(typesByName), 'image/svg+xml', otherType];
  return [
    'types {',
    ...Object.entries(typesByEnding).map(([ending, type]) => `  ${type} ${ending};`),
    '}',
    `default_type ${otherType};`,
    'charset utf-8;',
    `charset_types ${texts.join(' ')};`,
    'gzip on;',
    'gzip_vary on;',
    'gzip_comp_level 6;',
    'gzip_min_length 512;',
    `gzip_types ${[...new Set(packed)].join(' ')};`,
  ];
}

/** The last `if` that holds decides, so the first rule is written last. */
function headerLines({ name, rules }: HeaderRules): string[] {
  const elsewhere = rules.find(({ at }) => at === anywhere)?.value ?? '';
  const special = rules.filter(({ at }) => at !== anywhere);
  if (special.length === 0) return [`add_header ${name} "${elsewhere}" always;`];
  const variable = `$mingshi_${name.toLowerCase().replaceAll('-', '_')}`;
  return [
    `set ${variable} "${elsewhere}";`,
    ...special.reverse().map(({ at, value }) => `if ($uri ~* "${at.expression}") { set ${variable} "${value}"; }`),
    `add_header ${name} ${variable} always;`,
  ];
}

/** The page that tells of what was taken down is itself only shown with 410: `internal` turns visitors away with 404. */
function goneLines({ path, page }: ChangedAddresses['gone'][number]): string[] {
  const expression = `^${literal(path)}${path.endsWith('/') ? '' : '$'}`;
  if (page === undefined || !isPlain(page)) return [`location ~ "${expression}" { return 410; }`];
  return [
    `location = "${page}" { internal; error_page 404 =410 "${page}"; }`,
    ...(page === path ? [] : [`location ~ "${expression}" { error_page 410 "${page}"; return 410; }`]),
  ];
}
