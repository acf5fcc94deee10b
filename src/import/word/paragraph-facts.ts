import { readText } from './plain-text.ts';
import { isHidden, property, type WordStyle } from './styles.ts';
import { child, descendants, elements, switchOf, textIn, valueOf, type XmlElement } from './xml-tree.ts';

/** What the look of a paragraph says, which HTML would lose. */
export interface ParagraphFacts {
  /** Where the editor finds it: 第 3 段, 第 1 个表格. */
  readonly place: string;
  /** As it is read, with its automatic number, without blanks at the ends. */
  readonly text: string;
  readonly centred: boolean;
  readonly right: boolean;
  readonly bold: boolean;
  /** 1 for the first level of Word's own headings. */
  readonly heading: number | undefined;
  readonly isTitle: boolean;
  /** A line of the table of contents that Word makes. */
  readonly isContents: boolean;
  /** Depth of its bullet, counted from 0. */
  readonly bullet: number | undefined;
}

/** Reads the facts of a paragraph that has already been cleaned; `style` is its style. */
export function readFacts(
  paragraph: XmlElement,
  style: WordStyle,
  given: { readonly place: string; readonly label: string; readonly bullet: number | undefined },
): ParagraphFacts {
  const own = child(paragraph, 'w:pPr');
  const alignment = valueOf(property([own, ...style.paragraph], 'w:jc'));
  const level = valueOf(property([own, ...style.paragraph], 'w:outlineLvl'));
  const named = /^(?:heading|标题)\s*([1-6])$/i.exec(style.name)?.[1];
  const outline = level === undefined || Number(level) > 5 ? undefined : Number(level) + 1;
  return {
    place: given.place,
    text: (given.label + readText(paragraph)).replace(/^[\s\u3000]+|[\s\u3000]+$/g, ''),
    centred: alignment === 'center',
    right: alignment === 'right' || alignment === 'end',
    bold: isBold(paragraph, style),
    heading: named === undefined ? outline : Number(named),
    isTitle: /^(?:title|标题)$/i.test(style.name),
    isContents: /^(?:toc|目录)\s*\d/i.test(style.name),
    bullet: given.bullet,
  };
}

/** The letters of its runs, raised ones among them as they are in the file; a tab or a line break is a blank. */
export function visibleText(paragraph: XmlElement): string {
  const parts = elements(paragraph).map((part) => {
    if (part.name === 'w:t' || part.name === 'w:noBreakHyphen') return part.name === 'w:t' ? textIn(part) : '\u2011';
    if (part.name === 'w:tab' || part.name === 'w:br' || part.name === 'w:cr') return ' ';
    return part.name === 'w:pPr' || part.name === 'w:txbxContent' ? '' : visibleText(part);
  });
  return parts.join('');
}

function isBold(paragraph: XmlElement, style: WordStyle): boolean {
  const runs = descendants(paragraph, 'w:r').filter((run) => visibleText(run).trim() !== '');
  return (
    runs.length > 0 && runs.every((run) => switchOf(property([child(run, 'w:rPr'), ...style.run], 'w:b')) === true)
  );
}

/** Whether the run is not printed, by itself, its own style or its paragraph's. */
export function isHiddenRun(run: XmlElement, paragraph: WordStyle, styleOf: (id: string) => WordStyle): boolean {
  const own = child(run, 'w:rPr');
  const named = valueOf(child(own, 'w:rStyle'));
  return isHidden([own, ...(named === undefined ? [] : styleOf(named).run), ...paragraph.run]);
}
