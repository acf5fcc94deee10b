import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { writeCents } from '../../../../src/records/values/money.ts';
import { checkNarrative } from '../../../../src/kinds/budgets/identities/narrative.ts';
import { budgetSiblings } from '../../../../src/kinds/budgets/identities/last-year.ts';
import { demonstration } from '../../../demonstration.ts';
import { accounts } from './sheets.ts';

const tables = {
  'income-expenditure': [
    '方向,科目编码,项目,金额',
    '收入,,事业收入,100.00',
    '收入,,一、本年收入合计,1000.00',
    '收入,,收入总计,1200.00',
    '支出,,支出总计,1200.00',
  ].join('\n'),
  'general-expenditure': [
    '科目编码,科目名称,上年执行数,合计,基本支出,项目支出',
    ',合计,800.00,1000.00,600.00,400.00',
    '2013801,行政运行,500.00,600.00,600.00,',
    '2013816,食品安全监管,450.00,400.00,,400.00',
    '2080505,机关事业单位基本养老保险缴费支出,50.00,50.00,50.00,',
    '210,卫生健康支出,30.00,30.50,30.50,',
  ].join('\n'),
  'basic-expenditure': '科目编码,科目名称,合计\n30215,会议费,10.00\n30231,公务用车运行维护费,8.00',
  'three-public':
    '年度,合计,因公出国（境）费,公务用车运行费,公务接待费\n2023,20.00,2.00,10.00,8.00\n2024,18.00,0.00,10.00,8.00',
};
const lastYear = accounts(
  { 'income-expenditure': '方向,科目编码,项目,金额\n收入,,收入总计,1100.00\n支出,,支出总计,1100.00' },
  { year: 2023, title: '2023年预算' },
);
const final = {
  'general-expenditure': '科目编码,科目名称,合计\n2013801,行政运行,600.00',
  'three-public': '项目,预算数,决算数\n合计,20.00,15.00\n公务接待费,8.00,5.00',
};

/** The findings on a body, each in the words in which it quotes the body. */
function quoted(text: string, { given = tables, ...more }: { given?: Readonly<Record<string, string>> } & object = {}) {
  const findings = checkNarrative(accounts(given, { text, ...more }), { lastYear });
  return findings.map(({ message }) => /“(.*?)”，/.exec(message)?.[1] ?? message);
}
const ofFinal = { given: final, kind: '决算' };

test.for<[string, string, readonly string[]]>([
  ['income', '政府性基金预算财政拨款收入500万元', []],
  ['expenditure', '政府性基金预算支出510万元', []],
  ['the figure of expenditure as income', '政府性基金预算财政拨款收入510万元', ['政府性基金预算财政拨款收入510万元']],
  ['neither side', '政府性基金预算510万元', []],
])('of a name on both sides of a table the side that is named is asked: %s', ([, text, expected]) => {
  const given = {
    'fiscal-appropriation': '方向,科目编码,项目,合计\n收入,,政府性基金预算财政拨款,500.00\n支出,,政府性基金预算,510.00',
  };
  expect(quoted(text, { given })).toEqual(expected);
});

describe('amounts in the body', () => {
  test.for<[string, string, readonly string[]]>([
    ['that the table has', '行政运行600.00万元。', []],
    ['that the table has not', '行政运行601.00万元。', ['行政运行601.00万元']],
    ['with blanks, emphasis and a colon', '**行政运行**： 601 万元', ['行政运行：601万元']],
    ['with words in between', '行政运行（项）支出预算安排为601万元', ['行政运行（项）支出预算安排为601万元']],
    ['in another unit', '收入总计0.12亿元，支出总计12000000元，事业收入1,000,000.00元', []],
    ['in another unit and wrong', '收入总计0.13亿元', ['收入总计0.13亿元']],
    ['rounded', '卫生健康支出31万元，卫生健康支出30万元', []],
    ['that the line has in another column', '食品安全监管450万元，项目支出400万元', []],
    ['with full-width figures', '收入总计１２０１．００万元', ['收入总计１２０１．００万元']],
    ['that run on over a line break', '本年收入合计\n1001.00万元', ['本年收入合计1001.00万元']],
    ['without the ending 支出', '卫生健康（类）40万元', ['卫生健康（类）40万元']],
    ['of “三公” in all', '“三公”经费合计19.00万元', ['三公经费合计19.00万元']],
    ['of the cars, by either name', '公务用车运行维护费10.00万元，公务用车运行费11万元', ['公务用车运行费11万元']],
    ['of other lines in a list', '收入包括事业收入100万元、其他收入5万元', []],
    ['of a part that ends in the name', '其他卫生健康支出12万元，局机关行政运行200万元', []],
    ['of several names together', '行政运行、食品安全监管1000万元', []],
    ['of several names, each with its own', '行政运行600万元、食品安全监管401万元', ['食品安全监管401万元']],
    ['of another year', '2022年行政运行450万元；上年行政运行470万元', []],
    ['of the year, named behind', '行政运行（项）2024年预算数为601万元', ['行政运行（项）2024年预算数为601万元']],
    ['of another year, named behind', '2024年行政运行（项）2022年预算数为400万元', []],
    ['of one unit of several', '综合行政执法支队：行政运行100万元', []],
    ['of a part of the year', '上半年行政运行300万元', []],
    ['that are not told exactly', '行政运行约590万元，行政运行590余万元，行政运行590万元左右', []],
    ['per head', '会议费5元/人', []],
    ['of office costs, which projects bear too', '会议费15万元', []],
    ['of office costs, less than the basic ones', '会议费9万元', ['会议费9万元']],
    ['nought where the table is blank', '食品安全监管0万元', []],
    ['that are headings or tables', '## 行政运行601万元\n\n| 行政运行 | 601万元 |', []],
    ['of the accounts in a budget', '公务接待费决算数7万元', []],
    ['of basic expenditure in all', '基本支出600万元，项目支出400万元', []],
    ['of basic expenditure that only another line has', '基本支出50万元', ['基本支出50万元']],
    ['of the basic expenditure of a line', '行政运行600万元，其中：基本支出600万元', []],
    ['of a line named before', '## 行政运行\n\n当年安排。基本支出600万元', []],
    ['of a line named before, of another line', '机关事业单位基本养老保险缴费支出50万元，其中：基本支出50万元。', []],
    ['of a line named in a heading above', '## 行政运行\n\n### 按用途\n\n基本支出600万元', []],
    ['of a line in its basic expenditure', '基本支出中，行政运行600万元', []],
    ['of a part of a line', '基本支出600万元，其中：卫生健康支出30.5万元', []],
    ['of a line without that part', '项目支出中，行政运行600万元', []],
  ])('%s', ([, text, expected]) => {
    expect(quoted(text)).toEqual(expected);
  });

  test('are the units’ own under a heading that names a unit', () => {
    expect(quoted('## 一、综合行政执法支队\n\n行政运行100万元。')).toEqual([]);
    expect(quoted('## 一、支出情况\n\n行政运行100万元。')).toEqual(['行政运行100万元']);
  });

  test.for<[string, readonly string[]]>([
    ['行政运行年初预算为550万元，支出决算为600万元', []],
    ['行政运行年初预算为550万元，支出决算为610万元', ['行政运行年初预算为550万元，支出决算为610万元']],
    ['公务接待费预算数9万元，决算数5万元', ['公务接待费预算数9万元']],
  ])('of final accounts: %s', ([text, expected]) => {
    expect(quoted(text, ofFinal)).toEqual(expected);
  });

  test('are told with their place, and the figure that is nearest', () => {
    const entry = accounts(tables, { text: '## 支出\n\n1. 行政运行600万元；食品安全监管**399**万元。' });
    const findings = checkNarrative({ ...entry, body: { ...entry.body, firstLine: 10 } }, { lastYear: undefined });
    expect(findings).toEqual([
      {
        rule: 'budget/narrative',
        severity: 'warning',
        file: entry.file,
        line: 12,
        column: 14,
        field: '',
        message: '正文写“食品安全监管399万元”，一般公共预算支出表“2013816 食品安全监管”的“合计”却是 400.00 万元。',
        mend: '请对照报表核对这个金额：正文写错的改正文，报表抄错的改报表。',
      },
    ]);
  });
});

describe('changes in the body', () => {
  test.for<[string, string, readonly string[]]>([
    ['that fit', '行政运行600万元，比2023年执行数增加100万元，增长20.0%', []],
    [
      'in the wrong direction',
      '行政运行600万元，比2023年执行数减少100万元',
      ['行政运行600万元，比2023年执行数减少100万元'],
    ],
    ['by the wrong amount', '行政运行600万元，较上年决算增加110万元', ['行政运行600万元，较上年决算增加110万元']],
    ['by the wrong percentage', '行政运行600万元，比上年执行数增长25%', ['行政运行600万元，比上年执行数增长25%']],
    [
      'by a percentage in another direction',
      '行政运行600万元，比2023年执行数增加100万元，下降20%',
      ['行政运行600万元，比2023年执行数增加100万元，下降20%'],
    ],
    ['upwards by less than nothing', '食品安全监管400万元，比上年执行数增长-11.1%', []],
    [
      'upwards by less than nothing, wrong',
      '行政运行600万元，比上年执行数增长-20.0%',
      ['行政运行600万元，比上年执行数增长-20.0%'],
    ],
    ['upwards by an amount less than nothing', '食品安全监管400万元，比上年执行数增加-50万元，增长-11.1%', []],
    ['downwards by less than nothing, which may mean either', '行政运行600万元，比上年执行数下降-20.0%', []],
    ['against last year’s record', '收入总计1200万元，比2023年预算增加100万元，增长9.1%', []],
    [
      'against last year’s record, wrong',
      '收入总计1200万元，支出总计1200万元，比2023年预算增加90万元',
      ['支出总计1200万元，比2023年预算增加90万元'],
    ],
    ['that are none', '公务接待费8.00万元，与上年持平', []],
    ['that are said to be none', '因公出国（境）费0.00万元，与上年持平', ['因公出国（境）费0.00万元，与上年持平']],
    ['that are said to be roughly none', '因公出国（境）费0.00万元，与上年基本持平', []],
    ['without an amount in front', '公务接待费比上年减少1万元', ['公务接待费比上年减少1万元']],
    ['that contradict themselves', '出国经费减少为0，与上年持平', ['减少为0，与上年持平']],
    ['of two numbers, no contradiction', '接待费比预算减少为0，与上年持平', []],
    ['against a year that is not known', '行政运行600万元，比2022年执行数减少100万元', []],
    ['against a number that is not known', '行政运行600万元，比上年预算减少100万元', []],
    ['against either of two, one of them not known', '食品安全监管400万元，比上年增加20万元', []],
    [
      'the right amount in the wrong direction',
      '食品安全监管400万元，比上年增加50万元',
      ['食品安全监管400万元，比上年增加50万元'],
    ],
    ['of several lines together', '行政运行600万元，食品安全监管400万元，比2023年执行数增加50万元', []],
    ['on another basis', '行政运行600万元，按可比口径比上年执行数减少5万元', []],
  ])('%s', ([, text, expected]) => {
    expect(quoted(text)).toEqual(expected);
  });

  test.for<[string, readonly string[]]>([
    ['公务接待费5万元，低于预算3万元', []],
    ['公务接待费5万元，比年初预算减少3万元，下降37.5%', []],
    ['公务接待费5万元，低于预算2万元', ['公务接待费5万元，低于预算2万元']],
    ['“三公”经费决算数15万元，比预算增加5万元', ['三公经费决算数15万元，比预算增加5万元']],
    ['公务接待费5万元，比上年减少2万元', []],
  ])('of final accounts against the budget: %s', ([text, expected]) => {
    expect(quoted(text, ofFinal)).toEqual(expected);
  });

  test('are told with both figures', () => {
    const [finding] = checkNarrative(accounts(tables, { text: '行政运行600万元，比2023年执行数增长25%。' }), {
      lastYear,
    });
    expect(finding?.message).toBe(
      '正文写“行政运行600万元，比2023年执行数增长25%”，按报表却是增加 100.00 万元，即 20%：一般公共预算支出表“2013801 行政运行”的“合计”是 600.00，上年决算数是 500.00。',
    );
  });
});

/** The same amount as editors write it: with commas, in 元, in 亿元, in full width, set apart. */
const styles: readonly ((cents: number) => string)[] = [
  (cents) => `${writeCents(cents)}万元`,
  (cents) => `${writeCents(cents).replaceAll(',', '')} 万元`,
  (cents) => `${cents * 100}元`,
  (cents) => `${(cents / 1_000_000).toFixed(6)}亿元`,
  (cents) =>
    `**${writeCents(cents)
      .replaceAll(',', '')
      .replace(/\d/g, (digit) => String.fromCodePoint(0xff10 + Number(digit)))}**万元`,
];

describe('any amount, however it is written', () => {
  const amount = fc.integer({ min: 1, max: 99_999_999 });
  const style = fc.constantFrom(...styles);
  const told = (cents: number, text: string) =>
    quoted(text, {
      given: { expenditure: `科目编码,科目名称,合计\n201,一般公共服务支出,${writeCents(cents).replaceAll(',', '')}` },
    });

  test('is found in the table', () => {
    fc.assert(
      fc.property(amount, style, (cents, write) => {
        expect(told(cents, `其中：一般公共服务支出${write(cents)}，其余见下。`)).toEqual([]);
      }),
    );
  });

  test('is told when it differs by a cent or more', () => {
    fc.assert(
      fc.property(amount, style, fc.integer({ min: 1, max: 1000 }), (cents, write, off) => {
        expect(told(cents, `其中：一般公共服务支出${write(cents + off)}，其余见下。`)).toHaveLength(1);
      }),
    );
  });
});

/** What no table has a line for. */
const noLine = /机关运行经费|一般公共预算当年拨款和上年结转共|^比/;

describe('the demonstration content', async () => {
  const { register } = await demonstration();
  const entries = register.budgets.map(({ entry }) => entry);
  const siblingsOf = budgetSiblings(entries, register.asOf);

  test('tells its tables rightly, and bears the codes of its years', () => {
    expect(entries.length).toBeGreaterThan(3);
    expect(register.findings.filter(({ severity }) => severity === 'error')).toEqual([]);
    expect(register.findings.filter(({ rule }) => /^budget\/(?:narrative|code-|total-missing)/.test(rule))).toEqual([]);
  });

  test.for<[string, RegExp, (found: string) => string]>([
    ['增加 turned into 减少', /(?<=[算数度])增加(?=\d)/g, () => '减少'],
    [
      'an amount of change',
      /(?<=(?:预算|执行数)(?:增加|减少))\d+\.\d\d/g,
      (found) => (Number(found) + 1.11).toFixed(2),
    ],
    ['an amount that follows a total’s name', /(?<=(?:收入|支出)总计)\d+\.\d\d/g, (found) => `1${found}`],
  ])('is caught out by %s', ([, pattern, wrong]) => {
    const missed = entries.flatMap((entry) =>
      [...entry.body.text.matchAll(pattern)].flatMap((match) => {
        const { text } = entry.body;
        const lie = text.slice(0, match.index) + wrong(match[0]) + text.slice(match.index + match[0].length);
        const found = checkNarrative({ ...entry, body: { ...entry.body, text: lie } }, siblingsOf(entry));
        const told =
          text
            .slice(0, match.index)
            .split(/[。；\n]/)
            .at(-1) ?? '';
        return found.length > 0 || noLine.test(told) ? [] : told;
      }),
    );
    expect(missed).toEqual([]);
  });
});
