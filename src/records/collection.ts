/** The kinds of record, which are also the folders of `content/` and the first part of every address. */
export const collections = ['policies', 'interpretations', 'sampling', 'budgets', 'pages'] as const;
export type Collection = (typeof collections)[number];

export function isCollection(name: string): name is Collection {
  return (collections as readonly string[]).includes(name);
}
