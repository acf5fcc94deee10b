import type { Chart, Drawing, Mark } from '../../../src/views/charts/chart.ts';

type Shape = Mark['shape'];
type MarkOf<S extends Shape> = Extract<Mark, { shape: S }>;

/** The marks of one shape and look, in their order. */
export function marksOf<S extends Shape>(drawing: Drawing, shape: S, look: string): MarkOf<S>[] {
  return drawing.marks.filter((mark): mark is MarkOf<S> => mark.shape === shape && mark.look === look);
}

export function textsOf(drawing: Drawing, look: string): string[] {
  return marksOf(drawing, 'text', look).map(({ text }) => text);
}

/** The wide and the narrow drawing of a chart that must have both. */
export function drawingsOf(chart: Chart): readonly [wide: Drawing, narrow: Drawing] {
  const [wide, narrow] = chart.drawings;
  if (wide?.size !== 'wide' || narrow?.size !== 'narrow') throw new Error(`${chart.id} is not drawn in both sizes`);
  return [wide, narrow];
}

/** Every number that a drawing writes into the page. */
export function numbersOf({ width, height, marks }: Drawing): number[] {
  const written = marks.flatMap((mark) => {
    switch (mark.shape) {
      case 'rect':
        return [mark.x, mark.y, mark.width, mark.height];
      case 'line':
        return [mark.from.x, mark.from.y, mark.to.x, mark.to.y];
      case 'path':
        return [...(mark.at ? [mark.at.x, mark.at.y] : []), ...(mark.d.match(/-?\d+(?:\.\d+)?/g) ?? []).map(Number)];
      case 'text':
        return [mark.x, mark.y];
    }
  });
  return [width, height, ...written];
}

export function rowsOf(chart: Chart): (readonly string[])[] {
  return chart.table.rows.map(({ cells }) => cells);
}
