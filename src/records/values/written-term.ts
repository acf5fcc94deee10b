import { readNumeral } from './clause.ts';
import { readTerm } from './day.ts';

/**
 * A term in its one form (`P5Y`), as it is or as an office writes it: 5年, 18个月, 三年六个月, ９０天. Undefined for what is none,
 * and for what leaves open how long it is.
 */
export function readWrittenTerm(text: string): string | undefined {
  const folded = text.normalize('NFKC').replaceAll(/\s/g, '');
  if (readTerm(folded) !== undefined) return folded;
  const match = /^(?:([^年个月日天]+)年)?(?:([^年个月日天]+)个月)?(?:([^年个月日天]+)[日天])?$/.exec(folded);
  const [years, months, days] = [1, 2, 3].map((part) => numberOf(match?.[part])) as [Part, Part, Part];
  if (years === null || months === null || days === null) return undefined;
  const term = `P${years ? `${years}Y` : ''}${months ? `${months}M` : ''}${days ? `${days}D` : ''}`;
  return readTerm(term) === undefined ? undefined : term;
}

type Part = number | undefined | null;

/** Undefined where there is no such part, null where it is no number. */
function numberOf(part: string | undefined): Part {
  return part === undefined ? undefined : (readNumeral(part) ?? null);
}

/** A term as an office writes it: P5Y as 5年, P1Y6M as 1年6个月. */
export function chineseTerm(term: string): string {
  const { years, months, days } = readTerm(term) ?? { years: 0, months: 0, days: 0 };
  return `${years ? `${years}年` : ''}${months ? `${months}个月` : ''}${days ? `${days}天` : ''}`;
}

/** What a term that was written in another way may mean: 一年半 is P1Y6M, 5 may be P5Y; undefined where that would be a guess. */
export function proposeTerm(text: string): string | undefined {
  const folded = text.normalize('NFKC').replaceAll(/[\s“”"']/g, '');
  const plain = folded.replace(/^(?:有效期|试行)?(?:限?为|期限|[:：])?/, '').replace(/[整。]$/, '');
  const half = /^(?:(.+)年)?半(?:年)?$/.exec(plain);
  const years = half?.[1] === undefined ? 0 : readNumeral(half[1]);
  if (half) return years === undefined ? undefined : `P${years > 0 ? `${years}Y` : ''}6M`;
  const iso = /^P?(\d+)(Y|M|D)$/i.exec(plain);
  if (iso) return readWrittenTerm(`P${iso[1]}${iso[2]?.toUpperCase()}`);
  return readWrittenTerm(
    plain
      .replace(/月$/, '个月')
      .replace(/个个月$/, '个月')
      .replace(/周年$/, '年'),
  );
}
