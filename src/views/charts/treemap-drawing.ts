import { hierarchy, treemap, type HierarchyRectangularNode } from 'd3-hierarchy';
import { drawingWidths, lineHeight, round, textMark, textSize, type Drawing, type Mark } from './chart.ts';
import { clipLabel, emsOf, wrapLabel } from './label.ts';
import { writeValue, type Measure } from './measure.ts';
import { totalOf, type PartGroup } from './parts.ts';

interface Area {
  readonly name: string;
  readonly value?: number;
  readonly children?: readonly Area[];
}
type Tile = HierarchyRectangularNode<Area>;

const height = 400;
const headRoom = 24;
const inset = 6;
const thinnest = 1;
const tilePadding = 4;
const mostLines = 4;
/** Narrower than this, a name would be hard to read as a column of characters. */
const leastEms = 3;

/** Tiles as large as their amounts, named where the name has room; `unnamed` where one has none. */
export function drawTreemap(groups: readonly PartGroup[], measure: Measure): { drawing: Drawing; unnamed: boolean } {
  const width = drawingWidths.wide;
  const root = hierarchy<Area>({ name: '', children: groups.map(({ name, items }) => ({ name, children: items })) });
  const placed = treemap<Area>()
    .size([width, height])
    .paddingInner(({ depth }) => (depth === 0 ? inset : 2))
    .paddingTop((node) => (hasHead(node) ? headRoom : 0))(root.sum(({ value }) => value ?? 0));
  const named = placed.leaves().map((tile) => ({ tile, text: nameTile(tile, measure) }));
  const heads = placed
    .descendants()
    .filter(hasHead)
    .map((group) => headOf(group, measure));
  const marks = [...heads, ...named.flatMap(({ tile, text }) => [tileOf(tile), ...text])];
  return {
    drawing: { size: 'wide', width, height, tone: 'money', marks },
    unnamed: named.some(({ text }) => text.length === 0),
  };
}

/** A group of one tile needs no heading: the tile bears its name. */
function hasHead({
  depth,
  children,
}: {
  readonly depth: number;
  readonly children?: readonly unknown[] | undefined;
}): boolean {
  return depth === 1 && (children?.length ?? 0) > 1;
}

function headOf({ data, x0, x1, y0 }: Tile, measure: Measure): Mark {
  const room = (x1 - x0) / textSize;
  const whole = `${data.name} ${writeValue(measure, totalOf(data.children?.map(asPart) ?? []))}`;
  const text = emsOf(whole) <= room ? whole : clipLabel(data.name, room);
  return textMark('heading', x0, y0 + headRoom / 2, 'start', text);
}

function asPart({ name, value = 0 }: Area): { readonly name: string; readonly value: number } {
  return { name, value };
}

function tileOf({ x0, x1, y0, y1 }: Tile): Mark {
  const [x, width] = spanOf(x0, x1, drawingWidths.wide);
  const [y, length] = spanOf(y0, y1, height);
  return { shape: 'rect', look: 'tile', x, y, width, height: length };
}

/** Start and length; where the gaps have eaten a thin tile up, a hair of it is left. */
function spanOf(from: number, to: number, end: number): readonly [start: number, length: number] {
  const start = round(Math.min(from, end - thinnest));
  return [start, Math.max(thinnest, round(round(Math.min(to, end)) - start))];
}

/** The tile's name, wrapped, and its number below; the name alone, or nothing, where there is no room. */
function nameTile({ data, parent, x0, x1, y0, y1 }: Tile, measure: Measure): Mark[] {
  const room = (x1 - x0 - 2 * tilePadding) / textSize;
  const lines = Math.floor((y1 - y0 - tilePadding) / lineHeight);
  const name = parent && parent.depth === 1 && !hasHead(parent) ? parent.data.name : data.name;
  if (lines < 1 || (room < leastEms && emsOf(name) > room)) return [];
  const number = writeValue(measure, data.value ?? 0);
  const wrapped = wrapLabel(name, room, Math.min(mostLines, Math.max(1, lines - 1)));
  const shown = lines > wrapped.length && emsOf(number) <= room ? [...wrapped, number] : wrapped;
  return shown.map((text, line) =>
    textMark(
      line === wrapped.length ? 'value' : 'label',
      x0 + tilePadding,
      y0 + tilePadding / 2 + (line + 0.5) * lineHeight,
      'start',
      text,
    ),
  );
}
