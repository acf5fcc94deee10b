import { dayOf, yearOf } from '../records/day.ts';
import { addresses } from '../register/address.ts';
import { budgetFamilies } from '../register/budget/family.ts';
import { recordsByYear } from '../register/lists.ts';
import type { Register } from '../register/register.ts';
import { homeWording } from '../wording/home.ts';
import { budgetOverview } from './budget-overview.ts';
import { passRate } from './rate.ts';
import { columnOf } from './shell.ts';

/** A few numbers that say what a year came to, each leading to where it comes from. */
export interface YearFigures {
  readonly name: string;
  readonly url: string;
  readonly figures: readonly { readonly name: string; readonly value: string; readonly note?: string | undefined }[];
}

/** The latest year of sampling, the latest accounts of the agency itself, and how its documents stand; what is not there is left out. */
export function yearFigures(register: Register): YearFigures[] {
  return [samplingFigures(register), budgetFigures(register), policyFigures(register)].filter(
    (found) => found !== undefined,
  );
}

function samplingFigures({ sampling }: Register): YearFigures | undefined {
  const [latest] = recordsByYear(sampling);
  if (!latest) return undefined;
  const [year, records] = latest;
  const counts = records.flatMap((record) => (record.collection === 'sampling' ? [record.entry.fields.totals] : []));
  const total = (count: 'sampled' | 'qualified' | 'unqualified') =>
    counts.reduce((sum, found) => sum + found[count], 0);
  const rate = passRate({ sampled: total('sampled'), qualified: total('qualified') });
  const words = homeWording.sampling;
  return {
    name: words.name(year),
    url: addresses.year('sampling', year),
    figures: [
      { name: words.sampled, value: String(total('sampled')), note: words.records(records.length) },
      { name: words.failed, value: String(total('unqualified')) },
      ...(rate === null ? [] : [{ name: words.rate, value: `${rate.toFixed(2)}%` }]),
    ],
  };
}

/** Totals and 三公; an agency that publishes for others too shows its own. */
function budgetFigures({ site, budgets }: Register): YearFigures | undefined {
  const own = budgets.filter(({ entry }) => entry.fields.organization === site.agency.name);
  const record = [...(own.length > 0 ? own : budgets)].sort(
    (a, b) =>
      b.entry.fields.year - a.entry.fields.year ||
      yearOf(dayOf(b.entry.fields.publishedAt)) - yearOf(dayOf(a.entry.fields.publishedAt)),
  )[0];
  const overview = record && budgetOverview(record, budgetFamilies(budgets)(record));
  if (!record || !overview) return undefined;
  const { year, kind } = record.entry.fields;
  return {
    name: homeWording.budget.name(year, kind),
    url: record.url,
    figures: overview.figures
      .filter(({ name }) => homeWording.budget.shown.has(name))
      .map(({ name, amount, words }) => ({ name, value: amount, note: words })),
  };
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
