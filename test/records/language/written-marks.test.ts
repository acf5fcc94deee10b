import { describe, expect, test } from 'vitest';
import { isMeantAsMarks, markupIn } from '../../../src/records/language/written-marks.ts';

describe('markupIn', () => {
  test.for([
    ['关于PM<sub>2.5</sub>的通知', '<sub>', '关于PM₂.₅的通知'],
    ['不超过10<sup>5</sup>CFU/g', '<sup>', '不超过10⁵CFU/g'],
    ['关于印发<br/>《甲办法》的通知', '<br/>', '关于印发\n《甲办法》的通知'],
    ['<ruby>亳<rt>bó</rt></ruby>州', '<ruby>', '亳州'],
    ['<span style="color:red">甲</span>乙', '<span style="color:red">', '甲乙'],
    ['<b>甲</b>乙', '<b>', '甲乙'],
    ['关于**甲**的通知', '**甲**', '关于甲的通知'],
    ['详见[办法](b.md)。', '[办法](b.md)', '详见办法。'],
    ['详见[网站](https://www.example.gov.cn/)。', '[网站](https://www.example.gov.cn/)', '详见网站。'],
    ['**甲**与m<sup>2</sup>', '<sup>', '甲与m²'],
  ] as const)('%s', ([text, found, plain]) => {
    expect(markupIn(text)).toEqual({ found, plain });
  });

  test.for([
    '关于《甲办法》的通知',
    '王**、李**等人',
    '示例**有限公司与**商店',
    '罚款**元，共**元',
    'pH<7且>3',
    '<甲办法>修订说明',
    '2024[附件](一)',
    '甲*乙*丙',
    '第1~~3条',
    '关于<p值>的说明',
  ])('finds nothing in %j', (text) => {
    expect(markupIn(text)).toBeUndefined();
  });
});

test.for([
  ['**重要**', true],
  ['请**务必**携带', true],
  ['某**公司与**公司', false],
  ['1000~~2000，3000~~4000', false],
] as const)('%s is meant to set off: %s', ([text, meant]) => {
  const [, before = '', marks = '', inner = ''] = /^(.*?)(\*\*|~~)(.*?)\2/.exec(text) ?? [];
  expect(isMeantAsMarks(text, before.length, marks, inner)).toBe(meant);
});
