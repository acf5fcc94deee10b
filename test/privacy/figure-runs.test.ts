import { describe, expect, test } from 'vitest';
import { hitsIn, hitsInHeaders, hitsInRow } from '../../src/privacy/passages.ts';
import { disguises, lookAlikes } from './hidden-numbers.ts';

const rulesIn = (text: string, kind: 'line' | 'cell' = 'line') => hitsIn({ text, kind }).map(({ rule }) => rule);

describe('a number of a person that is hidden', () => {
  test.for(disguises.map(([text, rule]) => ({ text, rule })))('$rule: $text', ({ text, rule }) => {
    const hits = hitsIn({ text: `（${text}）`, kind: 'line' });
    expect(hits.map((hit) => hit.rule)).toEqual([`privacy/${rule}`]);
    expect(hits[0]?.canonical).toMatch(/^\d{11,18}[\dX]?$/);
  });

  test.for(disguises.map(([text, rule]) => ({ text, rule })))('$rule in a sentence: $text', ({ text, rule }) => {
    const sentence = `联系人王某${text.startsWith('电话') || text.startsWith('手机') ? '，' : '：'}${text}。请于2026年1月13日前办理`;
    expect(rulesIn(sentence)).toEqual([`privacy/${rule}`]);
  });
});

test.for(lookAlikes.map((text) => ({ text })))('is the number of nobody: $text', ({ text }) => {
  expect([...rulesIn(text), ...rulesIn(text, 'cell'), ...rulesIn(`本局${text}。`)]).toEqual([]);
});

describe('a number that is told in parts', () => {
  test.for<[string, string[], number[]]>([
    ['of which the cell before says what it is', ['身份证号', '110101199', '00307803X'], [1]],
    ['place by place behind its name', ['证件号码', ...'11010119900307803X'], [1]],
    ['a mobile number in three cells', ['手机', '138', '0013', '8000'], [1]],
    ['a mobile number place by place', ['联系电话：', ...'13800138000'], [1]],
    ['a mobile number place by place, and nothing else', [...'13800138000'], [0]],
    ['a mobile number place by place, after cells that are empty', ['', '', ...'13800138000', ''], [2]],
    ['a mobile number place by place in full width', [...'１３８００１３８０００'], [0]],
    ['a mobile number place by place in Chinese', [...'一三八〇〇一三八〇〇〇'], [0]],
    ['a mobile number place by place with letters', [...'l38OO138OOO'], [0]],
    ['a mobile number place by place in rings', [...'①③⑧⓪⓪①③⑧⓪⓪⓪'], [0]],
    ['a mobile number in Chinese behind its name', ['微信', '一三八', '〇〇一三', '八〇〇〇'], [1]],
    ['an identity number place by place in Chinese', ['公民身份号码', ...'一一〇一〇一一九九〇〇三〇七八〇三X'], [1]],
    ['counts of eleven kinds', ['合计', ...'13800138000'], []],
    ['the scores of somebody', ['王某', ...'13800138000'], []],
    ['twelve figures', [...'138001380001'], []],
    ['ten figures', [...'1380013800'], []],
    ['figures with a sum', [...'13800138000', '24'], []],
    ['the numbers of columns', ['1', '2', '3', '4', '5', '6', '7', '8', '9', '10', '11'], []],
    ['figures that begin with 2', [...'23800138000'], []],
    ['figures that begin with 12', [...'12800138000'], []],
    ['figures with a line between them', [...'1380013800', '—'], []],
    ['figures with decimals', ['1.0', ...'3800138000'], []],
    ['rows of two figures', ['13', '80', '01', '38', '00', '0'], []],
    ['figures of a table', ['合计', '138', '0013', '8000'], []],
    ['two numbers of a table', ['330106199', '012301123'], []],
    ['two telephones', ['电话', '88880000', '88880001'], []],
  ])('%s', ([, cells, expected]) => {
    expect(hitsInRow(cells).map(({ first }) => first)).toEqual(expected);
  });

  test('in words', () => {
    expect(rulesIn('身份证前六位110101，生日19900307，后四位803X')).toEqual(['privacy/identity-number']);
    expect(rulesIn('邮编110101，时间19900307，编号803X')).toEqual([]);
  });
});

describe('a child', () => {
  test.for<[string, string[]]>([
    ['未成年人王小明（2015年3月7日出生）', ['privacy/minor']],
    ['学生王小明，女，生于2015年3月', ['privacy/minor']],
    ['姓名：王小明，性别：男，年龄：12', ['privacy/minor']],
    ['姓名：王小明 出生日期：2015-03-07 就读于实验小学', ['privacy/minor']],
    ['姓名：王小明，出生年月：2015.03，三年级', ['privacy/minor']],
    ['姓名：王大山，性别：男，年龄：42', []],
    ['姓名：王大山，出生年月：1980年3月，毕业于示例中学', []],
    ['姓名：王某某，年龄：12', []],
    ['学生资助中心，2015年3月7日成立', []],
    ['儿童万人，2015年3月7日出生缺陷监测', []],
    ['学生安全条例，2015年3月7日发布', []],
  ])('%s', ([text, expected]) => {
    expect(rulesIn(text)).toEqual(expected);
  });

  test('in a list of a class', () => {
    expect(hitsInHeaders(['姓名', '班级']).map(({ rule }) => rule)).toEqual(['privacy/minor']);
    expect(hitsInHeaders(['姓名', '毕业学校', '出生年月'])).toEqual([]);
  });
});
