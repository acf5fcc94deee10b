/** Marks in the outline the heading under which the reader is. */
export function followOutline(): void {
  const links = document.querySelectorAll<HTMLAnchorElement>('.outline a');
  const places = [...links].flatMap((link) => {
    const place = document.getElementById(decodeURIComponent(link.hash.slice(1)));
    return place ? [{ link, place }] : [];
  });
  const mark = () => {
    const line = innerHeight * 0.08;
    const current = places.filter(({ place }) => place.getBoundingClientRect().top < line).pop();
    for (const { link } of places) {
      if (link !== current?.link) link.removeAttribute('aria-current');
      else if (!link.hasAttribute('aria-current')) {
        link.setAttribute('aria-current', 'location');
        const list = link.closest('nav');
        // Not `scrollIntoView`: that would move the page too.
        if (list) list.scrollTop = link.offsetTop - list.clientHeight / 2;
      }
    }
  };
  // All that lies above the line counts as seen, so that a leap past several headings is noticed too.
  const observer = new IntersectionObserver(mark, { rootMargin: '9999999px 0px -92% 0px' });
  for (const { place } of places) observer.observe(place);
}
