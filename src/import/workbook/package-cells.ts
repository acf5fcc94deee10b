import { partText } from '../../intake/part-text.ts';
import { kindOf, relationshipsOf, type Parts } from '../../intake/relationships.ts';
import { drawnTexts } from './beside-cells.ts';
import { SheetTaker, walk, type PackageCell, type PackageMerge } from './package-sheet.ts';

/** A sheet as the file holds it. */
export interface PackageSheet {
  readonly name: string;
  /** `worksheet`, or what else stands behind the name of a sheet, such as `chartsheet`; '' where nothing does. */
  readonly kind: string;
  readonly cells: readonly PackageCell[];
  readonly merges: readonly PackageMerge[];
  /** By the address of their cell. */
  readonly comments: ReadonlyMap<string, string>;
  /** Above and below its pages, without codes. */
  readonly printed: readonly string[];
  /** In its drawings. */
  readonly drawn: readonly string[];
  readonly isHidden: boolean;
}

export interface PackageInventory {
  readonly sheets: readonly PackageSheet[];
  /** Strings that the file keeps and no cell shows. */
  readonly unused: readonly string[];
  /** What stands in drawings that no sheet shows. */
  readonly drawn: readonly string[];
}

/** Takes down every cell of a workbook, whatever the import makes of it. */
export function takeInventory(parts: Parts): PackageInventory {
  const strings = stringsIn(textOf(parts, 'xl/sharedStrings.xml'));
  const used = new Set<number>();
  const main = relationshipsOf(parts, 'xl/workbook.xml');
  const listed = sheetNames(textOf(parts, 'xl/workbook.xml')).map((sheet) => {
    const found = main.find(({ id }) => id === sheet.id);
    return { ...sheet, part: found?.target ?? '', kind: found ? kindOf(found) : '' };
  });
  const drawn = drawnTexts(
    parts,
    listed.flatMap(({ part }) => (part === '' ? [] : [part])),
  );
  const sheets = listed.map(({ name, isHidden, part, kind }): PackageSheet => {
    const comments = relationshipsOf(parts, part)
      .filter((relationship) => /^(?:comments|threadedComment)$/.test(kindOf(relationship)))
      .flatMap(({ target }) => [...commentsIn(textOf(parts, target))]);
    const read = new SheetTaker(strings, used).take(textOf(parts, part));
    return { name, isHidden, kind, ...read, comments: new Map(comments), drawn: drawn.get(part) ?? [] };
  });
  const unused = strings.filter((text, index) => !used.has(index) && text.trim() !== '');
  return { sheets, unused, drawn: drawn.get('') ?? [] };
}

function textOf(parts: Parts, name: string): string {
  const bytes = parts.get(name);
  return bytes ? partText(bytes) : '';
}

function stringsIn(xml: string): string[] {
  const strings: string[] = [];
  let isText = false;
  walk(xml, {
    open: (name) => {
      if (name === 'si') strings.push('');
      isText = name === 't';
    },
    text: (value) => {
      if (isText) strings[strings.length - 1] += value;
    },
    close: () => {
      isText = false;
    },
  });
  return strings;
}

interface ListedSheet {
  readonly name: string;
  /** Of its relationship. */
  readonly id: string;
  readonly isHidden: boolean;
}

function sheetNames(xml: string): ListedSheet[] {
  const names: ListedSheet[] = [];
  walk(xml, {
    open: (element, attributes) => {
      const id = Object.entries(attributes).find(([key]) => key.endsWith(':id'))?.[1] ?? '';
      const isHidden = /^(?:veryH|h)idden$/.test(attributes['state'] ?? '');
      if (element === 'sheet') names.push({ name: attributes['name'] ?? '', id, isHidden });
    },
  });
  return names;
}

function commentsIn(xml: string): Map<string, string> {
  const comments = new Map<string, string>();
  let address = '';
  walk(xml, {
    open: (name, { ref }) => {
      if (ref !== undefined && /^(?:comment|threadedComment)$/.test(name)) address = ref;
    },
    text: (value) => {
      if (address !== '') comments.set(address, (comments.get(address) ?? '') + value);
    },
    close: (name) => {
      if (/^(?:comment|threadedComment)$/.test(name)) address = '';
    },
  });
  return comments;
}
