import { describe, expect, test } from 'vitest';
import { offerChoice, offerList, offerNumber, offerTruth } from '../../src/intake/field-offers.ts';

describe('offerTruth', () => {
  test.for(['是', '有', '√', 'Y', 'yes', '“是”', 'ＹＥＳ', '1'])('%s is true', (text) => {
    expect(offerTruth('normative', text)).toBe('请改成 normative: true（意思是“是”），不加引号。');
  });
  test.for(['否', '无', '×', 'N', 'No', '不是', '没有'])('%s is false', (text) => {
    expect(offerTruth('normative', text)).toContain('normative: false（意思是“否”）');
  });
  test.for(['待定', '通过', '2', ''])('%j may be either', (text) => {
    expect(offerTruth('normative', text)).toBe('请写 normative: true（是）或 normative: false（否），不加引号。');
  });
});

test.for([
  ['1,234', '1234'],
  ['１，２３４', '1234'],
  ['１２０', '120'],
  ['100批次', '100'],
  ['“2026”', '2026'],
  ['2026年度', '2026'],
  ['二〇二六年', '2026'],
  ['一百', '100'],
  ['约100', undefined],
  ['1,23', undefined],
  ['2026-03', undefined],
  ['第1', undefined],
] as const)('%s is the number %s', ([text, number]) => {
  expect(offerNumber(text)).toBe(number);
});

test.for([
  ['食品安全,监管', '[食品安全, 监管]'],
  ['食品安全、监管', '[食品安全, 监管]'],
  ['食品；监管；', '[食品, 监管]'],
  ['【食品，监管】', '[食品, 监管]'],
  ['（食品,监管）', '[食品, 监管]'],
  ['食品 监管', '[食品 监管]'],
  ['食品', '[食品]'],
  ['“双随机”、公开', "['“双随机”', 公开]"],
  ["a: b、it's", "['a: b', 'it''s']"],
] as const)('%s is the list %s', ([text, list]) => {
  expect(offerList(text)).toBe(list);
});

const disclosures = ['主动公开', '依申请公开', '不予公开'];
test.for([
  ['“通知”', ['通知', '公告'], '通知'],
  ['通 知', ['通知', '公告'], '通知'],
  ['通知。', ['通知', '公告'], '通知'],
  ['主动', disclosures, '主动公开'],
  ['依申请', disclosures, '依申请公开'],
  ['不公开', disclosures, '不予公开'],
  ['公开', disclosures, undefined],
  ['千元', ['元', '万元'], undefined],
  ['亿元', ['元', '万元'], undefined],
  ['公示', ['通知', '公告'], undefined],
] as const)('%s of %j may be %s', ([text, choices, choice]) => {
  expect(offerChoice(text, choices)).toBe(choice);
});
