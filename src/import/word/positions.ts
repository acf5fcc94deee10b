import { RunLook, runsOf } from './runs.ts';
import type { WordStyle, WordStyles } from './styles.ts';
import { child, element, elements, valueOf, type XmlElement } from './xml-tree.ts';

/** Says of each run itself that its text is raised or lowered, where only its style says so: a power must not become a figure. */
export function settlePositions(paragraph: XmlElement, style: WordStyle, styles: WordStyles): void {
  for (const run of runsOf(paragraph)) {
    const own = child(run, 'w:rPr');
    const said = new RunLook(run, style, styles).find('w:vertAlign');
    if (!said || elements(run, 'w:t').length === 0 || child(own, 'w:vertAlign')) continue;
    if (!['superscript', 'subscript'].includes(valueOf(said) ?? '')) continue;
    const look = element('w:rPr', [...elements(own), said]);
    run.children = [look, ...run.children.filter((node) => typeof node === 'string' || node.name !== 'w:rPr')];
  }
}
