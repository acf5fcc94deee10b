import { placeOf, type AnyEntry } from '../../records/entry.ts';
import { errorAt, type Finding } from '../../records/finding.ts';
import { isPolicyEntry } from '../../records/policy-entry.ts';
import { issuingCode, type Holdings } from '../holdings.ts';

/** A name that a list is called by in its address, and the field that says it. */
type Said = readonly [name: string, field: string];

/** A draft may lack what a record must have. */
function namesOf(issuers: readonly string[] | undefined): Said[] {
  return (issuers ?? []).map((name, at): Said => [name, `issuers[${at}]`]);
}

/** The names in front matter by which records are listed. */
const kinds: readonly { readonly label: string; readonly said: (entry: AnyEntry) => readonly Said[] }[] = [
  { label: '责任部门', said: ownerOf },
  {
    label: '发文机关',
    said: (entry) => (isPolicyEntry(entry) ? namesOf(entry.fields.issuers) : []),
  },
  {
    label: '主题分类',
    said: (entry) => (isPolicyEntry(entry) && entry.fields.theme !== undefined ? [[entry.fields.theme, 'theme']] : []),
  },
  {
    label: '机关代字',
    said: (entry) => {
      const number = isPolicyEntry(entry) ? entry.fields.docNumber : undefined;
      return number ? [[issuingCode(number.key), 'docNumber']] : [];
    },
  },
];

function ownerOf({ fields }: AnyEntry): readonly Said[] {
  return fields.owner === undefined ? [] : [[fields.owner, 'owner']];
}

interface Place {
  readonly entry: AnyEntry;
  readonly field: string;
}

/**
 * Names that differ in nothing but capitals. Each has a list under its name, and the folders of the two are one on the disks of
 * Windows and macOS, so that one list would overwrite the other. The spelling that is used most is right; every other is an
 * error that names where the right one stands. A department that `site.yaml` does not have is reported already.
 */
export function checkNameCase({ entries, site }: Holdings): Finding[] {
  return kinds.flatMap(({ label, said }) => {
    if (said === ownerOf && site.units) return [];
    const spellings = new Map<string, Map<string, Place[]>>();
    for (const entry of entries) {
      for (const [name, field] of said(entry)) {
        const key = name.normalize('NFC').toLowerCase();
        const known = spellings.get(key) ?? new Map<string, Place[]>();
        spellings.set(key, known);
        const places = known.get(name) ?? [];
        known.set(name, places);
        places.push({ entry, field });
      }
    }
    return [...spellings.values()].flatMap((known) => differing(label, known));
  });
}

function differing(label: string, spellings: ReadonlyMap<string, readonly Place[]>): Finding[] {
  const [right, ...others] = [...spellings].sort(([, a], [, b]) => b.length - a.length);
  const [spelling, [first] = []] = right ?? [];
  return others.flatMap(([name, places]) =>
    places.map(({ entry, field }) =>
      errorAt(
        placeOf(entry, field),
        'record/name-case',
        `${label}“${name}”和 ${first?.entry.file} 里的“${spelling}”只差大小写，两个列表的网址在 Windows 和苹果电脑上会是同一个。`,
        `请统一写法；是同一个${label}的，两处写成一样。`,
      ),
    ),
  );
}
