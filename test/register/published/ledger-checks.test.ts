import { describe, expect, test } from 'vitest';
import { kinds } from '../../../src/kinds/kinds.ts';
import { day } from '../../../src/records/values/day.ts';
import { emptyLedger } from '../../../src/records/ledger.ts';
import type { Tombstone } from '../../../src/records/tombstone.ts';
import { checkAddresses } from '../../../src/register/published/ledger-checks.ts';

interface Told {
  readonly ledger?: readonly string[];
  readonly published?: readonly string[];
  readonly taken?: readonly (readonly [address: string, on: string])[];
  readonly broken?: readonly string[];
  readonly asOf?: string;
  /** Pages of the release to come after, of this day. */
  readonly before?: readonly string[];
  readonly beforeOn?: string;
}

/** What is found for a ledger whose lines are all of one day, in short. */
function found({
  ledger = [],
  published = [],
  taken = [],
  broken = [],
  asOf = '2026-06-01',
  before,
  beforeOn = '2026-05-01',
}: Told): string[] {
  const tombstones = taken.map(([address, on], index): Tombstone => ({
    address,
    on: day(on),
    reason: '其他',
    index,
    place: [index + 1, 1],
  }));
  return checkAddresses({
    kinds,
    asOf: day(asOf),
    ledger: {
      ...emptyLedger,
      addresses: ledger.map((address, index) => ({ address, on: day('2026-05-01'), line: index + 1 })),
    },
    tombstones,
    ...(before ? { before: { on: day(beforeOn), pages: before } } : {}),
    published,
    broken: new Set(broken),
  }).map(({ rule, file, line }) => `${rule} ${file}:${line}`);
}
const vanished = (line: number) => `address/vanished ledger/addresses.txt:${line}`;

describe('checkAddresses', () => {
  test.for<[string, Told, string[]]>([
    ['finds nothing where nothing was recorded', { published: ['/policies/a/'] }, []],
    ['finds an address that leads nowhere', { ledger: ['/policies/a/'], published: ['/policies/b/'] }, [vanished(1)]],
    ['counts a line from its own day on', { ledger: ['/policies/a/'], asOf: '2026-05-01' }, [vanished(1)]],
    ['finds a file that leads nowhere', { ledger: ['/policies/a/x.pdf'], published: ['/policies/a/'] }, [vanished(1)]],
    ['names a record and not its files too', { ledger: ['/policies/a/', '/policies/a/x.pdf'] }, [vanished(1)]],
    [
      'does not miss what lies in a folder that was not opened',
      { ledger: ['/policies/a/'], broken: ['policies/*'] },
      [],
    ],
    ['misses what lies elsewhere', { ledger: ['/pages/a/'], broken: ['policies/*', 'policies/a/'] }, [vanished(1)]],
    ['does not miss a file that could not be read', { ledger: ['/pages/a/x.pdf'], broken: ['pages/a/'] }, []],
    ['misses the page beside such a file', { ledger: ['/pages/a/'], broken: ['pages/a/'] }, [vanished(1)]],
    ['does not miss an old address while a record is unread', { ledger: ['/art/1.html'], broken: ['pages/a'] }, []],
    ['is content with a redirect', { ledger: ['/policies/a/'], published: ['/policies/b/', '/policies/a/'] }, []],
    ['takes ways of writing for one', { ledger: ['/a/%E6%9F%90/'], published: ['/a/某/index.html'] }, []],
    ['names an address once', { ledger: ['/policies/a/', '/policies/a/index.html'] }, [vanished(1)]],
    ['is content with a tombstone', { ledger: ['/policies/a/'], taken: [['/policies/a/', '2026-06-01']] }, []],
    [
      'takes a tombstone for all below its page',
      { ledger: ['/policies/a/x.pdf'], taken: [['/policies/a/', '2026-05-02']] },
      [],
    ],
    [
      'takes no tombstone for what only begins alike',
      { ledger: ['/policies/ab/', '/policies/a/x.pdf.txt'], taken: [['/policies/a/x.pdf', '2026-05-02']] },
      [vanished(1), vanished(2)],
    ],
    ['waits for the day of a tombstone', { ledger: ['/p/a/'], taken: [['/p/a/', '2026-06-02']] }, [vanished(1)]],
    ['says nothing of a record that cannot be read', { ledger: ['/policies/a/x.pdf'], broken: ['policies/a'] }, []],
    ['says nothing on a day before it was recorded', { ledger: ['/policies/a/'], asOf: '2026-04-30' }, []],
    [
      'finds what is taken down and there',
      { published: ['/policies/a/'], taken: [['/policies/a/', '2026-05-01']] },
      ['tombstone/live tombstones.yaml:1'],
    ],
    [
      'finds what is taken down twice',
      {
        taken: [
          ['/policies/a/', '2026-05-01'],
          ['/policies/a/', '2026-05-02'],
        ],
      },
      ['tombstone/duplicate tombstones.yaml:2'],
    ],
    ['finds a page of the release before that nobody recorded', { before: ['/policies/a/'] }, [vanished(1)]],
    [
      'names it once',
      { before: ['/policies/a/'], ledger: ['/policies/b/', '/policies/a/'], published: ['/policies/b/'] },
      [vanished(2)],
    ],
    ['is content where it is still there', { before: ['/policies/a/'], published: ['/policies/a/'] }, []],
    ['lets an older day be built again', { before: ['/policies/a/'], beforeOn: '2026-06-02' }, []],
    ['keeps pages of the system', { taken: [['/policies/', '2026-05-01']] }, ['tombstone/reserved tombstones.yaml:1']],
    ['lets a topic be taken down', { ledger: ['/topics/t/'], taken: [['/topics/t/', '2026-05-01']] }, []],
  ])('%s', ([, told, expected]) => {
    expect(found(told)).toEqual(expected);
  });
});
