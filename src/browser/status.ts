/**
 * Puts right what a page says of validity when it is opened on a later day than it was built for: whatever carries
 * `data-from` (inclusive) or `data-until` (exclusive) is shown on exactly those days, counted in Shanghai.
 */
export function showToday(): void {
  const today = new Date(Date.now() + 288e5).toISOString().slice(0, 10);
  for (const element of document.querySelectorAll<HTMLElement>('[data-from],[data-until]')) {
    const { from = '', until = '9999' } = element.dataset;
    const shown = from <= today && today < until;
    element.hidden = !shown;
    if (shown && element.dataset['title']) document.title = element.dataset['title'];
  }
}
