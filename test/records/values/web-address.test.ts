import { describe, expect, test } from 'vitest';
import { faultOfAddress, isIntranet } from '../../../src/records/values/web-address.ts';

describe('isIntranet', () => {
  test.for([
    'http://localhost:8080/',
    'http://127.1/',
    'http://0x7f.0.0.1/',
    'http://10.2.3.4/',
    'http://172.16.0.1/',
    'http://172.31.255.1/',
    'http://192.168.0.1/',
    'http://169.254.1.1/',
    'http://oa/',
    'http://oa.example.local/',
    'http://[::1]/',
    'http://[fd00::1]/',
  ])('the public cannot reach %s', (url) => {
    expect(isIntranet(new URL(url).hostname)).toBe(true);
  });

  test.for([
    'https://www.gov.cn/',
    'http://172.32.0.1/',
    'http://11.0.0.1/',
    'http://192.169.0.1/',
    'https://local.example.cn/',
    'https://政务.中国/',
    'http://[2001:db8::1]/',
  ])('the public can reach %s', (url) => {
    expect(isIntranet(new URL(url).hostname)).toBe(false);
  });
});

describe('faultOfAddress', () => {
  test.for([
    ['https://www.gоv.cn/', 'link/deceptive'],
    ['https://www.gov\u200B.cn/', 'link/deceptive'],
    ['https://www.gov.cn/a\u00ADb', 'link/deceptive'],
    ['https://αpple.example/', 'link/deceptive'],
    ['http://192.168.1.1/', 'link/intranet'],
    ['http://192.168.1.1.example.com/', undefined],
    ['https://www.gov.cn/政策/а', undefined],
    ['https://政务.中国/', undefined],
  ] as const)('%s: %s', ([address, rule]) => {
    expect(faultOfAddress(address)?.rule).toBe(rule);
  });
});
