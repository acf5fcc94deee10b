import { describe, expect, test } from 'vitest';
import { checkWords } from '../../src/intake/word-checks.ts';
import { brief } from './tree.ts';

describe('checkWords', () => {
  test.for([
    'XX年XX月',
    'ＸＸ年Ｘ月',
    '20XX年',
    '202×年',
    '2026年X月',
    '3月X日',
    '×月×日',
    '〔20XX〕',
    '【待定】',
    '【此处待补充】',
    '（待定）',
    '（此处插入附表）',
    '〔2026〕XX号',
  ])('reports the blank %s', (text) => {
    expect(checkWords('a.md', `一\n于${text}施行`, 3).map(brief)).toEqual(['a.md:4:2 - error text/placeholder']);
  });

  test.for(['3×5米', 'X光检查', '2026年3月', '待定', '【待遇】', '一年X次', '单价×年数'])('lets %s pass', (text) => {
    expect(checkWords('a.md', text, 1)).toEqual([]);
  });

  test('offers the repair of a damaged number as a warning', () => {
    const [finding] = checkWords('a.md', '一\n见闽政办〔201843号', 1);
    expect(finding && brief(finding)).toBe('a.md:2:2 - warning policy/number-damaged-in-text');
    expect(finding?.message).toContain('〔2018〕43号');
  });

  test.for<[string, string]>([
    ['XX局要加强领导', 'a.md:1:1 - warning text/placeholder-name'],
    ['报某某市政府', 'a.md:1:2 - warning text/placeholder-name'],
    ['2024年13月1日', 'a.md:1:1 - warning text/day-impossible'],
    ['于2023年2月29日印发', 'a.md:1:2 - warning text/day-impossible'],
    ['２０24年', 'a.md:1:1 - warning text/day-damaged'],
    ['2O24年3月', 'a.md:1:1 - warning text/day-damaged'],
    ['2018629日印发', 'a.md:1:1 - warning text/day-damaged'],
    ['于2018629日前', 'a.md:1:2 - warning text/day-damaged'],
    ['于2018年629日施行', 'a.md:1:2 - warning text/day-damaged'],
    ['文件沪工商办2017 107 号', 'a.md:1:3 - warning policy/number-damaged-in-text'],
    ['依照第条的规定', 'a.md:1:3 - warning text/number-missing'],
    ['示市监〔2024〕号', 'a.md:1:4 - warning text/number-missing'],
    ['（此件不予公开）', 'a.md:1:2 - error text/not-public'],
    ['公开属性：依申请公开', 'a.md:1:1 - error text/not-public'],
    ['见示市监〔2024〕12的规定', 'a.md:1:2 - warning policy/number-damaged-in-text'],
    ['见沙政办〔201852的规定', 'a.md:1:2 - warning policy/number-damaged-in-text'],
  ])('%s: %s', ([text, found]) => {
    expect(checkWords('a.md', text, 1).map(brief)).toEqual([found]);
  });

  test.for([
    '批号20260306，编号20260306日志，2000000日元，全年2025年365日，2026年30日内，市政务办2026 12 号楼',
    '二〇二四年二月二十九日、二○○九年、二零一九年、一九九八年、２０２４年、2024年2月29日、2024 年 12 月',
    '示市监〔2024〕12、13号，示市监〔2024〕3—5号，質檢辦〔2016〕519號，示市监〔2024〕 12 号',
    '第二条、第十款，等第条件下，第 3 条，次第章法',
    '当事人甲某、张某某，某某公司，XXL码，2024-2025年，12024年',
  ])('has nothing to say of %s', (text) => {
    expect(checkWords('a.md', text, 1)).toEqual([]);
  });

  test('a form behind the document has blanks to fill in, the notice has none', () => {
    const notice = '示例局\n\nXX年XX月XX日\n';
    const form = '附件1\n\nXX局：\n\nXX年XX月XX日\n';
    expect(checkWords('a.md', notice + form, 1).map(brief)).toEqual(['a.md:3:1 - error text/placeholder']);
    expect(checkWords('a.md', `附件：申请表\n\n${notice}`, 1)).toHaveLength(1);
    expect(checkWords('a.md', `${form}【待定】`, 1).map(brief)).toEqual(['a.md:6:1 - error text/placeholder']);
  });
});
