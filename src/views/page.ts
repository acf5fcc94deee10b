import type { ShellView } from './shell-view.ts';

/** What a page shows; `template` names the layout that shows it. */
export interface PageView {
  readonly template: string;
  readonly shell: ShellView;
}

/**
 * One page of the site: where it stands and what it shows. `view` is plain data, made only when asked for, so that ten
 * thousand pages do not lie in memory at once; the page is a pure function of it, so equal views give equal pages.
 */
export interface Page<View extends PageView = PageView> {
  readonly address: string;
  /** The address of the record to which a further page belongs: it changes when that does. */
  readonly partOf?: string;
  readonly view: () => View;
}
