/** Fetches what makes long tables handy when one comes near, or at once where the address names a row or a search in it. */
export function prepareTables(): void {
  const tables = document.querySelectorAll('[data-filter]');
  if (tables.length === 0) return;
  const begin = () => import('./table-filter.ts');
  if (location.hash !== '' || location.search !== '') {
    void begin();
    return;
  }
  const observer = new IntersectionObserver(
    (seen) => {
      if (!seen.some(({ isIntersecting }) => isIntersecting)) return;
      observer.disconnect();
      void begin();
    },
    { rootMargin: '100%' },
  );
  for (const table of tables) observer.observe(table);
}
