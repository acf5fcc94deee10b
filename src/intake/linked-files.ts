/** A file beside a record that its text shows or leads to. */
export interface LinkedName {
  readonly name: string;
  /** Where its address is written for the first time, counted from 1 in the text. */
  readonly line: number;
  readonly column: number;
}

/** Files beside a record that its body shows or links to, each once, in the order of the text. */
export function linkedFiles(body: string, beside: readonly string[]): LinkedName[] {
  if (beside.length === 0) return [];
  const known = new Set(beside);
  const targets = body.matchAll(
    /\]\(\s*(?:<([^<>\n]*)>|((?:\([^()\s]*\)|[^()\s])*))|^ {0,3}\[[^\]\n]+\]:\s*<?([^\s>]+)/dgm,
  );
  const found = new Map<string, LinkedName>();
  for (const { indices = [] } of targets) {
    const [start, end] = indices.slice(1).find((group) => group !== undefined) ?? [0, 0];
    const name = decodeName(body.slice(start, end));
    if (!known.has(name) || found.has(name)) continue;
    const before = body.slice(0, start).split('\n');
    found.set(name, { name, line: before.length, column: (before.at(-1)?.length ?? 0) + 1 });
  }
  return [...found.values()];
}

/** The name that a written address leads to, with its escapes read as Markdown and browsers read them. */
function decodeName(target: string): string {
  const name = target
    .replaceAll(/\\(?=[!-/:-@[-`{-~])/g, '')
    .replace(/^\.\//, '')
    .replace(/[?#].*$/, '');
  try {
    return decodeURIComponent(name);
  } catch {
    return name;
  }
}
