import { wordsBefore } from './digit-groups.ts';
import { mask, type Hit } from './hit.ts';

/** Passports and travel permits, where a word before them says so: by itself E12345678 may be the number of a sample. */
export function passports(text: string): Hit[] {
  return [...text.matchAll(passport)].flatMap(({ 0: found, index: start }) => {
    if (!/护照|通行证|旅行证|台胞证|回乡证|永久居留|passport/i.test(wordsBefore(text, start))) return [];
    const canonical = found.replaceAll(/[ -]/g, '').toUpperCase();
    return [{ rule: 'privacy/passport', start, end: start + found.length, canonical, masked: mask(canonical, 2, 2) }];
  });
}

const passport =
  /(?<![A-Za-z0-9])(?:[EGPSD][ -]?\d{8}|(?:E[A-HJ-NP-Z]|[DSP]E|PE|SE|DE)[ -]?\d{7}|1[45]\d{7}|[CHLMTW][ -]?(?:\d{8}|[A-Z]\d{7}|\d{10})|[A-Z]{3}\d{12}|(?<=台胞证[^\d，。；]{0,6})\d{8})(?![A-Za-z0-9])/gi;

/** Number plates, and the vehicle's own number where a word names it. */
export function plates(text: string): Hit[] {
  const found = [...text.matchAll(plate), ...text.matchAll(vehicle)];
  return found.flatMap(({ 0: whole, 1: number = whole, index }) => {
    const start = index + whole.length - number.length;
    const canonical = number.replaceAll(/[ ·.•-]/g, '').toUpperCase();
    if ([...canonical].filter((sign) => /\d/.test(sign)).length < 3) return [];
    return [{ rule: 'privacy/plate', start, end: start + number.length, canonical, masked: mask(canonical, 2, 2) }];
  });
}

const plate =
  /(?<![\p{Script=Han}][字食药])[京津沪渝冀豫云辽黑湘皖鲁新苏浙赣鄂桂甘晋蒙陕吉闽贵粤青藏川宁琼][A-HJ-NP-Z] ?[·.•-]? ?(?:[DF][A-HJ-NP-Z0-9]\d{4}|\d{5}[DF]|[A-HJ-NP-Z0-9]{4}[A-HJ-NP-Z0-9挂学警港澳])(?![A-Za-z0-9]|[-/]\d)/gu;
const vehicle = /(?:车架号|车辆识别代[号码]|VIN)码?[^A-Za-z0-9，。；\n]{0,6}([A-HJ-NPR-Z0-9]{17})(?![A-Za-z0-9])/gi;
