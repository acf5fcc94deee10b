import type { Column } from '../records/site-columns.ts';
import type { DatedTitle } from './status.ts';

/** What stands around the content of every page. Plain data, like every view. */
export interface ShellView {
  readonly address: string;
  readonly canonical: string;
  /** For the browser's tab and shares, without the site's name; begins with the status where that matters. */
  readonly title: string;
  /** Titles that become right on later days. */
  readonly datedTitles: readonly DatedTitle[];
  readonly description: string;
  readonly siteName: string;
  readonly agencyName: string;
  /** A sentence of the agency's at the top of every page, such as 本站为演示. */
  readonly notice: string | undefined;
  /** Address of the picture before the site's name. */
  readonly emblem: string | undefined;
  /** Whether the agency has a colour of its own. */
  readonly hasAccent: boolean;
  readonly asOf: string;
  readonly menu: readonly MenuEntry[];
  readonly breadcrumbs: readonly { readonly name: string; readonly url: string }[];
  /** Names and contents of the META tags that 国办发〔2017〕47号 asks for, each once. */
  readonly meta: readonly { readonly name: string; readonly content: string }[];
  /** How the page is shown where it is shared; the title bears the status. */
  readonly openGraph: readonly { readonly property: string; readonly content: string }[];
  /** Feeds of what the page shows, and the page in other formats. */
  readonly alternates: readonly { readonly type: string; readonly title: string; readonly url: string }[];
  /** JSON-LD as it stands in the page. */
  readonly structuredData: string;
  readonly footer: FooterView;
  /** Whether search engines are to keep the page. */
  readonly indexed: boolean;
}

export interface MenuEntry {
  readonly name: string;
  readonly url: string;
  readonly current: boolean;
}

export interface FooterView {
  readonly agency: {
    readonly name: string;
    readonly address?: string;
    readonly phone?: string;
    readonly postcode?: string;
    readonly email?: string;
  };
  readonly siteIdCode?: string;
  /** The two records of the site, each with the address at which anybody can check it. */
  readonly records: readonly { readonly name: string; readonly url: string }[];
  /** Where a reader says that the page is wrong. */
  readonly corrections?: string;
  readonly links: readonly { readonly name: string; readonly url: string }[];
}

/** A feed that a page offers. */
export interface FeedLink {
  /** Under `/feeds/`. */
  readonly path: string;
  readonly name: string;
}

/** A way somewhere. */
export interface NamedLink {
  readonly name: string;
  readonly url: string;
}

/** A column as a page names it: of a kind, or of what is gathered across kinds. */
export type ShownColumn = Omit<Column, 'collection'> & { readonly collection?: string };
