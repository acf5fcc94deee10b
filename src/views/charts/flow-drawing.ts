import { sankey, type SankeyGraph, type SankeyLink, type SankeyNode } from 'd3-sankey';
import { area, curveBumpX } from 'd3-shape';
import { drawingWidths, lineHeight, round, textMark, textSize, type Drawing, type Mark } from './chart.ts';
import { clipLabel, emsOf } from './label.ts';
import { writeValue, writeWithShare, type Measure } from './measure.ts';
import { totalOf, type Part } from './parts.ts';

interface Flow {
  /** Above zero, each of them. */
  readonly sources: readonly Part[];
  readonly uses: readonly Part[];
  readonly totalName: string;
  readonly measure: Measure;
}

interface Node {
  readonly name: string;
  readonly text: string;
  readonly side: 'source' | 'total' | 'use';
}
/** Links bear nothing of their own. */
type Link = object;
type PlacedNode = SankeyNode<Node, Link>;
type PlacedLink = SankeyLink<Node, Link>;

const nodeWidth = 12;
const gap = 8;
/** Two lines of label and some air: labels of the thinnest neighbours keep clear of each other. */
const padding = 2 * lineHeight + 6;
const top = 2 * lineHeight + gap;
const labelRoom = 12 * textSize;

/** Streams from the sources through the total to the uses, as thick as their amounts. */
export function drawFlow(flow: Flow): Drawing {
  const width = drawingWidths.wide;
  const bottom = top + 150 + Math.max(flow.sources.length, flow.uses.length) * padding;
  const { nodes, links } = graphOf(flow);
  const roomFor = (side: Node['side']) =>
    Math.min(
      labelRoom,
      Math.max(
        ...nodes
          .filter((node) => node.side === side)
          .flatMap(({ name, text }) => [emsOf(name), emsOf(text)].map((ems) => ems * textSize)),
      ),
    ) + gap;
  const layout = sankey<Node, Link>()
    .nodeSort(null)
    .nodeWidth(nodeWidth)
    .nodePadding(padding)
    .extent([
      [roomFor('source'), top],
      [width - roomFor('use'), bottom],
    ]);
  const placed: SankeyGraph<Node, Link> = layout({ nodes, links });
  const marks = [...placed.links.map(ribbon), ...placed.nodes.flatMap(drawNode)];
  const lowest = Math.max(bottom, ...placed.nodes.map((node) => ((node.y0 ?? 0) + (node.y1 ?? 0)) / 2 + lineHeight));
  return { size: 'wide', width, height: round(lowest + gap), tone: 'money', marks };
}

function graphOf({ sources, uses, totalName, measure }: Flow): { nodes: PlacedNode[]; links: PlacedLink[] } {
  const node = (side: Node['side'], parts: readonly Part[]) => {
    const total = totalOf(parts);
    return parts.map(({ name, value }) => ({
      name,
      text: writeWithShare(measure, value, total),
      side,
    }));
  };
  const total = Math.max(totalOf(sources), totalOf(uses));
  const middle = sources.length;
  return {
    nodes: [
      ...node('source', sources),
      { name: totalName, text: writeValue(measure, total), side: 'total' },
      ...node('use', uses),
    ],
    links: [
      ...sources.map(({ value }, index) => ({ source: index, target: middle, value })),
      ...uses.map(({ value }, index) => ({ source: middle, target: middle + 1 + index, value })),
    ],
  };
}

function ribbon({ source, target, y0 = 0, y1 = 0, width = 0 }: PlacedLink): Mark {
  const half = Math.max(0.5, width / 2);
  const ends = [
    { x: typeof source === 'object' ? (source.x1 ?? 0) : 0, y: y0 },
    { x: typeof target === 'object' ? (target.x0 ?? 0) : 0, y: y1 },
  ];
  const shape = area<{ readonly x: number; readonly y: number }>()
    .x(({ x }) => x)
    .y0(({ y }) => y - half)
    .y1(({ y }) => y + half)
    .curve(curveBumpX)
    .digits(1);
  return { shape: 'path', look: 'ribbon', d: shape(ends) ?? '' };
}

function drawNode({ name, text, side, x0 = 0, x1 = 0, y0 = 0, y1 = 0 }: PlacedNode): Mark[] {
  const height = Math.max(2, y1 - y0);
  const middle = (y0 + y1) / 2;
  const place = {
    source: { x: x0 - gap, anchor: 'end', line: middle - lineHeight / 2 },
    total: { x: (x0 + x1) / 2, anchor: 'middle', line: y0 - gap - lineHeight * 1.5 },
    use: { x: x1 + gap, anchor: 'start', line: middle - lineHeight / 2 },
  } as const;
  const { x, anchor, line } = place[side];
  const room = side === 'total' ? Infinity : labelRoom / textSize;
  return [
    {
      shape: 'rect',
      look: 'bar',
      x: round(x0),
      y: round(middle - height / 2),
      width: round(x1 - x0),
      height: round(height),
    },
    textMark('label', x, line, anchor, clipLabel(name, room)),
    textMark('value', x, line + lineHeight, anchor, text),
  ];
}
