import { describe, expect, test } from 'vitest';
import { writeCount } from '../../../src/import/word/number-format.ts';

describe('writeCount', () => {
  test.for([
    ['decimal', 1, '1'],
    ['decimalHalfWidth', 12, '12'],
    ['decimalZero', 9, '09'],
    ['decimalZero', 100, '100'],
    ['decimalFullWidth', 12, '１２'],
    ['decimalFullWidth2', 3, '３'],
    ['decimalEnclosedCircle', 20, '⑳'],
    ['decimalEnclosedCircle', 21, '21'],
    ['decimalEnclosedCircleChinese', 12, '⑫'],
    ['decimalEnclosedParen', 1, '⑴'],
    ['decimalEnclosedParen', 20, '⒇'],
    ['decimalEnclosedFullstop', 1, '⒈'],
    ['decimalEnclosedFullstop', 21, '21'],
    ['numberInDash', 1, '- 1 -'],
    ['hex', 255, 'FF'],
    ['upperRoman', 1994, 'MCMXCIV'],
    ['lowerRoman', 4, 'iv'],
    ['upperLetter', 26, 'Z'],
    ['upperLetter', 27, 'AA'],
    ['lowerLetter', 28, 'bb'],
    ['lowerLetter', 53, 'aaa'],
    ['ordinal', 1, '1st'],
    ['ordinal', 22, '22nd'],
    ['ordinal', 112, '112th'],
    ['cardinalText', 21, 'Twenty-one'],
    ['cardinalText', 101, 'One hundred one'],
    ['ordinalText', 12, 'Twelfth'],
    ['ordinalText', 20, 'Twentieth'],
    ['chicago', 2, '†'],
    ['chicago', 5, '**'],
    ['none', 3, ''],
    ['ideographDigital', 20, '二〇'],
    ['taiwaneseDigital', 10, '一○'],
    ['japaneseDigitalTenThousand', 10, '一〇'],
    ['chineseCounting', 20, '二十'],
    ['chineseCounting', 99, '九十九'],
    ['chineseCounting', 102, '一〇二'],
    ['taiwaneseCounting', 11, '十一'],
    ['chineseCountingThousand', 101, '一百零一'],
    ['chineseCountingThousand', 2010, '二千零一十'],
    ['taiwaneseCountingThousand', 12, '十二'],
    ['japaneseCounting', 111, '百十一'],
    ['japaneseLegal', 12, '壱拾弐'],
    ['chineseLegalSimplified', 1, '壹'],
    ['chineseLegalSimplified', 10, '壹拾'],
    ['chineseLegalSimplified', 305, '叁佰零伍'],
    ['ideographLegalTraditional', 2, '貳'],
    ['ideographEnclosedCircle', 1, '㊀'],
    ['ideographEnclosedCircle', 11, '11'],
    ['ideographTraditional', 10, '癸'],
    ['ideographTraditional', 11, '11'],
    ['ideographZodiac', 12, '亥'],
    ['ideographZodiacTraditional', 1, '甲子'],
    ['ideographZodiacTraditional', 60, '癸亥'],
    ['aiueoFullWidth', 2, 'イ'],
    ['irohaFullWidth', 1, 'イ'],
    ['koreanCounting', 12, '십이'],
    ['russianLower', 29, 'аа'],
    ['thaiNumbers', 12, '๑๒'],
  ] as const)('%s: %i is %s', ([format, count, written]) => {
    expect(writeCount(count, format)).toBe(written);
  });

  test.for([
    ['001, 002, 003, ...', 7, '007'],
    ['01, 02, 03, ...', 123, '123'],
    ['00001, 00002, 00003, ...', 12, '00012'],
  ] as const)('a format of the own, %s: %i is %s', ([custom, count, written]) => {
    expect(writeCount(count, 'custom', custom)).toBe(written);
  });

  test.for(['something new', 'hebrew1', 'bahtText', 'constructor', 'custom'])('%s is not known', (format) => {
    expect(writeCount(1, format)).toBeUndefined();
    expect(writeCount(1, 'custom', 'ก, ข, ค, ...')).toBeUndefined();
  });
});
