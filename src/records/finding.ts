/** Everything the generator has to say about content is a finding; content faults are values, never exceptions. */
export type Severity = 'error' | 'warning' | 'info';

export interface Finding {
  /** Stable kebab-case id such as `policy/effect-target-unknown`, explained in the editors' handbook. */
  readonly rule: string;
  readonly severity: Severity;
  /** Path relative to the content folder, with `/`. */
  readonly file: string;
  /** Counted from 1. */
  readonly line: number;
  /** Counted from 1. */
  readonly column: number;
  /** Front-matter path (`effects[2].target`), a table column's header, or '' for the file as a whole. */
  readonly field: string;
  readonly message: string;
  readonly mend: string;
  /** Of what was found, where `exceptions.yaml` may let this very finding pass. */
  readonly fingerprint?: string;
}

/** A place in a content file. */
export type Place = Pick<Finding, 'file' | 'line' | 'column' | 'field'>;

/** A file as a whole. */
export function wholeFile(file: string): Place {
  return { file, line: 1, column: 1, field: '' };
}

/** A finding that stops the build. */
export function errorAt(place: Place, rule: string, message: string, mend: string): Finding {
  return { rule, severity: 'error', ...place, message, mend };
}

/** A finding that only informs. */
export function warningAt(place: Place, rule: string, message: string, mend: string): Finding {
  return { rule, severity: 'warning', ...place, message, mend };
}

/** A finding that asks for nothing: how something was read. */
export function infoAt(place: Place, rule: string, message: string, mend: string): Finding {
  return { rule, severity: 'info', ...place, message, mend };
}

/** Sorts by file, line, column, rule and message, so that a run reads the same whatever order it found them in. */
export function sortFindings(findings: readonly Finding[]): Finding[] {
  return [...findings].sort(
    (a, b) =>
      compare(a.file, b.file) ||
      a.line - b.line ||
      a.column - b.column ||
      compare(a.rule, b.rule) ||
      compare(a.message, b.message),
  );
}

/** The finding as a terminal or a page may show it: what an editor's file holds is quoted in it. */
export function printable(finding: Finding): Finding {
  const { file, field, message, mend } = finding;
  return { ...finding, file: shown(file), field: shown(field), message: shown(message), mend: shown(mend) };
}

/**
 * One line of foreign text as a terminal or a page may show it: control characters, line breaks too, turned directions and
 * broken surrogates are shown as what they are (`U+001B`) and do nothing.
 */
export function shown(text: string): string {
  return text.replaceAll(unprintable, codePointName);
}

const unprintable = /[\p{Cc}\p{Cs}\u061C\u200E\u200F\u2028\u2029\u202A-\u202E\u2066-\u2069]/gu;

/** A character as character tables name it: `U+202A`. */
export function codePointName(sign: string): string {
  return `U+${(sign.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;
}

/** Code-unit order: independent of locale. */
export function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

export function hasErrors(findings: readonly Finding[]): boolean {
  return findings.some((finding) => finding.severity === 'error');
}
