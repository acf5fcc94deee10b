import { describe, expect, test } from 'vitest';
import { day } from '../../src/records/values/day.ts';
import { addressLedger, ledgerLines, readAddressLine } from '../../src/records/ledger.ts';
import { compare } from '../../src/records/finding.ts';

const lines = (text: string) => ledgerLines(text).map(readAddressLine);

describe('the ledger of addresses', () => {
  test('is written sorted, one in each line, each with its earliest day, and read again as it was', () => {
    const known = [
      { address: '/b/', on: day('2026-05-01'), line: 1 },
      { address: '/a/', on: day('2026-05-03'), line: 2 },
      { address: '/a/', on: day('2026-05-02'), line: 3 },
    ];
    const text = addressLedger(known, ['/c/', '/b/'], day('2026-06-01'));
    const read = lines(text);
    expect(read.map((line) => line && [line.address, line.on])).toEqual([
      ['/a/', '2026-05-02'],
      ['/b/', '2026-05-01'],
      ['/c/', '2026-06-01'],
    ]);
    expect(text.split('\n').filter((line) => line.startsWith('/'))).toEqual(
      ['/a/ 2026-05-02', '/b/ 2026-05-01', '/c/ 2026-06-01'].sort(compare),
    );
  });

  test('does not depend on the order in which lines were merged', () => {
    const known = lines('/b/ 2026-05-01\n/a/ 2026-05-01\n').flatMap((line) => line ?? []);
    expect(addressLedger(known, [], day('2026-06-01'))).toBe(addressLedger(known.toReversed(), [], day('2026-06-01')));
  });

  test('counts lines past notes and empty ones', () => {
    expect(lines('# note\n\n/a/ 2026-05-01\n')).toEqual([{ address: '/a/', on: '2026-05-01', line: 3 }]);
  });

  test.for(['<<<<<<< HEAD', '/a/', '/a/ 2026-02-30', 'a 2026-05-01', '/a/ 2026-05-01 more'])(
    'cannot read %j',
    (line) => {
      expect(lines(line)).toEqual([undefined]);
    },
  );
});
