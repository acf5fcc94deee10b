import type { AccessibilityView } from '../../views/site/accessibility.ts';
import type { SearchView } from '../../views/site/search.ts';
import type { SiteMapSection } from '../../views/site/site-map.ts';
import type { VerifyView } from '../../views/site/verify.ts';
import { accessibilityWording } from '../../wording/accessibility.ts';
import { verifyWording } from '../../wording/verify.ts';
import { wording } from '../../wording/wording.ts';
import { lines, link, links, part, tableLines } from './copy-lines.ts';
import { inline } from './markdown-text.ts';

/** The Markdown of the pages about the site itself, block by block. What only a browser can do is left out. */
export function sectionBlocks(sections: readonly SiteMapSection[], site: string): string[] {
  return sections.flatMap(({ name, groups }) => part(name, groups.map((group) => links(group.links, site)).join('\n')));
}

export function searchBlocks({ hotWords, sections }: SearchView, site: string): string[] {
  const words = wording.searchPage;
  const sought = hotWords.map(({ word, url }) => ({ name: word, url }));
  return [...part(words.hotWords, links(sought, site)), ...sectionBlocks(sections, site)];
}

export function verifyBlocks({ manifest }: VerifyView, site: string): string[] {
  const { byHand, privacy } = verifyWording;
  return [...part(byHand.heading, lines(byHand.steps)), lines([link(byHand.manifest, manifest, site)]), privacy];
}

export function accessibilityBlocks({ run, tested, agency, corrections }: AccessibilityView, site: string): string[] {
  const words = accessibilityWording;
  const { axe, keyboard, withoutScript } = run;
  const { appearance, templates, rules, violations } = words.table;
  return [
    words.aim(inline(agency.name)),
    ...part(words.tested, words.how(tested.length)),
    words.axe(axe.version, axe.day),
    tableLines(
      [appearance, templates, rules, violations],
      axe.appearances.map((shown) => [
        words.appearances[shown.name] ?? shown.name,
        String(shown.templates),
        String(shown.passed),
        String(shown.violations),
      ]),
    ),
    lines([
      words.keyboard(keyboard.day, keyboard.templates, keyboard.parts),
      words.structure,
      words.withoutScript(withoutScript.day, withoutScript.pages),
    ]),
    ...part(words.pages, tested.join('、')),
    ...part(words.untested, lines(words.limits)),
    ...part(words.contact, words.ask),
    lines([
      ...Object.values(agency).map(inline),
      ...(corrections === undefined ? [] : [link(words.corrections, corrections, site)]),
    ]),
  ];
}
