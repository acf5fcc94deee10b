import { stringify } from 'yaml';
import type { Proposal } from './proposals.ts';

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
