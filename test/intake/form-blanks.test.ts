import { describe, expect, test } from 'vitest';
import { placeOfBlank } from '../../src/intake/form-blanks.ts';
import { checkWords } from '../../src/intake/word-checks.ts';

/** The place of the blank that stands last in a text. */
function placeIn(text: string): string {
  const found = [...text.matchAll(/[X×]+年[X×]+月(?:[X×]+日)?|[X×]+年|【待定】/g)].at(-1);
  return placeOfBlank(found?.[0] ?? '', text, found?.index ?? 0);
}

const record = (title: string, body: string) => `---\ntitle: ${title}\nsignedOn: 2026-03-01\n---\n\n${body}\n`;
const notice = '各区局：\n\n请认真落实。\n\n附件：1. 申请表（样式）\n\n示例局\n\n2026年3月1日\n\n';
const blank = '申请人：　　　　××××年×月×日';

describe('a blank is one of a form', () => {
  test.for([
    ['behind an annex by its number', `${notice}附件1\n\n${blank}`],
    ['behind an annex with its name, after the signature', `${notice}附件1：行政许可申请表\n\n${blank}`],
    ['behind an annex with its name and a blank', `${notice}附件 2　行政许可申请表\n\n${blank}`],
    ['behind an annex that is named a second time', `附件：主要文书参考样式\n\n附件：主要文书参考样式\n\n${blank}`],
    ['behind an annex in bold', `${notice}**附件1：申请表**\n\n${blank}`],
    ['behind a heading', `${notice}## 附件1 责任书\n\n${blank}`],
    ['behind a sample in brackets', `${notice}行政处罚决定书（样式）\n\n${blank}`],
    ['behind a heading of a sample', `### 责令改正通知书（格式）\n\n${blank}`],
    ['behind a model text', `租赁合同示范文本\n\n本合同自××××年×月×日起生效。`],
    ['in a document that is a model text', record('农产品买卖合同（示范文本）', `甲方：\n\n签订日期：××××年×月×日`)],
    ['in a document that is a form', record('个体工商户登记申请表', `| 日期 | ××××年×月×日 |`)],
    ['in a document of samples', record('市场监督管理行政处罚文书样式', blank)],
    ['shown in quotes', '日期写作“××××年×月×日”'],
    ['shown as a number', '编号格式为“×××〔××年〕第×号”'],
  ] as const)('%s', ([, text]) => {
    expect(placeIn(text)).toBe('form');
  });
});

describe('a blank may be one of a form', () => {
  test.for([
    ['in a table', '| 受理日期 | ××××年×月×日 |'],
    ['in a cell of HTML', '<td>××××年×月×日</td>'],
    ['behind a heading that names a form', `## 行政处罚决定书\n\n${blank}`],
    ['behind a line in bold that names one', `**现场笔录**\n\n${blank}`],
  ] as const)('%s', ([, text]) => {
    expect(placeIn(text)).toBe('perhaps');
    expect(checkWords('a.md', text, 1).map(({ rule, severity }) => `${severity} ${rule}`)).toEqual([
      'warning text/placeholder-form',
    ]);
  });
});

describe('a blank is one of the document', () => {
  test.for([
    ['in its sentence', '本通知自XX年XX月起施行。'],
    ['in its sentence, with the sign of forms', '本办法自××××年×月×日起施行。'],
    ['as its signature', '示例局\n\nXX年XX月XX日'],
    ['before its annexes', '本通知自XX年XX月起施行。\n\n附件1\n\n申请表'],
    ['below the list of its annexes', '附件：1. 申请表（样式）\n\n示例局\n\nXX年XX月XX日'],
    ['below two annexes', '附件1：申请表\n\n附件2：登记表\n\n示例局\n\nXX年XX月XX日'],
    ['below the list of one annex', '附件：申请表\n\n示例局\n\nXX年XX月XX日'],
    [
      'below the list of several annexes',
      '附件：1. 申请表（样式）\n\n　　　2. 登记表（样式）\n\n示例局\n\nXX年XX月XX日',
    ],
    ['below a heading about documents', '## 三、规范执法文书\n\n自XX年XX月起使用。'],
    ['of a notice about forms', record('关于规范行政处罚文书格式的通知', '本通知自XX年XX月起施行。')],
    ['of a notice that prints a form', record('关于印发申请表的通知', '示例局\n\nXX年XX月XX日')],
    ['in a title', '---\ntitle: 申请表XX年XX月\n---\n'],
    ['in quotes of no form', '会议通过了“XX年XX月计划”'],
    ['named as open, in a form', `${notice}附件1\n\n【待定】`],
  ] as const)('%s', ([, text]) => {
    expect(placeIn(text)).toBe('document');
  });
});

test('what is left to the editor can be excepted by its place', () => {
  const [first, second] = ['| 日期 | ××年×月 |', '| 日期 | ××年×月 | |'].map((text) => checkWords('a.md', text, 1)[0]);
  expect(first?.fingerprint).toMatch(/^[0-9a-f]{12}$/);
  expect(first?.mend).toContain(first?.fingerprint ?? '-');
  expect(second?.fingerprint).not.toBe(first?.fingerprint);
});
