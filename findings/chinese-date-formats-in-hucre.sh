#!/usr/bin/env bash
# hucre 1.0.0 (npm), Node 20 or later.
#
# Spreadsheets name number formats 27–36 and 50–58 by number only; what they show depends on the language, and for
# Chinese it stands in ECMA-376 part 1, 18.8.30: 57 is 2026年3月, 58 is 3月1日. Chinese editions of Excel and WPS write 58 when
# somebody types 3-1, and 57 for 2026年3月.
#
# Most people expect that a reader which is asked for styles tells the format of such a cell, or at least its number, as it
# does for format 14. What really happens: the cell is a Date, and its style is missing; that only the month was shown, or
# only the day of the year, cannot be told any more, and 2026-03-01 is a day that nobody wrote.
#
# Output seen:
#   14 m/d/yyyy 2026-03-01
#   57 undefined 2026-03-01
#   58 undefined 2026-03-01
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund --ignore-scripts hucre@1.0.0 fflate@0.8.2
cat >read.mjs <<'JS'
import { strToU8, zipSync } from 'fflate';
import { readXlsx } from 'hucre';

const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const packages = 'http://schemas.openxmlformats.org/package/2006';
const type = 'application/vnd.openxmlformats-officedocument.spreadsheetml';
const formats = [14, 57, 58];
const parts = {
  '[Content_Types].xml': `<Types xmlns="${packages}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/xl/workbook.xml" ContentType="${type}.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="${type}.worksheet+xml"/><Override PartName="/xl/styles.xml" ContentType="${type}.styles+xml"/></Types>`,
  '_rels/.rels': `<Relationships xmlns="${packages}/relationships"><Relationship Id="rId1" Type="${office}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
  'xl/workbook.xml': `<workbook xmlns="${main}" xmlns:r="${office}"><sheets><sheet name="S" sheetId="1" r:id="rId1"/></sheets></workbook>`,
  'xl/_rels/workbook.xml.rels': `<Relationships xmlns="${packages}/relationships"><Relationship Id="rId1" Type="${office}/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="rId2" Type="${office}/styles" Target="styles.xml"/></Relationships>`,
  'xl/styles.xml': `<styleSheet xmlns="${main}"><fonts count="1"><font><sz val="11"/></font></fonts><fills count="1"><fill/></fills><borders count="1"><border/></borders><cellStyleXfs count="1"><xf numFmtId="0"/></cellStyleXfs><cellXfs count="4"><xf numFmtId="0" xfId="0"/>${formats.map((id) => `<xf numFmtId="${id}" xfId="0" applyNumberFormat="1"/>`).join('')}</cellXfs></styleSheet>`,
  'xl/worksheets/sheet1.xml': `<worksheet xmlns="${main}"><sheetData>${formats.map((_, index) => `<row r="${index + 1}"><c r="A${index + 1}" s="${index + 1}"><v>46082</v></c></row>`).join('')}</sheetData></worksheet>`,
};
const bytes = zipSync(Object.fromEntries(Object.entries(parts).map(([name, xml]) => [name, strToU8(xml)])));
const { sheets } = await readXlsx(bytes, { readStyles: true });
formats.forEach((id, row) => {
  const cell = sheets[0].cells.get(`${row},0`);
  console.log(id, cell.style?.numFmt, cell.value.toISOString().slice(0, 10));
});
JS
seen=$(node read.mjs)
echo "$seen"
expected='14 m/d/yyyy 2026-03-01
57 undefined 2026-03-01
58 undefined 2026-03-01'
[ "$seen" = "$expected" ] || { echo 'the behaviour has changed' >&2; exit 1; }
