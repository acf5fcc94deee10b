import { describe, expect, test } from 'vitest';
import { parsed, placesOf } from './parsed.ts';

describe('a backslash that the page would leave out', () => {
  test.for<[string, number[]]>([
    ['存放在C:\\_a', [6]],
    ['D:\\#公告', [3]],
    ['C:\\Users\\_a\\-b', [9, 12]],
    ['C:\\数据\\*.xlsx', [6]],
    ['\\\\server\\share', [1]],
    ['见\\\\10.0.0.1\\共享', [2]],
    ['公式\\(a+b\\)', [3, 8]],
    ['甲\\-乙', [2]],
    ['约\\%，\\"甲\\"', [2, 5, 8]],
    ['- C:\\_a', [5]],
    ['D:\\$5和\\甲\\&乙', [3, 9]],
    ['单位：元\\$、元\\%', [5, 9]],
    ['| C:\\_a |\n| --- |', [5]],
    ['路径为D:\\\n下一行', [6]],
  ])('is told of: %j', ([source, columns]) => {
    const { findings } = parsed(source);
    expect(findings.map(({ rule, severity, line }) => `${severity} ${rule} ${line}`)).toEqual(
      columns.map(() => 'warning markdown/dropped 1'),
    );
    expect(findings.map(({ column }) => column)).toEqual(columns);
  });

  test.for([
    '\\*甲\\* \\_乙\\_ \\#丙 \\~\\~丁 \\[戊\\] \\<己\\> \\`庚\\` \\\\辛 壬\\|癸',
    '\\- 甲',
    '\\+ 甲',
    '\\> 甲',
    '- \\- 甲',
    '1. 甲\n\n   \\- 乙',
    '2026\\. 3\\. 1起施行',
    '1\\) 甲',
    '[甲]\\(乙)',
    '甲\\![乙](https://a.cn)',
    '\\&nbsp;和\\&#65;',
    '甲\\\n乙',
    'C:\\Users\\甲',
    'C:\\\\\\_a，\\\\\\\\server\\\\share',
    '`C:\\_a`',
    '| \\- | 甲\\|乙 |\n| --- | --- |',
    '甲。\\。',
    '价\\$5元、US\\$ 5',
    '5\\%',
    'R\\&D、a\\@b.cn',
  ])('is meant, or stays: %j', (source) => {
    expect(placesOf(parsed(source))).toEqual([]);
  });
});
