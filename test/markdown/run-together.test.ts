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
  ])('are not seen in %j', (text) => {
    expect(found(text)).toEqual([]);
  });
});
