/*
 * Larger type and the view for elders, before anything is drawn: the only script that a page waits for. Kept by the
 * browser, or asked for by address (`?view=elder`, `?view=standard`). Plain JavaScript, since it is served as it is.
 */
(() => {
  const root = document.documentElement;
  const asked = new URLSearchParams(location.search).get('view');
  root.dataset.script = '';
  if (asked === 'elder') root.dataset.view = asked;
  try {
    if (asked === 'elder') localStorage.setItem('view', asked);
    else if (asked !== null) localStorage.removeItem('view');
    for (const name of ['view', 'size']) {
      const kept = localStorage.getItem(name);
      if (kept !== null) root.dataset[name] = kept;
    }
  } catch {
    // Some readers let nothing be stored: the address still works.
  }
})();
