/** The way through a list that is cut into pages. */
export interface Pagination {
  readonly current: number;
  readonly links: readonly { readonly page: number; readonly url: string }[];
}

/** First, last and the five pages around the present one: a page's weight must not grow with the number of records. */
export function paginationOf(current: number, count: number, address: (page: number) => string): Pagination {
  const links = Array.from({ length: count }, (_, index) => index + 1)
    .filter((page) => page === 1 || page === count || Math.abs(page - current) <= 2)
    .map((page) => ({ page, url: address(page) }));
  return { current, links };
}
