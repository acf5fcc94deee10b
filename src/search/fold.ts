/**
 * What search compares: letters and digits in one width, one case and one script. Punctuation, blanks and brackets fall
 * away, so `《办法》`, `办 法` and `辦法` are the same two characters, and a document number is found in any style of typing.
 * The three signs that are written for 零 (〇, ○, ◯) are one.
 */
export interface Folded {
  /** UTF-16 code units that are compared. */
  readonly stream: string;
  /** For each unit of the stream, where the character that it comes from begins in the text. */
  readonly origins: readonly number[];
}

export type Fold = (text: string) => Folded;

/** Characters of the traditional script and the simplified ones that they are compared as, at equal places. */
export interface SimplifiedCharacters {
  readonly from: string;
  readonly to: string;
}

/** Makes the folding function for a table of characters. Index and reader must be given the same table. */
export function folder({ from, to }: SimplifiedCharacters): Fold {
  const simplified = new Map(Array.from({ length: from.length }, (_, index) => [from.charAt(index), to.charAt(index)]));
  const known = new Map<string, string>();
  const foldCharacter = (character: string): string => {
    if (/[〇○◯]/.test(character)) return '零';
    const comparable = character
      .toLowerCase()
      .normalize('NFKD')
      .toLowerCase()
      .replace(/[^\p{L}\p{N}]/gu, '');
    return Array.from(comparable, (unit) => simplified.get(unit) ?? unit).join('');
  };
  return (text) => {
    let stream = '';
    const origins: number[] = [];
    let origin = 0;
    for (const character of text) {
      let folded = known.get(character);
      if (folded === undefined) known.set(character, (folded = foldCharacter(character)));
      stream += folded;
      for (let unit = 0; unit < folded.length; unit += 1) origins.push(origin);
      origin += character.length;
    }
    return { stream, origins };
  };
}
