import { describe, expect, test } from 'vitest';
import { readYaml } from '../../src/intake/yaml-source.ts';

const cases = [
  {
    text: 'title: 一\n标题：二\nowner: 甲',
    place: '2:3',
    rule: 'front-matter/full-width-colon',
    says: '“标题”后面是中文冒号“：”。 → 请改成英文冒号，后面空一格：标题: ……。',
  },
  {
    text: '标题：二',
    place: '1:3',
    rule: 'front-matter/full-width-colon',
    says: '“标题”后面是中文冒号“：”。 → 请改成英文冒号，后面空一格：标题: ……。',
  },
  {
    text: 'title: 一\npublishedAt：2026-01-01',
    place: '2:12',
    rule: 'front-matter/full-width-colon',
    says: '“publishedAt”后面是中文冒号“：”。 → 请改成英文冒号，后面空一格：publishedAt: ……。',
  },
  {
    text: 'title:一\nowner: 甲',
    place: '1:6',
    rule: 'front-matter/syntax',
    says: '“title”的冒号后面没有空格。 → 冒号后面要空一格：title: ……。',
  },
  {
    text: 'title: 通知: 一',
    place: '1:8',
    rule: 'front-matter/syntax',
    says: "这一行的内容里又出现了英文冒号和空格，程序分不清哪里是字段名。 → 请给整个值加英文单引号：title: '通知: 一'。",
  },
  {
    text: 'title: 一\n owner: 甲',
    place: '1:8',
    rule: 'front-matter/syntax',
    says: '下一行的缩进比这一行深，程序分不清它是不是新的字段。 → 同一层的字段要左边对齐；内容分几行写的，请合成一行。',
  },
  {
    text: 'title: 一\nissuers: [甲, 乙\ngenre: 通知',
    place: '2:10',
    rule: 'front-matter/syntax',
    says: '括号“[”没有写完：缺少另一半。 → 请补上另一半括号；括号里的内容写在同一行，各项之间用英文逗号和空格隔开。',
  },
  {
    text: 'review: {by: 甲，on: 2026-01-01}',
    place: '1:15',
    rule: 'front-matter/syntax',
    says: '括号里用了中文逗号“，”。 → 请改成英文逗号，后面空一格；内容里本来就有中文逗号的，请给这一项加英文单引号。',
  },
  {
    text: 'title: "一\nowner: 甲',
    place: '1:8',
    rule: 'front-matter/syntax',
    says: '引号没有写完：缺少后一个引号。 → 请补上后一个引号；内容里本来就有引号的，请给整个值换用另一种引号。',
  },
  {
    text: 'title: "一"二',
    place: '1:11',
    rule: 'front-matter/syntax',
    says: "引号后面还有内容：引号只括住了值的一部分。 → 请让引号括住整个值：title: '……'。",
  },
  {
    text: 'docNumber: [2024]12号',
    place: '1:18',
    rule: 'front-matter/syntax',
    says: "内容以“[”开头，被当成了列表，括号后面不能再有文字。 → 请给整个值加英文单引号：docNumber: '[2024]12号'。",
  },
  {
    text: 'title: @一',
    place: '1:8',
    rule: 'front-matter/syntax',
    says: "内容不能以“@”开头。 → 请给整个值加英文单引号：title: '@一'。",
  },
  {
    text: 'title: - 一',
    place: '1:8',
    rule: 'front-matter/syntax',
    says: '“- ”不能和字段名写在同一行。 → 列表请另起一行，每项前面缩进两个空格再写“- ”；内容以短横开头的，请加英文单引号。',
  },
  {
    text: 'title: "\\q"',
    place: '1:9',
    rule: 'front-matter/syntax',
    says: '双引号里的反斜杠“\\”有特殊含义。 → 请把双引号改成英文单引号。',
  },
  {
    text: 'title: 一\n随手一行\nowner: 甲',
    place: '2:1',
    rule: 'front-matter/syntax',
    says: '这一行没有写成“字段名: 内容”的样子。 → 请检查有没有漏写英文冒号和空格；若是上一行内容的延续，请接到上一行后面。',
  },
  {
    text: 'list:\n  - 一\n two: 二',
    place: '3:1',
    rule: 'front-matter/syntax',
    says: '这一行“two: 二”没有和同一层的其他行对齐。 → 同一层的行，左边空格的数目要一样。',
  },
  {
    text: '- 一\n- 二',
    place: '1:1',
    rule: 'front-matter/syntax',
    says: '这里没有写成“字段名: 内容”的样子。 → 每行写一个字段：字段名、英文冒号、一个空格、内容，例如 title: 标题。',
  },
  {
    text: 'title: }',
    place: '1:8',
    rule: 'front-matter/syntax',
    says: '从“}”开始的写法不对。 → 请照“字段名: 内容”的样子改写；内容里有特殊符号的，请给整个值加英文单引号。',
  },
  {
    text: 'title: 一\n...\nowner: 甲',
    place: '3:1',
    rule: 'front-matter/syntax',
    says: '文件头里又出现了一条“---”或“...”分隔线。 → 请删去这条分隔线。',
  },
  {
    text: '\ttitle: 一',
    place: '1:1',
    rule: 'front-matter/tab',
    says: '这一行有 Tab 字符，文件头里只能用空格。 → 请把 Tab 换成空格（每深一层缩进两个空格）。',
  },
  {
    text: '%YAML 1.1\n---\ntitle: no',
    place: '1:1',
    rule: 'front-matter/special-mark',
    says: '以“%”开头的行有特殊含义，不能使用。 → 请删去这一行，或者写成“字段名: 内容”的样子。',
  },
];

describe('a fault of YAML', () => {
  test.for(cases)('$text is $rule at $place', ({ text, place, rule, says }) => {
    const { findings } = readYaml('a.md', text);
    expect(findings.map((finding) => [finding.rule, `${finding.line}:${finding.column}`])).toEqual([[rule, place]]);
    expect(findings.map(({ message, mend }) => `${message} → ${mend}`)).toEqual([says]);
  });

  test('names the field of its line', () => {
    expect(readYaml('a.md', 'owner: 甲\ntitle: a: b').findings[0]?.field).toBe('title');
  });

  test('is told once for each line that holds a tab', () => {
    const { findings } = readYaml('a.md', 'a:\t1\nb: 2\nc:\t\t3\n');
    expect(findings.map(({ line }) => line)).toEqual([1, 3]);
  });
});
