import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { addresses } from '../../src/register/addresses/address.ts';

interface PolicyCopy {
  readonly url: string;
  readonly status: { readonly name: string };
}

/** One address for each template of the built site; policies by status, since each status looks its own way. */
export function examples(folder: string): Record<string, string> {
  const first = (collection: string) => `/${collection}/${recordsOf(folder, collection)[0] ?? ''}/`;
  return {
    home: '/',
    list: '/policies/',
    year: `/policies/year/${readdirSync(join(folder, 'policies/year')).sort()[0] ?? ''}/`,
    status: '/status/repealed/',
    topic: `/topics/${readdirSync(join(folder, 'topics')).sort()[0] ?? ''}/`,
    ...policiesByStatus(folder),
    interpretation: first('interpretations'),
    sampling: first('sampling'),
    lookup: addresses.lookup,
    companies: addresses.companies(),
    company: addresses.company(companyOf(folder)),
    budget: first('budgets'),
    page: first('pages'),
    consultation: consultationPage(folder),
    validity: addresses.validity,
    'changes of validity': addresses.validityChanges(),
    'clean-ups': addresses.cleanUps,
    deadlines: addresses.deadlines,
    'duties of a kind': addresses.deadlinesOf('publish'),
    verify: addresses.verify,
    accessibility: addresses.accessibility,
    'cover page of an attachment': coverPage(folder),
    'site map': '/sitemap/',
    subscribe: addresses.subscribe,
    search: '/search/',
    'not found': '/404.html',
  };
}

function consultationPage(folder: string): string {
  const id = recordsOf(folder, 'pages').find((page) =>
    readFileSync(join(folder, 'pages', page, 'index.json'), 'utf8').includes('"consultation"'),
  );
  return addresses.record('pages', id ?? '');
}

function coverPage(folder: string): string {
  const id = recordsOf(folder, 'policies').find((policy) =>
    existsSync(join(folder, 'policies', policy, 'attachments')),
  );
  const [file = ''] = id === undefined ? [] : readdirSync(join(folder, 'policies', id, 'attachments')).sort();
  return `/policies/${id ?? ''}/attachments/${file}/`;
}

/** Ids of the records of a collection that have a page of their own. */
export function recordsOf(folder: string, collection: string): string[] {
  return readdirSync(join(folder, collection), { withFileTypes: true })
    .filter((found) => found.isDirectory() && readdirSync(join(folder, collection, found.name)).includes('index.json'))
    .map((found) => found.name)
    .sort();
}

function companyOf(folder: string): string {
  const found = readdirSync(join(folder, 'sampling/company')).find((name) => name !== 'page' && !name.includes('.'));
  if (found === undefined) throw new Error('no company has a page');
  return found;
}

function policiesByStatus(folder: string): Record<string, string> {
  const policies = recordsOf(folder, 'policies').map(
    (id) => JSON.parse(readFileSync(join(folder, 'policies', id, 'index.json'), 'utf8')) as PolicyCopy,
  );
  return Object.fromEntries(policies.map(({ url, status }) => [`policy ${status.name}`, new URL(url).pathname]));
}
