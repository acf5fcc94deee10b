import { stringify } from 'yaml';

/** A line of the front matter: a value to be checked, or the name of a field that is still to be filled in. */
export interface Proposal {
  readonly field: string;
  /** Missing: the line stands as a comment with `example`. */
  readonly value?: unknown;
  readonly example?: string;
  /** Why the value is proposed, or what to write: a Chinese phrase. */
  readonly note: string;
}

/** The front matter of proposals: each with a comment that says where it comes from; what is missing stands as a comment to fill in. */
export function writeFrontMatter(proposals: readonly Proposal[]): string {
  const lines = proposals.flatMap(({ field, value, example, note }) => [
    `# ${note}`,
    value === undefined ? `# ${field}: ${example ?? ''}` : writeField(field, value),
  ]);
  return ['---', ...lines, '---', ''].join('\n');
}

/** Lists of words stand in one line, lists of more in a line each. */
function writeField(field: string, value: unknown): string {
  if (!Array.isArray(value)) return `${field}: ${flow(value)}`;
  if (value.every((item) => typeof item === 'string')) return `${field}: ${flow(value)}`;
  return [`${field}:`, ...value.map((item) => `  - ${flow(item)}`)].join('\n');
}

function flow(value: unknown): string {
  return stringify(value, { collectionStyle: 'flow', lineWidth: 0, flowCollectionPadding: false }).trim();
}
