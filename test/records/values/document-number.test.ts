import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  findDamagedNumbers,
  proposeDocumentNumber,
  readDocumentNumber,
} from '../../../src/records/values/document-number.ts';

describe('a document number', () => {
  test.for([
    ['示市监规〔2023〕4号', '示市监规〔2023〕4号', '示市监规|2023|4', 2023],
    ['示市监规[2023]4号', '示市监规〔2023〕4号', '示市监规|2023|4', 2023],
    ['示市监规（２０２３）４號', '示市监规〔2023〕4号', '示市监规|2023|4', 2023],
    ['示市监规【2023】第4号', '示市监规〔2023〕4号', '示市监规|2023|4', 2023],
    ['示 市监规 〔2023〕 4 号', '示市监规〔2023〕4号', '示市监规|2023|4', 2023],
    ['国家市场监督管理总局令第60号', '国家市场监督管理总局令第60号', '国家市场监督管理总局令|60', undefined],
    ['示例市人民政府令12号', '示例市人民政府令第12号', '示例市人民政府令|12', undefined],
    [
      '示例市市场监督管理局公告2024年第3号',
      '示例市市场监督管理局公告2024年第3号',
      '示例市市场监督管理局公告|2024|3',
      2024,
    ],
    ['2024年第3号', undefined, undefined, undefined],
  ] as const)('is read from %s', ([text, canonical, key, year]) => {
    const found = readDocumentNumber(text);
    expect([found?.canonical, found?.key, found?.year]).toEqual([canonical, key, year]);
  });

  test.for([
    '示市监规〔2023〕号',
    '示市监规〔23〕4号',
    '示市监规2023 4号',
    '〔2023〕4号',
    '示市监规〔2023〕0号',
    '示市监规〔2023〕4号文',
    '第4号',
    '',
  ])('is not read from “%s”', (text) => {
    expect(readDocumentNumber(text)).toBeUndefined();
  });

  test('with a leading zero is the same number, and says so', () => {
    expect(readDocumentNumber('示市监规〔2023〕04号')).toEqual({
      canonical: '示市监规〔2023〕4号',
      key: '示市监规|2023|4',
      year: 2023,
      leadingZero: true,
    });
  });

  const code = fc.string({ unit: fc.constantFrom('示', '市', '监', '规', '办', '函'), minLength: 1, maxLength: 6 });
  const year = fc.integer({ min: 1949, max: 2099 });
  const sequence = fc.integer({ min: 1, max: 99_999 });
  test('has one key in every style of brackets, width and blanks', () => {
    const styles = ['〔〕', '[]', '（）', '【】', '［］', '()', '〈〉'].map(
      (pair) => [pair.charAt(0), pair.charAt(1)] as const,
    );
    fc.assert(
      fc.property(
        code,
        year,
        sequence,
        fc.constantFrom(...styles),
        fc.constantFrom('', ' ', '\u3000', '\u200b'),
        (of, on, at, [open, close], blank) => {
          const text = `${of}${blank}${open}${on}${close}${blank}${at}${blank}号`;
          expect(readDocumentNumber(text)).toMatchObject({
            canonical: `${of}〔${on}〕${at}号`,
            key: `${of}|${on}|${at}`,
          });
        },
      ),
    );
  });
});

describe('a damaged number', () => {
  test.for([
    ['闽政办〔201843号', '闽政办〔2018〕43号'],
    ['示市监2023〕4号', '示市监〔2023〕4号'],
    ['示市监〔2023〕4', '示市监〔2023〕4号'],
    ['沪工商办2017 107 号', '沪工商办〔2017〕107号'],
    ['示市监【2023〕第12', '示市监〔2023〕12号'],
  ])('%s may be %s', ([text, proposal]) => {
    expect(proposeDocumentNumber(text ?? '')).toBe(proposal);
  });

  test.for(['示市监规〔2023〕4号', '关于做好工作的通知', '2023年4月', '', '示市监〔2023〕0'])(
    '“%s” is none, or nobody knows which',
    (text) => {
      expect(proposeDocumentNumber(text)).toBeUndefined();
    },
  );

  test('keeps the word before the bracket that is its own, though sentences run on with it', () => {
    expect(findDamagedNumbers('按沙政通知〔201852号办理').map(({ proposal }) => proposal)).toEqual([
      expect.stringMatching(/通知〔2018〕52号$/),
    ]);
  });

  test('is found in running text where no intact text has its shape', () => {
    const text =
      '依据闽政办〔201843号和示市监2023〕4号，示市监规〔2023〕5号继续有效，抽检2017批次、整改107号摊位。按照任务分解表的通知沙政办〔201852号的要求。';
    expect(findDamagedNumbers(text).map(({ text: found, proposal }) => `${found} ${proposal}`)).toEqual([
      '闽政办〔201843号 闽政办〔2018〕43号',
      '示市监2023〕4号 示市监〔2023〕4号',
      '沙政办〔201852号 沙政办〔2018〕52号',
    ]);
    for (const { text: found, offset } of findDamagedNumbers(text))
      expect(text.slice(offset)).toMatch(new RegExp(`^${found}`));
  });
});
