import type { Mention } from './mentions.ts';
import type { Spoken } from './spoken.ts';
import { amountPattern } from './told-amount.ts';

/** 基本支出中，行政运行… and 基本支出600万元，其中：行政运行…: the words that say which part of a line's figures is meant. */
const partBefore = new RegExp(
  `(基本支出|项目支出)(?:预算|决算)?(?:[中里],?|(?:${amountPattern.source})?[,:]?(?:其中|包括|用于)[,:]?)$`,
  'u',
);

/**
 * The figures under a name that its sentence asks for: of the part (基本支出, 项目支出) and the side (收入, 支出) that it names; under
 * the name of a column those of the total and of the lines that were spoken of. All of them where the words leave none.
 * `spokenOf` is what has been said lately, headings too, up to the end of the sentence.
 */
export function askedFigures(sentence: string, { name, from, to }: Mention, spokenOf: string): readonly Spoken[] {
  const part = partBefore.exec(sentence.slice(0, from))?.[1];
  const written = sentence.slice(from, to);
  const sides = (['收入', '支出'] as const).filter((side) => written.includes(side));
  const [side] = sides.length === 1 ? sides : [];
  return [
    ({ part: own }: Spoken) => part === undefined || own === part,
    ({ side: own }: Spoken) => side === undefined || own === undefined || own === side,
    ({ line }: Spoken) => line === undefined || spokenOf.includes(line.replace(/支出$/u, '')),
  ].reduce<readonly Spoken[]>((left, asks) => {
    const asked = left.filter(asks);
    return asked.length > 0 ? asked : left;
  }, name.figures);
}
