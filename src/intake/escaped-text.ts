import { errorAt, warningAt, type Finding, type Place } from '../records/finding.ts';
import { escapedBlanks, hiddenFaults, textFaults } from '../records/language/text-faults.ts';

/** What `"\u202E"` brings into a value: the file shows harmless letters, the page would hold the character. */
export function escapedFaults(place: Place, value: string, written: string): Finding[] {
  return hiddenFaults(value, written, [...textFaults, escapedBlanks]).map(({ check, found }) =>
    (check.severity === 'error' ? errorAt : warningAt)(
      place,
      check.rule,
      check.message(found),
      '它是用反斜杠写出来的：请删去反斜杠和后面的几个字母、数字，直接写文字。',
    ),
  );
}
