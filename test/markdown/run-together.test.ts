import { describe, expect, test } from 'vitest';
import { parsed } from './parsed.ts';

const found = (text: string) =>
  parsed(text).findings.map(({ rule, severity, line, column }) => `${line}:${column} ${severity} ${rule}`);

describe('clauses that run together', () => {
  test.for<[string, string]>([
    ['甲包括：\n（一）乙；\n（二）丙。', '2:1'],
    ['甲包括：\n\n（一）乙；\n（二）丙。', '4:1'],
    ['一、范围\n（一）本市。', '2:1'],
    ['　　一、甲。\n　　二、乙。', '2:3'],
    ['**一、** 甲。\n**二、** 乙。', '2:1'],
    ['1、甲。\n2、乙。', '2:1'],
    ['> 第一条　甲。\n> 第二条　乙。', '2:3'],
    ['第壹条　甲包括：\n\n（一）乙；\n（二）丙。', '4:1'],
    ['第一条　甲。第二条　乙。第三条　丙。\n\n第四条　丁。', '1:7'],
    ['第一条 甲。**第二条** 乙。', '1:9'],
    ['第一条为了甲。第二条本办法适用于乙。', '1:8'],
    ['第一条：甲；第二条：乙。', '1:7'],
    ['第一条　甲。第一条之一　乙。', '1:7'],
    ['第十九条　甲。第廿条　乙。', '1:8'],
    ['第一章　总则　第一条　为了甲，制定本办法。', '1:8'],
    ['根据甲，制定本办法。第一条　甲。', '1:11'],
    ['第一条　甲。\n第二条　乙。第三条　丙。', '2:7'],
    ['- 第一条　甲。第二条　乙。', '1:9'],
    ['第一条　甲，\n乙。第二条　丙。', '2:3'],
  ])('%j', ([text, place]) => {
    expect(found(text)).toEqual([`${place} warning clause/run-together`]);
  });

  test.for([
    '第一条　甲。\n\n第二条　乙。',
    '依照本办法\n第三条　规定办理。',
    '本办法所称的\n一、二、三类医疗器械。',
    '第一条　甲。\n第三条规定的情形除外。',
    '1. 甲\n2. 乙',
    '（一）甲；  \n（二）乙。',
    '共计：\n3.5万元。',
    '第一条　甲。第二条规定的除外。',
    '第一条　甲。第二条本办法适用于乙。',
    '第一条　甲。第三条　乙。',
    '第一条　甲，依照本办法。第二条　乙。\n\n第二条　丙。',
    '第一条明确目的。第二条明确范围。',
    '将第一条修改为：“第一条　甲。第二条　乙。”',
    '第三条　甲。见第四条　乙。',
    '> 第一条　甲。第二条　乙。',
    '| 第一条　甲。第二条　乙。 |\n| --- |',
  ])('are not seen in %j', (text) => {
    expect(found(text)).toEqual([]);
  });

  test.for<[string, string[]]>([
    ['第一条　甲。第二条　乙。\n\n丙。\n\n第三条　丁。\n\n戊。', ['art-1', 'art-3', 'art-3-2']],
    ['- 第一条　甲。第二条　乙。\n\n丙。\n\n第三条　丁。', ['art-1', 'art-3']],
    ['第一条　甲。\n\n第二章　乙　第二条　丙。\n\n丁。\n\n第三条戊。', ['art-1', 'art-3']],
  ])('give nobody else their paragraphs: %j', ([text, anchors]) => {
    expect(parsed(text).clauses.map(({ anchor }) => anchor)).toEqual(anchors);
  });
});
