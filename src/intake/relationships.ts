import { Parser } from 'htmlparser2';
import { partText } from './part-text.ts';

/** The parts of an office file by their names, such as `word/document.xml`. */
export type Parts = ReadonlyMap<string, Uint8Array>;

/** How a part of a package names another one, or a place outside (ECMA-376 part 2, Open Packaging Conventions). */
export interface Relationship {
  readonly id: string;
  /** The URI of its kind; `kindOf` gives the part that tells kinds apart. */
  readonly type: string;
  /** The name of the part that it leads to, as in the package; outside of the package the address as it is written. */
  readonly target: string;
  readonly isExternal: boolean;
}

/** `image` for `…/officeDocument/2006/relationships/image`, the same in the strict form of the standard. */
export function kindOf({ type }: Relationship): string {
  return type.slice(type.lastIndexOf('/') + 1);
}

/** The name of the part that holds the relationships of `part`; of the whole package where it is empty. */
export function relationshipPart(part: string): string {
  const name = part.slice(part.lastIndexOf('/') + 1);
  return `${part.slice(0, part.length - name.length)}_rels/${name}.rels`;
}

/** What `part` (the whole package where it is empty) leads to, in the order of the file. */
export function relationshipsOf(parts: Parts, part: string): Relationship[] {
  const bytes = parts.get(relationshipPart(part));
  const found: Relationship[] = [];
  if (!bytes) return found;
  const parser = new Parser(
    {
      onopentag: (name, { Id: id = '', Type: type = '', Target: target = '', TargetMode: mode }) => {
        if (!/^(?:.*:)?Relationship$/.test(name)) return;
        const isExternal = mode === 'External';
        found.push({ id, type, target: isExternal ? target : partAt(part, target), isExternal });
      },
    },
    { xmlMode: true, decodeEntities: true },
  );
  parser.write(partText(bytes));
  parser.end();
  return found;
}

/** The name of the part to which a relative or absolute reference of `part` leads. */
function partAt(part: string, reference: string): string {
  const path = unescaped(reference.replaceAll('\\', '/').replace(/[?#].*$/, ''));
  const steps = path.startsWith('/') ? [] : part.split('/').slice(0, -1);
  for (const step of path.split('/')) {
    if (step === '..') steps.pop();
    else if (step !== '.' && step !== '') steps.push(step);
  }
  return steps.join('/');
}

function unescaped(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}

/** The XML of a part that holds these relationships; every target within the package is written from its root. */
export function writeRelationships(relationships: readonly Relationship[]): string {
  const written = relationships.map(({ id, type, target, isExternal }) => {
    const reference = isExternal ? target : `/${encodeURI(target)}`;
    const mode = isExternal ? ' TargetMode="External"' : '';
    return `<Relationship Id="${escape(id)}" Type="${escape(type)}" Target="${escape(reference)}"${mode}/>`;
  });
  return `<?xml version="1.0" encoding="UTF-8"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${written.join('')}</Relationships>`;
}

function escape(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
}
