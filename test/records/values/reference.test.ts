import { describe, expect, test } from 'vitest';
import { reference } from '../../../src/records/values/reference.ts';

describe('a reference', () => {
  test.for([
    { written: 'scjg-2018-07', kind: 'id', id: 'scjg-2018-07' },
    { written: ' 示市监〔2018〕7号 ', kind: 'number', text: '示市监〔2018〕7号' },
    { written: '示市监2018 7号', kind: 'number', text: '示市监2018 7号' },
    { written: 'SCJG-2018', kind: 'number', text: 'SCJG-2018' },
    { written: { title: '省局办法' }, kind: 'outside', title: '省局办法' },
    {
      written: { title: '省局办法', docNumber: '省市监规〔2019〕2号', url: 'https://www.example.gov.cn/a' },
      kind: 'outside',
      title: '省局办法',
      docNumber: '省市监规〔2019〕2号',
      url: 'https://www.example.gov.cn/a',
    },
  ])('is read from $written', ({ written, ...found }) => {
    expect(reference.parse(written)).toEqual(found);
  });

  test.for<unknown>([
    '',
    '  ',
    7,
    null,
    ['a'],
    {},
    { title: '' },
    { title: '办法', link: 'x' },
    { title: '办法', url: 'javascript:alert(1)' },
  ])('is not read from %j', (written) => {
    expect(reference.safeParse(written).success).toBe(false);
  });
});
