import type { BudgetEntry } from '../../../../src/kinds/budgets/record.ts';
import fc from 'fast-check';
import type { Table } from '../../../../src/records/table.ts';
import { aBudget } from '../../../register/entries.ts';
import { paper, plus, type Cents, type Leaf, type Paper, type Written } from './paper.ts';

/** A record whose every identity holds, with the equations that hold in it, written down as it was made. */
export interface Consistent extends Paper {
  readonly kind: '预算' | '决算';
  readonly lastYear: BudgetEntry;
}

const cents: fc.Arbitrary<Cents> = fc.option(fc.integer({ min: 0, max: 9_999_999 }), { nil: null, freq: 4 });

function leaves(codes: readonly string[], width: number): fc.Arbitrary<readonly Leaf[]> {
  const leaf = (code: string) =>
    fc.record({ code: fc.constant(code), figures: fc.array(cents, { minLength: width, maxLength: width }) });
  return fc.subarray([...codes], { minLength: 1 }).chain((found) => fc.tuple(...found.map(leaf)));
}

const general = ['2010101', '2013801', '2013802', '2013850', '2050803', '2080501', '2080505', '2210201', '2210203'];
const draft = fc.record({
  kind: fc.constantFrom('预算' as const, '决算' as const),
  general: leaves(general, 6),
  fund: leaves(['2120801', '2296002', '2296099'], 4),
  capital: leaves(['2230101', '2230102'], 2),
  income: leaves(general, 4),
  classes: fc.tuple(...Array.from({ length: 8 }, () => cents)),
  carried: fc.tuple(...Array.from({ length: 10 }, () => cents)),
  extras: fc.tuple(...Array.from({ length: 8 }, () => fc.nat({ max: 99_999 }))),
});
type Draft = typeof draft extends fc.Arbitrary<infer Value> ? Value : never;

/** Random budgets and final accounts with all their tables, every figure of which agrees with all others. */
export const consistentAccounts: fc.Arbitrary<Consistent> = draft.map((drafted) => {
  const book = paper();
  const spending = writeSpending(book, drafted);
  writeSummary(book, drafted, spending);
  writeAppropriation(book, drafted, spending);
  writeThreePublic(book, drafted, writeBasic(book, drafted, spending));
  return { ...book, kind: drafted.kind, lastYear: lastYearOf(book, drafted) };
});

interface Spending {
  readonly all: Written;
  readonly general: Written;
  readonly fund: Written;
  readonly capital: Written;
}

/** General expenditure, the two funds, and the table of all expenditure, which also holds what own income pays for. */
function writeSpending(book: Paper, { kind, general: own, fund, capital, extras }: Draft): Spending {
  const final = kind === '决算';
  const split = final ? [] : ['人员经费', '公用经费'];
  const generalLeaves = own.map(({ code, figures: [persons = null, office = null, project = null, before = null] }) => {
    const basic = plus(persons, office);
    const parts = final ? {} : { 人员经费: persons, 公用经费: office, 上年执行数: before };
    return { code, amounts: { 合计: plus(basic, project), 基本支出: basic, ...parts, 项目支出: project } };
  });
  const fundLeaves = fund.map(({ code, figures: [basic = null, project = null, opening = null, income = null] }) => {
    const out = plus(basic, project);
    const closing = plus(opening, income, out === null ? null : -out);
    const flow = { 年初结转和结余: opening, 本年收入: income, 本年支出: out, 年末结转和结余: closing };
    return { code, amounts: { ...(final ? flow : { 合计: out }), 基本支出: basic, 项目支出: project } };
  });
  const capitalLeaves = capital.map(({ code, figures: [basic = null, project = null] }) => ({
    code,
    amounts: { 合计: plus(basic, project), 基本支出: basic, 项目支出: project },
  }));
  const total = final ? '本年支出合计' : '合计';
  const business = final ? '经营支出' : '事业单位经营支出';
  const allLeaves = [...generalLeaves, ...fundLeaves, ...capitalLeaves].map(({ code, amounts }, index) => {
    const trade = index === 0 ? (extras[0] ?? 0) : null;
    const { 基本支出: basic, 项目支出: project } = amounts;
    return {
      code,
      amounts: { [total]: plus(basic, project, trade), 基本支出: basic, 项目支出: project, [business]: trade },
    };
  });
  const usual = ['基本支出', '项目支出'];
  const spending = {
    all: book.coded('expenditure', allLeaves, { [total]: [...usual, business] }),
    general: book.coded('general-expenditure', generalLeaves, {
      合计: usual,
      ...(final ? {} : { 基本支出: split }),
    }),
    fund: book.coded('government-fund', fundLeaves, { [final ? '本年支出' : '合计']: usual }),
    capital: book.coded('state-capital', capitalLeaves, { 合计: usual }),
  };
  if (final) {
    for (const row of spending.fund.rows)
      book.holds('budget/fund-balance', [row('年末结转和结余')], [row('年初结转和结余'), row('本年收入')], {
        minus: [row('本年支出')],
      });
  } else writeProjects(book, spending.all, extras[1] ?? 0);
  return spending;
}

/** Two projects, the second with an amount in its first row alone; together no more than 项目支出. */
function writeProjects(book: Paper, all: Written, extra: number): void {
  const share = Math.floor((book.cells.get(all.total('项目支出')) ?? 0) / 3);
  const first = book.row('performance', { 项目名称: '甲项目' }, { 金额: Math.max(0, share - extra) });
  book.row('performance', { 项目名称: '甲项目' }, { 金额: null });
  const second = book.row('performance', { 项目名称: '乙项目' }, { 金额: share });
  book.holds('budget/performance', [first('金额'), second('金额')], [all.total('项目支出')], {
    severity: 'warning',
    relation: '≤',
  });
}

interface IncomeColumns {
  readonly total: string;
  readonly columns: readonly string[];
  readonly table: Written;
}

function writeIncome(book: Paper, { kind, income }: Draft): IncomeColumns {
  const final = kind === '决算';
  const total = final ? '本年收入合计' : '合计';
  const columns = [
    ...(final ? ['财政拨款收入', '上级补助收入'] : ['上年结转', '一般公共预算']),
    '事业收入',
    '其他收入',
  ];
  const rows = income.map(({ code, figures }) => ({
    code,
    amounts: {
      [total]: plus(...figures),
      ...Object.fromEntries(columns.map((column, index) => [column, figures[index] ?? null])),
    },
  }));
  return { total, columns, table: book.coded('income', rows, { [total]: columns }) };
}

function writeSummary(book: Paper, drafted: Draft, { all }: Spending): void {
  const final = drafted.kind === '决算';
  const id = 'budget/income-equals-expenditure';
  const line = (direction: string, name: string, value: Cents, code: string | null = null) =>
    book.row('income-expenditure', { 方向: direction, 科目编码: code, 项目: name }, { 金额: value })('金额');
  const summed = (direction: string, name: string, addends: readonly string[]) => {
    const key = book.summed((value) => line(direction, name, value), addends);
    book.holds(id, [key], addends);
    return key;
  };
  const { total, columns, table } = writeIncome(book, drafted);
  const lineOf = (column: string, name = column) => {
    const key = line('收入', name, book.cells.get(table.total(column)) ?? null);
    book.holds('budget/income-table', [table.total(column)], [key]);
    return key;
  };
  const yearIn = summed(
    '收入',
    '本年收入合计',
    columns.filter((column) => column !== '上年结转').map((column) => lineOf(column)),
  );
  const [used = null, opening = null, shared = null] = drafted.carried;
  const carriedIn = final
    ? [line('收入', '使用非财政拨款结余', used), line('收入', '年初结转和结余', opening)]
    : [lineOf('上年结转', '上年结转结余')];
  const grandIn = summed('收入', '收入总计', [yearIn, ...carriedIn]);
  const yearOut = summed('支出', '本年支出合计', writeClassLines(book, all, final ? '本年支出合计' : '合计', line));
  const rest = (book.cells.get(grandIn) ?? 0) - (book.cells.get(yearOut) ?? 0);
  const carriedOut = final
    ? [line('支出', '结余分配', shared), line('支出', '年末结转和结余', rest - (shared ?? 0))]
    : [line('支出', '结转下年', rest)];
  const grandOut = summed('支出', '支出总计', [yearOut, ...carriedOut]);
  book.holds(id, [grandIn], [grandOut]);
  book.holds('budget/expenditure-table', [all.total(final ? '本年支出合计' : '合计')], [yearOut]);
  book.holds('budget/income-table', [table.total(total)], [final ? yearIn : grandIn]);
  if (final) book.chains(carriedIn.slice(1), 'income-expenditure|金额');
}

/** A line for each 类 of the table of all expenditure. */
function writeClassLines(
  book: Paper,
  { classes }: Written,
  total: string,
  line: (direction: string, name: string, value: Cents, code: string) => string,
): string[] {
  return [...classes].map(([code, row]) => {
    const key = line('支出', `${code} 类支出`, book.cells.get(row(total)) ?? null, code);
    book.holds('budget/expenditure-table', [row(total)], [key]);
    return key;
  });
}

const funds = ['一般公共预算', '政府性基金预算', '国有资本经营预算'] as const;

function writeAppropriation(book: Paper, { kind, carried }: Draft, spending: Spending): void {
  const final = kind === '决算';
  const tables = [spending.general, spending.fund, spending.capital];
  const totals = ['合计', final ? '本年支出' : '合计', '合计'];
  const write = (direction: string, name: string, values: readonly Cents[], code: string | null = null) => {
    const texts = { 方向: direction, 科目编码: code, 项目: name };
    const amounts = Object.fromEntries(funds.map((fund, index) => [fund, values[index] ?? null]));
    const row = book.row('fiscal-appropriation', texts, { 合计: plus(...values), ...amounts });
    book.holds('budget/row-parts', [row('合计')], funds.map(row));
    return row;
  };
  const given = funds.map((_, index) => carried[3 + index] ?? null);
  const before = funds.map((_, index) => carried[6 + index] ?? null);
  const linesIn = funds.map((fund, index) =>
    write(
      '收入',
      `${fund}拨款`,
      given.map((value, at) => (at === index ? value : null)),
    ),
  );
  const yearIn = write('收入', '本年收入合计', given);
  const carriedIn = write('收入', final ? '年初结转和结余' : '上年结转结余', before);
  const all = given.map((value, index) => plus(value, before[index] ?? null));
  const grandIn = write('收入', '收入总计', all);
  const linesOut = tables.flatMap((table, index) =>
    [...table.classes].map(([code, row]) => {
      const value = book.cells.get(row(totals[index] ?? '')) ?? null;
      return write(
        '支出',
        `${code} 类支出`,
        funds.map((_, at) => (at === index ? value : null)),
        code,
      );
    }),
  );
  const spent = tables.map((table, index) => book.cells.get(table.total(totals[index] ?? '')) ?? null);
  const yearOut = write('支出', '本年支出合计', spent);
  const rest = all.map((value, index) => (value ?? 0) - (spent[index] ?? 0));
  write('支出', final ? '年末结转和结余' : '结转下年', rest);
  const grandOut = write(
    '支出',
    '支出总计',
    spent.map((value, index) => plus(value, rest[index] ?? null)),
  );
  const id = 'budget/appropriation';
  for (const column of ['合计', ...funds]) {
    book.holds(id, [grandIn(column)], [grandOut(column)]);
    book.holds(
      id,
      [yearIn(column)],
      linesIn.map((row) => row(column)),
    );
    book.holds(
      id,
      [yearOut(column)],
      linesOut.map((row) => row(column)),
    );
    if (final) book.chains([carriedIn(column)], `fiscal-appropriation|${column}`);
  }
  tables.forEach((table, index) => book.holds(id, [yearOut(funds[index] ?? '')], [table.total(totals[index] ?? '')]));
  if (final) book.chains([spending.fund.total('年初结转和结余')], 'government-fund|年末结转和结余');
}

/** The economic classes; what persons and office cost in all is what general expenditure says. */
function writeBasic(book: Paper, { kind, general: own, classes }: Draft, spending: Spending): Written {
  const personsInAll = plus(...own.map(({ figures }) => figures[0] ?? null));
  const officeInAll = plus(...own.map(({ figures }) => figures[1] ?? null));
  const shares = (whole: Cents, codes: readonly string[], given: readonly Cents[]) => {
    if (whole === null) return codes.map((code) => ({ code, value: null }));
    const rest = given.slice(0, codes.length - 1);
    return codes.map((code, index) => ({
      code,
      value: index === 0 ? whole - (plus(...rest) ?? 0) : (rest[index - 1] ?? null),
    }));
  };
  const persons = shares(personsInAll, ['30101', '30103', '30301'], classes.slice(0, 2));
  const office = shares(officeInAll, ['30201', '30212', '30217', '30231', '31013'], classes.slice(2, 6));
  const basic = book.coded(
    'basic-expenditure',
    [
      ...persons.map(({ code, value }) => ({ code, amounts: { 合计: value, 人员经费: value, 公用经费: null } })),
      ...office.map(({ code, value }) => ({ code, amounts: { 合计: value, 人员经费: null, 公用经费: value } })),
    ],
    { 合计: ['人员经费', '公用经费'] },
  );
  const rowsOf = (...codes: readonly string[]) => codes.flatMap((code) => basic.classes.get(code)?.('合计') ?? []);
  book.holds('budget/basic', [spending.general.total('基本支出')], [basic.total('合计')]);
  for (const column of kind === '预算' ? ['人员经费', '公用经费'] : [])
    book.holds('budget/basic', [spending.general.total(column)], [basic.total(column)]);
  book.holds('budget/basic', [basic.total('人员经费')], rowsOf('301', '303'), { severity: 'warning' });
  book.holds('budget/basic', [basic.total('公用经费')], rowsOf('302', '310'), { severity: 'warning' });
  return basic;
}

const items = ['因公出国（境）费', '公务用车购置及运行费', '公务用车购置费', '公务用车运行费', '公务接待费'] as const;

function writeThreePublic(book: Paper, { kind, extras }: Draft, basic: Written): void {
  const codes = [
    ['30212', 0],
    ['31013', 2],
    ['30231', 3],
    ['30217', 4],
  ] as const;
  const floorOf = (code: string) => book.cells.get(basic.leaves.get(code)?.('合计') ?? '') ?? 0;
  const figuresOf = (floors: readonly number[]) => {
    const [abroad = 0, purchase = 0, running = 0, reception = 0] = floors.map((floor, at) => floor + (extras[at] ?? 0));
    return [abroad, purchase + running, purchase, running, reception];
  };
  const now = figuresOf(codes.map(([code]) => floorOf(code)));
  const other = figuresOf([1, 2, 3, 4]);
  const whole = (figures: readonly number[]) => (figures[0] ?? 0) + (figures[1] ?? 0) + (figures[4] ?? 0);
  const sets = kind === '预算' ? yearRows(book, [other, now], whole) : itemRows(book, [other, now], whole);
  for (const [total, abroad, cars, purchase, running, reception] of sets) {
    book.holds('budget/row-parts', [total], [abroad, cars, reception]);
    book.holds('budget/row-parts', [cars], [purchase, running]);
  }
  const own = sets[1];
  for (const [code, at] of own ? codes : [])
    book.holds('budget/three-public-within', [own?.[at + 1] ?? ''], [basic.leaves.get(code)?.('合计') ?? ''], {
      severity: 'warning',
      relation: '≥',
    });
  if (kind === '预算')
    ['合计', ...items].forEach((column, at) =>
      book.holds('budget/three-public-within', [sets[0]?.[at] ?? ''], [], {
        severity: 'warning',
        known: at === 0 ? whole(other) : (other[at - 1] ?? 0),
        lastYear: `three-public|${column}`,
      }),
    );
}

type Set = readonly [total: string, abroad: string, cars: string, purchase: string, running: string, reception: string];

function yearRows(book: Paper, sets: readonly (readonly number[])[], whole: (set: readonly number[]) => number): Set[] {
  return sets.map((set, index) => {
    const amounts = Object.fromEntries(items.map((item, at) => [item, set[at] ?? 0]));
    const row = book.row('three-public', { 年度: String(2023 + index) }, { 合计: whole(set), ...amounts });
    return ['合计', ...items].map(row) as unknown as Set;
  });
}

function itemRows(book: Paper, sets: readonly (readonly number[])[], whole: (set: readonly number[]) => number): Set[] {
  const rows = ['合计', ...items].map((item, at) => {
    const [planned = 0, spent = 0] = sets.map((set) => (at === 0 ? whole(set) : (set[at - 1] ?? 0)));
    return book.row('three-public', { 项目: item }, { 预算数: planned, 决算数: spent });
  });
  return ['预算数', '决算数'].map((column) => rows.map((row) => row(column)) as unknown as Set);
}

/** Last year's record says what this one says of it; its other tables are of no matter. */
function lastYearOf(book: Paper, { kind }: Draft): BudgetEntry {
  const wanted = book.before();
  const table = (file: string, columns: readonly string[], rows: Table['rows']): Table => ({ file, columns, rows });
  const write = (id: string, columns: readonly string[], lead: readonly (string | null)[]) =>
    wanted.some(({ table: found }) => found === id)
      ? {
          [id]: table(
            `before/${id}.csv`,
            [...columns, ...amountsOf(id)],
            [{ line: 2, cells: [...lead, ...figuresOf(id)] }],
          ),
        }
      : {};
  const amountsOf = (id: string) => wanted.filter((found) => found.table === id).map(({ column }) => column);
  const figuresOf = (id: string) => wanted.filter((found) => found.table === id).map(({ text }) => text);
  const { entry } = aBudget({
    id: 'before',
    kind,
    year: 2023,
    title: '2023年账',
    tables: {
      ...write('income-expenditure', ['方向', '项目'], ['支出', '年末结转和结余']),
      ...write('fiscal-appropriation', ['方向', '项目'], ['支出', '年末结转和结余']),
      ...write('government-fund', ['科目编码', '科目名称'], [null, '合计']),
      ...write('three-public', ['年度'], ['2023']),
    },
  });
  return entry;
}
