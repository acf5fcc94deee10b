import type { Definition, Image, Link, Root } from 'mdast';
import { visit } from 'unist-util-visit';
import type { BodyLink, WrittenLink } from '../records/entry.ts';
import { withoutTags } from '../records/language/plain-text.ts';
import { destinationOf, takeDestination } from './destinations.ts';
import { plainLine, shownLine } from './plain-text.ts';
import type { Report } from './source-checks.ts';
import { struckNodes } from './struck-text.ts';

const scheme = /^[a-z][a-z0-9+.-]*:/i;
const allowedScheme = /^(https?|mailto|tel):/i;

/**
 * Numbers every link and image, so that where it leads can be decided later; what may not be linked to is a finding.
 * `before` is how many characters stand before the body in the text that was parsed.
 */
export function takeLinks(tree: Root, before: number, report: Report): BodyLink[] {
  const links: BodyLink[] = [];
  inlineReferences(tree);
  const struck = struckNodes(tree);
  visit(tree, (node) => {
    if (node.type !== 'link' && node.type !== 'image') return;
    // Words for a picture are told and printed as they are: tags among them stay tags for ever.
    if (node.type === 'image') node.alt = withoutTags(node.alt ?? '');
    const at = node.position?.start ?? { line: 1, column: 1 };
    const text = plainLine(node) || shownLine(node);
    check(node, text, at, report);
    const slot = links.length;
    links.push({
      slot,
      target: node.url,
      text,
      line: at.line,
      column: at.column,
      ...(node.type === 'image' ? { image: true } : {}),
      ...(struck.has(node) ? { struck: true } : {}),
      written: writtenAt(node, before),
    });
    node.data = { ...node.data, hProperties: { ...node.data?.hProperties, dataSlot: String(slot) } };
  });
  return links;
}

function writtenAt(node: Link | Image, before: number): WrittenLink {
  const destination = destinationOf(node);
  return {
    end: (node.position?.end.offset ?? before) - before,
    ...(destination ? { destination: [destination[0] - before, destination[1] - before] } : {}),
  };
}

/** `[text][1]` and `![alt][1]` become ordinary links, so that there is one kind to follow. */
function inlineReferences(tree: Root): void {
  const definitions = new Map<string, Definition>();
  visit(tree, 'definition', (definition) => {
    if (!definitions.has(definition.identifier)) definitions.set(definition.identifier, definition);
  });
  visit(tree, (node, index, parent) => {
    if ((node.type !== 'linkReference' && node.type !== 'imageReference') || index === undefined || !parent) return;
    const definition = definitions.get(node.identifier);
    const url = definition?.url;
    if (url === undefined) return;
    const position = node.position ? { position: node.position } : {};
    const link: Link | Image =
      node.type === 'linkReference'
        ? { type: 'link', url, children: node.children, ...position }
        : { type: 'image', url, alt: node.alt ?? '', ...position };
    if (definition) takeDestination(link, definition);
    parent.children[index] = link;
  });
}

function check(node: Link | Image, text: string, at: { line: number; column: number }, report: Report): void {
  if (node.type === 'image' && text.trim() === '')
    report(
      'markdown/image-alt',
      at,
      '图片没有说明文字。',
      '请在方括号里写明图片说了什么，例如 ![2026年抽检合格率柱状图](chart.png)，看不见图片的人靠它了解内容。',
    );
  if (node.type === 'image' && (scheme.test(node.url) || node.url.startsWith('//'))) {
    report(
      'markdown/image-external',
      at,
      `图片“${node.url}”不在本网站上。`,
      '请把图片文件放在文章的文件夹里，只写文件名。',
    );
    return;
  }
  if (node.type === 'link' && text.trim() === '' && node.children.every((child) => child.type !== 'image')) {
    report('markdown/link', at, `链接“${node.url}”没有文字。`, '请在方括号里写上链接的文字。');
  }
  if (scheme.test(node.url) && !allowedScheme.test(node.url)) {
    report(
      'markdown/link',
      at,
      `链接“${node.url}”用了不允许的协议。`,
      '链接只能是网址（http、https）、邮箱（mailto:）、电话（tel:）或者本网站的文件。',
    );
  }
  if (!isDecodable(node.url))
    report('markdown/link', at, `链接“${node.url}”里的百分号写法不完整。`, '请核对网址；单独的 % 要写成 %25。');
  if (node.url.trim() === '')
    report('markdown/link', at, `“${text}”的链接是空的。`, '请在圆括号里写上链接的地址，或者去掉方括号和圆括号。');
}

function isDecodable(url: string): boolean {
  try {
    decodeURIComponent(url);
    return true;
  } catch {
    return false;
  }
}
