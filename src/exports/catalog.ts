import { collections } from '../records/collection.ts';
import { addresses } from '../register/address.ts';
import type { Register } from '../register/register.ts';
import { wording } from '../wording/wording.ts';
import { newestDay } from './record-data.ts';
import { recordSchemaName } from './schemas.ts';
import { publishedTables } from '../views/tables.ts';

/** `/data/catalog.json`: what data the site offers, in DCAT 3 as JSON-LD. */
export function catalogOf(register: Register): object {
  const { site } = register;
  const publisher = { '@type': 'foaf:Organization', 'foaf:name': site.agency.name };
  const address = (path: string) => `${site.url}${path}`;
  const sets = collections
    .filter((collection) => register[collection].length > 0)
    .map((collection) => ({
      '@id': address(addresses.data(collection)),
      '@type': 'dcat:Dataset',
      'dct:title': `${site.agency.name}${wording.collections[collection]}`,
      'dct:publisher': publisher,
      'dct:language': 'zh-CN',
      'dct:modified': newestDay(register[collection]),
      'dcat:distribution': [
        distribution(address(addresses.data(collection)), 'application/json', address(addresses.schema(collection))),
      ],
    }));
  const tables = [...register.sampling, ...register.budgets].map((record) => ({
    '@id': address(record.url),
    '@type': 'dcat:Dataset',
    'dct:title': record.entry.fields.title,
    'dct:publisher': publisher,
    'dct:language': 'zh-CN',
    'dct:issued': record.entry.fields.publishedAt.slice(0, 10),
    'dcat:distribution': [
      distribution(
        address(addresses.machineCopy(record.url)),
        'application/json',
        address(addresses.schema(recordSchemaName(record.collection))),
      ),
      ...publishedTables(record).map(({ id, name }) => ({
        ...distribution(address(addresses.table(record.collection, record.id, id)), 'text/csv'),
        'dct:title': name,
      })),
    ],
  }));
  return {
    '@context': {
      dcat: 'http://www.w3.org/ns/dcat#',
      dct: 'http://purl.org/dc/terms/',
      foaf: 'http://xmlns.com/foaf/0.1/',
    },
    '@id': address(addresses.catalog),
    '@type': 'dcat:Catalog',
    'dct:title': site.name,
    'dct:publisher': publisher,
    'dct:modified': register.asOf,
    'dcat:dataset': [...sets, ...tables],
  };
}

function distribution(url: string, type: string, schema?: string): object {
  return {
    '@type': 'dcat:Distribution',
    'dcat:accessURL': url,
    'dcat:mediaType': `https://www.iana.org/assignments/media-types/${type}`,
    ...(schema === undefined ? {} : { 'dct:conformsTo': schema }),
  };
}
