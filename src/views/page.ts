import type { AnyPageView } from './templates.ts';

/**
 * One page of the site: where it stands and what it shows. `view` is plain data, made only when asked for, so that ten
 * thousand pages do not lie in memory at once; the page is a pure function of it, so equal views give equal pages.
 */
export interface Page<View extends AnyPageView = AnyPageView> {
  readonly address: string;
  readonly view: () => View;
}
