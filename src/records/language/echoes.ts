import type { Finding } from '../finding.ts';

/**
 * Without what is reported twice: a finding that only follows from another one, and is mended with it. Where one of the two
 * says what is wrong and the other how it is mended, the first takes the remedy of the second.
 */
export function withoutEchoes(findings: readonly Finding[]): Finding[] {
  return withoutOffered(withoutCommas(findings));
}

const comma = 'field/full-width-comma';

/** 第一条、第二条 in one pair of brackets is no clause of any document, but what has to be mended are the marks between them. */
function withoutCommas(findings: readonly Finding[]): readonly Finding[] {
  const commas = new Map(findings.filter(({ rule }) => rule === comma).map((finding) => [placeOf(finding), finding]));
  if (commas.size === 0) return findings;
  const others = findings.filter(({ rule }) => rule !== comma);
  const met = new Set<string>();
  const told = others.map((finding) => {
    const found = commas.get(placeOf(finding));
    if (!found) return finding;
    met.add(placeOf(finding));
    return { ...finding, mend: found.mend };
  });
  return [...told, ...[...commas].flatMap(([place, finding]) => (met.has(place) ? [] : [finding]))];
}

function placeOf({ file, line, column, field }: Finding): string {
  return [file, line, column, field].join('\n');
}

const notFound: ReadonlySet<string> = new Set([
  'attachment/missing',
  'table/missing',
  'link/target-unknown',
  'site/missing',
]);

/** A file that nobody names, and that is offered in place of one that was not found beside it, is the one that was meant. */
function withoutOffered(findings: readonly Finding[]): Finding[] {
  const offers = findings.filter(({ rule }) => notFound.has(rule));
  return findings.filter(
    ({ rule, file }) =>
      rule !== 'content/stray-file' ||
      !offers.some((offer) => folderOf(offer.file) === folderOf(file) && offer.mend.includes(`“${nameOf(file)}”`)),
  );
}

function folderOf(file: string): string {
  return file.slice(0, file.lastIndexOf('/') + 1);
}

function nameOf(file: string): string {
  return file.slice(file.lastIndexOf('/') + 1);
}
