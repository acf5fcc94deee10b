import { describe, expect, test } from 'vitest';
import { pageOf, parsed, placesOf } from './parsed.ts';

describe('signs at the start of a line that are text', () => {
  test.for<[string, string[]]>([
    ['2026. 3. 1起施行。', ['1:1 markdown/dropped']],
    ['2026. 改革', ['1:1 markdown/dropped']],
    ['2026) 改革', ['1:1 markdown/dropped']],
    ['1. 甲\n2026. 3. 1起施行。', ['1:1 markdown/dropped']],
    ['1. 3. 1起施行。', ['1:1 markdown/dropped']],
    ['甲\n\n- - 乙', ['3:1 markdown/dropped']],
    ['007. 甲', ['1:1 markdown/dropped']],
    ['甲\n- 5℃以下保存', ['2:1 markdown/dropped']],
    ['+ 3', ['1:1 markdown/dropped']],
    ['- 0.5%以下', ['1:1 markdown/dropped']],
    ['* 注：本表数据', ['1:1 markdown/dropped']],
    ['> 50mg/kg的为不合格', ['1:1 markdown/dropped']],
    ['含量\n>=50%', ['2:1 markdown/dropped']],
    ['## 关于5 #', ['1:1 markdown/dropped']],
    ['+\n\n甲', ['1:1 markdown/dropped']],
    ['- 甲\n-\n- 乙', ['2:1 markdown/dropped']],
  ])('are an error: %j', ([source, places]) => {
    const body = parsed(source);
    expect(placesOf(body)).toEqual(places);
    for (const { message, mend } of body.findings) expect(`${message}${mend}`).toMatch(/。.*[。）]$/);
  });

  test.for([
    '1. 甲\n2. 乙\n3. 丙',
    '9. 甲\n10. 乙',
    Array.from({ length: 1100 }, (_, index) => `${index + 1}. 甲`).join('\n'),
    '- 5名工作人员\n- 3台电梯',
    '- 2026年3月1日起施行',
    '- 甲\n  - 乙',
    '* 甲\n* 乙',
    '*注：本表数据',
    '> 2026年3月1日，市局公布了办法。',
    '> 引文\n> 引文',
    '> 500元以上的，由市局批准。',
    '> 3%以下',
    '-5℃、+3、>50mg/kg',
    '\\> 50mg/kg，2026\\. 3. 1',
    '## 关于甲 ##\n\n## C#',
    '甲\n\n---\n\n乙\n\n***\n\n丙',
  ])('are none in %j', (source) => {
    expect(placesOf(parsed(source))).toEqual([]);
  });
});

describe('a line of dashes below a line of text', () => {
  test.for(['本通知自印发之日起施行。\n---\n\n落款', '甲\n-', '甲\n乙\n-----', '甲\n- '])(
    'is told of, for it makes a heading: %j',
    (source) => {
      expect(parsed(source).findings).toMatchObject([{ rule: 'markdown/heading', severity: 'warning', line: 1 }]);
    },
  );
});

describe('a line of underscores', () => {
  test.for<[string, string]>([
    ['甲：\n\n________', '________'],
    ['意见：\n________', '________'],
    ['甲\n\n____ ____\n\n乙', '____ ____'],
  ])('is a blank to fill in: %j', ([source, blank]) => {
    expect(pageOf(source)).toContain(`<p>${blank}</p>`);
    expect(parsed(source).text).toContain(blank);
  });

  test('of three is a divider', () => {
    expect(pageOf('甲\n\n___\n\n乙')).toContain('<hr>');
  });
});
