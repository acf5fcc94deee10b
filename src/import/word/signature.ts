import type { Day } from '../../records/values/day.ts';
import { readWrittenDay, repairedDay } from '../../records/values/written-day.ts';
import { foundAt, type Line } from './form-line.ts';
import type { Found } from './phrases.ts';

/** 落款: who signed, and when. */
export interface Signature {
  readonly issuers: Found<string[]> | undefined;
  readonly signedOn: Found<Day> | undefined;
  /** A day of signing that has lost 年 or 月, with what it may have been. */
  readonly damagedDay: Found<Day> | undefined;
}

const agency = /(?:政府|委员会|委|局|厅|部|院|办公室|办|会|署|处|所|中心|队|站|委員會|廳|辦公室|辦|會|處|隊)$/;

/** The first line that is nothing but a day, below at least one line that is an agency. */
export function readSignature(lines: readonly Line[]): Signature {
  for (const [index, line] of lines.entries()) {
    const repaired = repairedDay(line.tight);
    const day = readWrittenDay(repaired ?? line.tight);
    if (day === undefined) continue;
    const issuers = agenciesAbove(lines, index);
    const [first] = issuers;
    if (!first && !line.block.facts?.right) continue;
    const names = issuers
      .flatMap(({ text }) => text.trim().split(/[\s\u3000]{2,}/))
      .map((name) => name.replaceAll(/[\s\u3000]/g, ''));
    return {
      signedOn: repaired === undefined ? foundAt(line, day) : undefined,
      damagedDay: repaired === undefined ? undefined : foundAt(line, day),
      issuers: first && { value: names, place: first.place, words: names.join('、') },
    };
  }
  return { issuers: undefined, signedOn: undefined, damagedDay: undefined };
}

/** The lines above a day that are nothing but agencies. */
function agenciesAbove(lines: readonly Line[], index: number): Line[] {
  const found: Line[] = [];
  for (let above = index - 1; above >= 0; above -= 1) {
    const signer = lines[above];
    if (!signer || signer.tight.length > 40 || !agency.test(signer.tight) || /[，。；：《》]/.test(signer.tight)) break;
    found.unshift(signer);
  }
  return found;
}
