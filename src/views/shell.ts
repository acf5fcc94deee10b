import { kindCalled } from '../records/kind.ts';
import type { DayOrTime } from '../records/values/day.ts';
import type { Column } from '../records/site-columns.ts';
import type { SiteFields } from '../records/site.ts';
import { addresses, feedPaths } from '../register/addresses/address.ts';
import { recordsIn, type AnyRecord } from '../register/register.ts';
import { feedWording } from '../wording/feeds.ts';
import { wording } from '../wording/wording.ts';
import { correctionsLink } from './record/corrections.ts';
import type { DatedTitle } from './status.ts';
import type { Register, ShownKind } from './kind.ts';
import type { FeedLink, FooterView, MenuEntry, NamedLink, ShellView, ShownColumn } from './shell-view.ts';
import { breadcrumbNode, structuredText, type StructuredNode } from './structured-node.ts';

/** What a page says of itself; the rest of its shell follows from the register. */
export interface PageFacts {
  readonly address: string;
  readonly title: string;
  readonly datedTitles?: readonly DatedTitle[];
  readonly description: string;
  /** Between the home page and this one. */
  readonly trail?: readonly { readonly name: string; readonly url: string }[];
  /** The column that the page belongs to, for its META tags and the menu. */
  readonly column?: ShownColumn;
  /** Given for a record: the META tags of an article. */
  readonly article?: {
    readonly title: string;
    readonly publishedAt: DayOrTime;
    readonly source: string;
    readonly keywords?: readonly string[];
    readonly editor?: string;
    /** Address of the first picture of the text. */
    readonly picture?: string;
  };
  /** What can be followed here; the collection of the column where nothing else is named. */
  readonly feeds?: readonly FeedLink[];
  /** What the page is about, as JSON-LD. */
  readonly structured?: readonly StructuredNode[];
  readonly indexed?: boolean;
  /** False where there is nothing to be read in another format. */
  readonly copied?: boolean;
}

/** The column of `site.yaml` for a whole kind, or one with the standard name where the site declares none. */
export function columnOf(register: Register, kind: string): Column {
  const declared = register.site.columns?.find(
    (column) => column.collection === kind && column.topic === undefined && column.genre === undefined,
  );
  const name = kindCalled(register.kinds, kind).names.column;
  return declared ?? { id: kind, name, description: name, keywords: [name], type: name, collection: kind };
}

/** The kinds with lists that have records: those for which the site has columns. */
export function usedKinds(register: Register): ShownKind[] {
  return register.kinds.filter(({ id, listed }) => listed && recordsIn(register, id).length > 0);
}

/** The kinds whose records stand alone, with all of them. */
export function unlistedRecords(register: Register): readonly AnyRecord[] {
  return register.kinds.flatMap(({ id, listed }) => (listed ? [] : recordsIn(register, id)));
}

/** The column of the records that stand alone; of the first kind where there are several, undefined where there is none. */
export function unlistedColumn(register: Register): Column | undefined {
  const kind = register.kinds.find(({ listed }) => !listed);
  return kind && columnOf(register, kind.id);
}

/** The column of a record between the home page and its own; none for a record that stands alone. */
export function columnTrail(register: Register, kind: string): NamedLink[] {
  if (!kindCalled(register.kinds, kind).listed) return [];
  return [{ name: columnOf(register, kind).name, url: addresses.list(kind) }];
}

/** Puts the shell around a page. */
export function shellOf(register: Register, facts: PageFacts): ShellView {
  const { site } = register;
  const breadcrumbs = [{ name: wording.home, url: addresses.home }, ...(facts.trail ?? [])];
  return {
    address: facts.address,
    canonical: `${site.url}${facts.address}`,
    title: facts.title,
    datedTitles: facts.datedTitles ?? [],
    description: facts.description,
    siteName: site.name,
    agencyName: site.agency.name,
    notice: site.notice,
    emblem: site.emblem === undefined ? undefined : `/${site.emblem}`,
    hasAccent: site.accent !== undefined,
    asOf: register.asOf,
    menu: menuOf(register, facts),
    breadcrumbs,
    meta: metaOf(register, facts),
    openGraph: openGraphOf(register, facts),
    alternates: alternatesOf(facts),
    structuredData: structuredText([...(facts.structured ?? []), breadcrumbNode(site.url, breadcrumbs)]),
    footer: footerOf(register, facts),
    indexed: facts.indexed ?? true,
  };
}

function menuOf(register: Register, { address, column }: PageFacts): MenuEntry[] {
  const entries = [
    { name: wording.home, url: addresses.home },
    ...usedKinds(register).map(({ id }) => ({ name: columnOf(register, id).name, url: addresses.list(id) })),
    ...register.kinds.flatMap(({ id, views }) => views.menu?.(recordsIn(register, id)) ?? []),
  ];
  const kind = register.kinds.find(({ id, listed }) => listed && id === column?.collection);
  const section = kind ? addresses.list(kind.id) : address;
  return entries.map((entry) => ({ ...entry, current: entry.url === address || entry.url === section }));
}

function metaOf(register: Register, { address, description, column, article }: PageFacts): ShellView['meta'] {
  const { site } = register;
  const tags: [string, string | undefined][] = [
    ['SiteName', site.name],
    ['SiteDomain', new URL(site.url).host],
    ['SiteIDCode', site.siteIdCode],
  ];
  if (column) {
    tags.push(
      ['ColumnName', column.name],
      ['ColumnDescription', column.description],
      ['ColumnKeywords', column.keywords.join(',')],
      ['ColumnType', column.type],
    );
  }
  if (article) {
    const time = article.publishedAt.length === 10 ? `${article.publishedAt} 00:00` : article.publishedAt;
    tags.push(
      ['ArticleTitle', article.title],
      ['PubDate', time],
      ['ContentSource', article.source],
      ['Keywords', article.keywords?.join(',')],
      ['Author', article.editor],
      ['Description', description],
      ['Image', article.picture && `${site.url}${article.picture}`],
      ['Url', `${site.url}${address}`],
    );
  }
  return tags.flatMap(([name, content]) => (content === undefined || content === '' ? [] : [{ name, content }]));
}

function openGraphOf({ site }: Register, { address, title, description, article }: PageFacts): ShellView['openGraph'] {
  const tags = {
    'og:type': article ? 'article' : 'website',
    'og:title': title,
    'og:description': description,
    'og:url': `${site.url}${address}`,
    'og:site_name': site.name,
    'og:locale': 'zh_CN',
    ...(article?.picture === undefined ? {} : { 'og:image': `${site.url}${article.picture}` }),
  };
  return Object.entries(tags).map(([property, content]) => ({ property, content }));
}

/** Every page that shows something is there as Markdown, records as JSON too. */
function alternatesOf({ address, column, article, feeds, copied }: PageFacts): ShellView['alternates'] {
  const followed =
    feeds ??
    (column?.collection === undefined ? [] : [{ path: feedPaths.collection(column.collection), name: column.name }]);
  const markdown = { type: 'text/markdown', title: feedWording.copies.markdown, url: addresses.markdownCopy(address) };
  const data = { type: 'application/json', title: feedWording.copies.json, url: addresses.machineCopy(address) };
  return [
    ...followed.flatMap(({ path, name }) => [
      { type: 'application/atom+xml', title: name, url: addresses.feed(path, 'atom') },
      { type: 'application/feed+json', title: name, url: addresses.feed(path, 'json') },
    ]),
    ...(copied === false ? [] : [markdown]),
    ...(article ? [data] : []),
  ];
}

function footerOf({ site }: Register, page: PageFacts): FooterView {
  const { name, address, phone, postcode, email } = site.agency;
  const corrections = correctionsLink(site, page);
  return {
    agency: {
      name,
      ...(address === undefined ? {} : { address }),
      ...(phone === undefined ? {} : { phone }),
      ...(postcode === undefined ? {} : { postcode }),
      ...(email === undefined ? {} : { email }),
    },
    ...(site.siteIdCode === undefined ? {} : { siteIdCode: site.siteIdCode }),
    records: recordsOf(site),
    ...(corrections === undefined ? {} : { corrections }),
    links: site.links ?? [],
  };
}

/** 非经营性互联网信息服务备案管理办法, article 13, asks for a link below the ICP number; the police gives its own out with one. */
function recordsOf({ icp, policeRecord }: SiteFields): FooterView['records'] {
  const code = policeRecord?.replaceAll(/\D/g, '') ?? '';
  return [
    ...(icp === undefined ? [] : [{ name: icp, url: 'https://beian.miit.gov.cn/' }]),
    ...(policeRecord === undefined
      ? []
      : [{ name: policeRecord, url: `https://beian.mps.gov.cn/#/query/webSearch?code=${code}` }]),
  ];
}
