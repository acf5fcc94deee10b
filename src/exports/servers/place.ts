/**
 * A set of addresses of the site, in the two ways in which servers read it: a regular expression (without regard
 * to upper and lower case) and wildcards, each with one `*`.
 */
export interface Place {
  readonly expression: string;
  readonly wildcards: readonly string[];
}

/** Every address. */
export const anywhere: Place = { expression: '^/', wildcards: ['/*'] };

/** Everything below these folders, each beginning and ending with `/`. */
export function under(...folders: readonly string[]): Place {
  return { expression: `^(?:${folders.map(literal).join('|')})`, wildcards: folders.map((folder) => `${folder}*`) };
}

/** Files at any depth of these folders whose names end so; without folders, anywhere. */
export function ending(endings: readonly string[], folders: readonly string[] = ['/']): Place {
  return {
    expression: `^(?:${folders.map(literal).join('|')}).*[.](?:${endings.join('|')})$`,
    wildcards: folders.flatMap((folder) => endings.map((name) => `${folder}*.${name}`)),
  };
}

/** Files of this name in every folder, the root too. */
export function named(...names: readonly string[]): Place {
  return {
    expression: `/(?:${names.map(literal).join('|')})$`,
    wildcards: names.flatMap((name) => [`/${name}`, `/*/${name}`]),
  };
}

/** These files alone. */
export function exactly(...files: readonly string[]): Place {
  return { expression: `^(?:${files.map(literal).join('|')})$`, wildcards: files };
}

/** Whether an address, decoded and without its query, belongs to a place. */
export function isAt({ expression }: Place, path: string): boolean {
  return new RegExp(expression, 'i').test(path);
}

/** A regular expression, as every server reads it, for exactly this text: no sign in it means anything to a configuration. */
export function literal(text: string): string {
  return [...text].map((sign) => (/[\w/~-]|[^\u0000-\u007F]/u.test(sign) ? sign : escaped(sign))).join('');
}

function escaped(sign: string): string {
  return sign === '.' ? '[.]' : `\\x${(sign.codePointAt(0) ?? 0).toString(16).padStart(2, '0')}`;
}
