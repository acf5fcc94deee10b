import { describe, expect, test } from 'vitest';
import { pageRemnants, publicationIn } from '../../../src/import/word/page-remnants.ts';

describe('lines of a website around a copied document', () => {
  test.for([
    'EN',
    '当前位置：首页 > 政务公开 > 政策文件',
    '发布时间:2018-07-02 09:15 | 来源:某县商务局',
    '2016-08-03 15:46 來源: 某局辦公廳',
    '字號:默認 超大 | 打印 |',
    '扫一扫在手机上查看当前页面',
    '掃一掃在手機打開當前頁',
    '【我要纠错】责任编辑：某某',
    '附件下载：',
    '上一篇：某通知',
    '主办单位：某局 版权所有 地址：公正路1号',
    '示ICP备00000000号-1',
  ])('%s', (text) => {
    expect([...pageRemnants(['标题', text, '正文。'])]).toEqual([1]);
  });

  test.for([
    '附件：检查表',
    '来源于本地的产品，应当标明产地。',
    '本通知的发布时间为每月1日。',
    '请扫一扫包装上的二维码核对产品信息，发现不符的及时报告。',
    '网站应当标明主办单位和联系方式。',
    '2016-08-03 抽样，2016-08-10 送检。',
    '首页应当设置公开专栏。',
  ])('and not %s', (text) => {
    expect(pageRemnants(['标题', text, '正文。']).size).toBe(0);
  });

  test('an address is one only where nothing but them stands above it', () => {
    expect([...pageRemnants(['EN', 'https://a.gov.cn/', '标题', 'https://b.gov.cn/', '正文。'])]).toEqual([0, 1]);
  });

  test('stand at the beginning and the end only', () => {
    const lines = Array.from({ length: 30 }, (_, at) => (at === 15 ? '打印' : `第${at}段。`));
    expect(pageRemnants(lines).size).toBe(0);
  });
});

test.for([
  ['发布时间:2018-07-02 09:15 | 来源:某局', '2018-07-02 09:15'],
  ['2016-08-03 来源：某局', '2016-08-03'],
  ['发布时间：2018-02-30', undefined],
  ['字号：大', undefined],
] as const)('%s was published on %s', ([text, day]) => {
  expect(publicationIn(text)).toBe(day);
});
