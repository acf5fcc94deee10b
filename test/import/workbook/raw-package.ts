import { strToU8, zipSync } from 'fflate';

const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const drawings =
  'xmlns:xdr="http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart"';

/** A part to which a sheet leads: by the kind of its relationship. */
export interface RawPart {
  readonly kind: string;
  /** Below `xl/`. */
  readonly name: string;
  readonly xml: string;
  /** Parts to which it leads itself. */
  readonly parts?: readonly RawPart[];
}

export interface RawSheet {
  readonly name: string;
  readonly state?: 'hidden' | 'veryHidden';
  readonly kind?: 'worksheet' | 'chartsheet';
  /** What stands in its element. */
  readonly xml: string;
  readonly parts?: readonly RawPart[];
}

/** A workbook of these very elements. */
export function rawWorkbook(sheets: readonly RawSheet[], strings: readonly string[] = []): Uint8Array {
  const files = new Map<string, string>();
  const relate = (part: string, targets: readonly (readonly [kind: string, target: string])[]) => {
    const name = part.slice(part.lastIndexOf('/') + 1);
    const lines = targets.map(
      ([kind, target], index) => `<Relationship Id="rId${index + 1}" Type="${office}/${kind}" Target="/${target}"/>`,
    );
    files.set(
      `${part.slice(0, part.length - name.length)}_rels/${name}.rels`,
      `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${lines.join('')}</Relationships>`,
    );
  };
  const add = (owner: string, parts: readonly RawPart[]) => {
    if (parts.length > 0)
      relate(
        owner,
        parts.map(({ kind, name }) => [kind, `xl/${name}`]),
      );
    for (const { name, xml, parts: below = [] } of parts) {
      files.set(`xl/${name}`, xml);
      add(`xl/${name}`, below);
    }
  };
  const places = sheets.map(({ kind = 'worksheet' }, index) => [kind, `xl/${kind}s/sheet${index + 1}.xml`] as const);
  relate('', [['officeDocument', 'xl/workbook.xml']]);
  relate('xl/workbook.xml', [...places, ['sharedStrings', 'xl/sharedStrings.xml']]);
  const listed = sheets.map(
    ({ name, state }, index) =>
      `<sheet name="${name}" sheetId="${index + 1}"${state ? ` state="${state}"` : ''} r:id="rId${index + 1}"/>`,
  );
  files.set(
    'xl/workbook.xml',
    `<workbook xmlns="${main}" xmlns:r="${office}"><sheets>${listed.join('')}</sheets></workbook>`,
  );
  files.set('xl/sharedStrings.xml', `<sst xmlns="${main}">${strings.map((text) => `<si>${text}</si>`).join('')}</sst>`);
  sheets.forEach(({ kind = 'worksheet', xml, parts = [] }, index) => {
    const place = places[index]?.[1] ?? '';
    files.set(place, `<${kind} xmlns="${main}" xmlns:r="${office}" ${drawings}>${xml}</${kind}>`);
    add(place, parts);
  });
  files.set(
    '[Content_Types].xml',
    '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="xml" ContentType="application/xml"/><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/></Types>',
  );
  return zipSync(Object.fromEntries([...files].map(([name, xml]) => [name, strToU8(xml)])), { level: 0 });
}

/** A drawing with these elements. */
export function drawingOf(inner: string): string {
  return `<xdr:wsDr ${drawings}>${inner}</xdr:wsDr>`;
}
