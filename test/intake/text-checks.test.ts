import { describe, expect, test } from 'vitest';
import { checkText } from '../../src/intake/text-checks.ts';
import { brief } from './tree.ts';

describe('checkText', () => {
  test.for([
    {
      name: 'a conflict once, and an end that was left alone',
      text: '一\n<<<<<<< HEAD\n二\n||||||| 原文\n零\n=======\n三\n>>>>>>> 分支\n四\n>>>>>>> 分支\n',
      found: ['a.md:2:1 - error text/conflict-marker', 'a.md:10:1 - error text/conflict-marker'],
    },
    { name: 'a control character', text: '一\n二\u0007三', found: ['a.md:2:2 - error text/control-character'] },
    { name: 'a line separator', text: '一\u2028二', found: ['a.md:1:2 - error text/control-character'] },
    { name: 'an override of direction', text: '甲\u202E乙', found: ['a.md:1:2 - error text/bidi-override'] },
    {
      name: 'text that was damaged in a conversion',
      text: '一\n锟斤拷锟斤拷\n\uFFFD\uFFFD',
      found: ['a.md:2:1 - error text/damaged', 'a.md:3:1 - error text/damaged'],
    },
    {
      name: 'UTF-8 that was read as GBK, or as Western text',
      text: '鍏充簬鍋氬ソ锛屼互\n\u00E5\u2026\u00B3\u00E4\u00BA\u017D\n屯屯屯',
      found: ['a.md:1:7 - error text/damaged', 'a.md:2:1 - error text/damaged', 'a.md:3:1 - error text/damaged'],
    },
    { name: 'a character of private use', text: '张\uE823', found: ['a.md:1:2 - warning text/private-use'] },
  ])('reports $name', ({ text, found }) => {
    expect(checkText('a.md', text).map(brief)).toEqual(found);
  });

  test.for([
    { name: 'a heading that is underlined', text: '标题\n=======\n' },
    { name: 'rare and compatibility characters, variation selectors and joiners', text: '𠮷𫝆\uF902葛\u{E0100}👨‍👩‍👧' },
    { name: 'words of other languages and of carpenters', text: 'café “A”, Müller, à Ø, 锛子、屯屯' },
    { name: 'values of laboratories', text: '未检出，<0.01，≤0.2mg/kg' },
  ])('says nothing of $name', ({ text }) => {
    expect(checkText('a.md', text)).toEqual([]);
  });
});
