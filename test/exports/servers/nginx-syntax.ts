/** One statement of nginx's configuration: its words, and what stands in its braces. */
export interface Statement {
  readonly words: readonly string[];
  readonly block?: readonly Statement[];
}

/** Reads nginx's configuration after its manual; throws where nginx would refuse it for its form. */
export function readNginx(text: string): readonly Statement[] {
  // A bare word cannot begin with a sign of its own; what is quoted ends at its quote and is followed by a blank or an end.
  const tokens = [...text.matchAll(/#[^\n]*|\s+|"(?:\\[^]|[^"\\])*"(?=[\s;{)])|[;{}]|[^\s;{}"#][^\s;{"]*|([^])/g)];
  const strange = tokens.find((token) => token[1] !== undefined);
  if (strange) throw new Error(`nothing that nginx reads: ${text.slice(strange.index, strange.index + 40)}`);
  const words = tokens.map(([token]) => token).filter((token) => !/^(?:\s|#)/.test(token));
  const [statements, rest] = readBlock(words, 0);
  if (rest < words.length) throw new Error('a brace too many');
  return statements;
}

function readBlock(tokens: readonly string[], from: number): [Statement[], number] {
  const statements: Statement[] = [];
  let words: string[] = [];
  let at = from;
  for (; at < tokens.length && tokens[at] !== '}'; at += 1) {
    const token = tokens[at] ?? '';
    if (token === ';') statements.push({ words });
    else if (token === '{') {
      const [block, end] = readBlock(tokens, at + 1);
      if (tokens[end] !== '}') throw new Error('a brace too few');
      statements.push({ words, block });
      at = end;
    }
    words = token === ';' || token === '{' ? [] : [...words, token];
  }
  if (words.length > 0) throw new Error(`a statement without its end: ${words.join(' ')}`);
  return [statements, at];
}
