import { addresses } from '../../register/addresses/address.ts';
import { recordsIn } from '../../register/register.ts';
import { homeWording } from '../../wording/home.ts';
import type { Register, YearFigures } from '../kind.ts';
import { columnOf } from '../shell.ts';

/** What the latest year of each kind came to, and how the agency's documents stand; what is not there is left out. */
export function yearFigures(register: Register): YearFigures[] {
  const ofKinds = register.kinds.map(({ id, views }) => views.figures?.(recordsIn(register, id), register));
  return [...ofKinds, policyFigures(register)].filter((found) => found !== undefined);
}

function policyFigures(register: Register): YearFigures | undefined {
  const { policies } = register;
  if (policies.length === 0) return undefined;
  const words = homeWording.policies;
  const count = (statuses: ReadonlySet<string>) =>
    policies.filter(({ validity }) => statuses.has(validity.status)).length;
  return {
    name: columnOf(register, 'policies').name,
    url: addresses.list('policies'),
    figures: [
      { name: words.inForce, value: String(count(words.inForceStatuses)), note: words.inForceNote },
      { name: words.ended, value: String(count(words.endedStatuses)) },
    ],
  };
}
