import type { Day } from '../../src/records/values/day.ts';
import { linkTo } from './record.ts';
import type { Random } from './random.ts';

/** What the generator remembers of a policy that it has written, so that later ones can cite it and act on it. */
export interface Standing {
  readonly id: string;
  readonly file: string;
  readonly title: string;
  readonly number: string;
  readonly subject: string;
  readonly publishedOn: Day;
  readonly normative: boolean;
  readonly clauses: readonly string[];
  lastValidDay: Day | undefined;
  endedOn: Day | undefined;
  suspendedOn: Day | undefined;
  /** The latest day on which an act on it takes effect: acts on one document follow each other. */
  settledOn: Day;
}

/** Documents that an act which takes effect on this day can still change. */
export function inForce(history: readonly Standing[], signedOn: Day, on: Day): Standing[] {
  return history.filter(
    ({ publishedOn, settledOn, endedOn, lastValidDay }) =>
      publishedOn < signedOn && settledOn < signedOn && endedOn === undefined && (lastValidDay ?? on) >= on,
  );
}

/** Cites, in a share of the clauses, a document that was public when the citing one was signed; recent ones more often. */
export function citer(random: Random, history: readonly Standing[], from: string, signedOn: Day, share: number) {
  return (): string => {
    if (history.length < 10 || !random.chance(share)) return '';
    const back = Math.floor(random.fraction() ** 2 * history.length);
    const cited = history[history.length - 1 - back];
    if (!cited || cited.publishedOn >= signedOn) return '';
    const clause = cited.clauses.length > 0 && random.chance(0.6) ? random.pick(cited.clauses) : undefined;
    const name = clause === undefined ? cited.number : `${cited.number}${clause.replace(/、$/, '')}`;
    return `具体办理依照${linkTo(from, cited.file, name, clause)}的规定。`;
  };
}
