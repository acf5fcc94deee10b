/** A node of JSON-LD in the vocabulary of schema.org; a key whose value is undefined is not written. */
export type StructuredNode = Readonly<Record<string, unknown>>;

/** The text of `<script type="application/ld+json">`: browsers do not run it, and no title can end the element. */
export function structuredText(nodes: readonly StructuredNode[]): string {
  return JSON.stringify({ '@context': 'https://schema.org', '@graph': nodes }).replaceAll('<', '\\u003c');
}

/** 当前位置. */
export function breadcrumbNode(
  site: string,
  trail: readonly { readonly name: string; readonly url: string }[],
): StructuredNode {
  return {
    '@type': 'BreadcrumbList',
    itemListElement: trail.map(({ name, url }, index) => ({
      '@type': 'ListItem',
      position: index + 1,
      name,
      item: `${site}${url}`,
    })),
  };
}
