import { kindCalled } from '../../records/kind.ts';
import { dayOf } from '../../records/values/day.ts';
import { allRecords } from '../../register/lists.ts';
import { addresses, tableFormats } from '../../register/addresses/address.ts';
import { recordsIn, type AnyRecord } from '../../register/register.ts';
import type { ExportedKind, Register, Rhythm } from '../kind.ts';
import { exportWording } from '../../wording/exports.ts';
import { offeredSets } from '../../views/lists/data-sets.ts';
import { columnOf } from '../../views/shell.ts';
import type { Catalog, Dataset, Distribution } from './catalog-schema.ts';
import { dataSetFormats } from './data-sets.ts';
import { periodOf } from './period.ts';
import { newestDay } from './record-data.ts';
import { recordSchemaName, rowSchemaName, tableSchemaName } from './schemas.ts';

/** What a file weighs and holds, once it is written; undefined for an address at which nothing was written. */
export type Measures = (address: string) => { readonly bytes: number; readonly sha256: string } | undefined;

/**
 * `/data/catalog.json`: what data the site offers, in DCAT 3 as JSON-LD, with what DCAT-AP 3.0 makes
 * mandatory and the vocabularies that it asks for. Only what was written is listed, with its size and
 * digest, so the catalogue is made last.
 */
export function catalogOf(register: Register, measures: Measures): Catalog {
  const { site } = register;
  return {
    '@context': context,
    '@id': `${site.url}${addresses.catalog}`,
    '@type': 'dcat:Catalog',
    'dct:title': site.name,
    'dct:description': exportWording.catalogue(site.agency.name),
    'dct:language': language,
    'dct:publisher': publisherOf(register),
    'dct:modified': register.asOf,
    ...licensed(register),
    'dct:conformsTo': `${site.url}${addresses.schema('catalog')}`,
    'dcat:dataset': [
      ...register.kinds.flatMap((kind) => kindDataset(register, kind, measures)),
      ...allRecords(register).flatMap((record) => recordDataset(register, record, measures)),
    ],
  };
}

/** Chinese, by the list of languages that DCAT-AP asks for (ISO 639-3 zho). */
const language = 'http://publications.europa.eu/resource/authority/language/ZHO';

/** Says which strings are addresses and which are dates, so that the catalogue can be read as triples. */
const address = { '@type': '@id' };
const date = { '@type': 'http://www.w3.org/2001/XMLSchema#date' };
const context = {
  dcat: 'http://www.w3.org/ns/dcat#',
  dct: 'http://purl.org/dc/terms/',
  foaf: 'http://xmlns.com/foaf/0.1/',
  spdx: 'http://spdx.org/rdf/terms#',
  // What a format is called in the file, and what the name stands for.
  CSV: fileType('CSV'),
  JSON: fileType('JSON'),
  XLSX: fileType('XLSX'),
  NDJSON: 'https://github.com/ndjson/ndjson-spec',
  'dcat:accessURL': address,
  'dcat:downloadURL': address,
  'dcat:landingPage': address,
  'dcat:mediaType': address,
  'dct:accrualPeriodicity': address,
  'dct:conformsTo': address,
  'dct:format': { '@type': '@vocab' },
  'dct:language': address,
  'spdx:algorithm': address,
  'dct:issued': date,
  'dct:modified': date,
  'dcat:startDate': date,
  'dcat:endDate': date,
  'dcat:byteSize': { '@type': 'http://www.w3.org/2001/XMLSchema#nonNegativeInteger' },
};

const mediaTypes = {
  json: 'application/json',
  csv: 'text/csv',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  // Not registered with IANA.
  ndjson: undefined,
} as const;

function kindDataset(register: Register, kind: ExportedKind, measures: Measures): Dataset[] {
  const { site } = register;
  const { id: collection } = kind;
  const records = recordsIn(register, collection);
  const modified = newestDay(records);
  const period = periodOf(records);
  if (modified === undefined || period === undefined) return [];
  const name = kind.names.column;
  const file = fileMaker(register, measures);
  return [
    {
      '@id': `${site.url}${addresses.data(collection)}`,
      '@type': 'dcat:Dataset',
      'dct:title': `${site.agency.name}${name}`,
      'dct:description': columnOf(register, collection).description,
      'dct:publisher': publisherOf(register),
      'dct:language': language,
      'dct:modified': modified,
      'dct:temporal': period,
      'dct:accrualPeriodicity': frequency(kind.exports.rhythm),
      'dcat:landingPage': `${site.url}${addresses.list(collection)}`,
      'dcat:distribution': [
        ...file(addresses.data(collection), 'json', name, collection),
        ...offeredSets(register, collection).flatMap((set) =>
          dataSetFormats.flatMap((format) =>
            file(
              addresses.dataSet(set.id, format),
              format,
              exportWording.all(set.name),
              format === 'ndjson' ? rowSchemaName(set.id) : undefined,
            ),
          ),
        ),
      ],
    },
  ];
}

/** A record of a kind whose records are data, and whatever else has tables of its own. */
function recordDataset(register: Register, record: AnyRecord, measures: Measures): Dataset[] {
  const { tables } = record;
  const period = periodOf([record]);
  const { isData = false, recordRhythm = 'IRREG' } = kindCalled(register.kinds, record.collection).exports;
  if (!period || (tables.length === 0 && !isData)) return [];
  const { collection, id, url, entry } = record;
  const page = `${register.site.url}${url}`;
  const file = fileMaker(register, measures);
  return [
    {
      '@id': page,
      '@type': 'dcat:Dataset',
      'dct:title': entry.fields.title,
      'dct:description': record.summary === '' ? exportWording.dataOf(entry.fields.title) : record.summary,
      'dct:publisher': publisherOf(register),
      'dct:language': language,
      'dct:issued': dayOf(entry.fields.publishedAt),
      'dct:temporal': period,
      // What happened to failing products is added as it is decided; a budget is published once.
      'dct:accrualPeriodicity': frequency(recordRhythm),
      'dcat:landingPage': page,
      'dcat:distribution': [
        ...file(addresses.machineCopy(url), 'json', entry.fields.title, recordSchemaName(collection)),
        ...tables.flatMap((table) =>
          tableFormats.flatMap((format) =>
            file(
              addresses.table(collection, id, table.id, format),
              format,
              table.definition.name,
              format === 'json' ? tableSchemaName : undefined,
            ),
          ),
        ),
      ],
    },
  ];
}

/** Describes a file of the site, if it was written. */
function fileMaker(register: Register, measures: Measures) {
  const { url } = register.site;
  const licence = licensed(register);
  return (path: string, format: keyof typeof mediaTypes, title: string, schema?: string): Distribution[] => {
    const measure = measures(path);
    if (!measure) return [];
    const type = mediaTypes[format];
    return [
      {
        '@type': 'dcat:Distribution',
        'dct:title': title,
        'dcat:accessURL': `${url}${path}`,
        'dcat:downloadURL': `${url}${path}`,
        ...(type === undefined ? {} : { 'dcat:mediaType': `https://www.iana.org/assignments/media-types/${type}` }),
        'dct:format': format.toUpperCase(),
        'dcat:byteSize': measure.bytes,
        'spdx:checksum': {
          '@type': 'spdx:Checksum',
          'spdx:algorithm': 'spdx:checksumAlgorithm_sha256',
          'spdx:checksumValue': measure.sha256,
        },
        ...(schema === undefined ? {} : { 'dct:conformsTo': `${url}${addresses.schema(schema)}` }),
        ...licence,
      },
    ];
  };
}

function licensed({ site }: Register): { 'dct:license'?: NonNullable<Distribution['dct:license']> } {
  if (site.licence === undefined) return {};
  const { name, url } = site.licence;
  return {
    'dct:license': {
      ...(url === undefined ? {} : { '@id': url }),
      '@type': 'dct:LicenseDocument',
      'dct:title': name,
    },
  };
}

function publisherOf({ site }: Register): Dataset['dct:publisher'] {
  return {
    '@id': `${site.url}${addresses.home}`,
    '@type': ['foaf:Agent', 'foaf:Organization'],
    'foaf:name': site.agency.name,
  };
}

function fileType(code: string): string {
  return `http://publications.europa.eu/resource/authority/file-type/${code}`;
}

function frequency(code: Rhythm): string {
  return `http://publications.europa.eu/resource/authority/frequency/${code}`;
}
