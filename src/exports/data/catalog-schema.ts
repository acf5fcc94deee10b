import { z } from 'zod';

const day = z.string().regex(/^\d{4}-\d{2}-\d{2}$/);

const licence = z.object({
  '@id': z.url().optional(),
  '@type': z.literal('dct:LicenseDocument'),
  'dct:title': z.string(),
});
const publisher = z.object({
  '@id': z.url(),
  '@type': z.tuple([z.literal('foaf:Agent'), z.literal('foaf:Organization')]),
  'foaf:name': z.string().min(1),
});
const description = z.string().min(1);
const language = z.url().describe('语种，用欧盟出版局的语种词表');
const period = z.object({ '@type': z.literal('dct:PeriodOfTime'), 'dcat:startDate': day, 'dcat:endDate': day });

const distribution = z.object({
  '@type': z.literal('dcat:Distribution'),
  'dct:title': z.string(),
  'dcat:accessURL': z.url(),
  'dcat:downloadURL': z.url(),
  'dcat:mediaType': z.url().optional().describe('IANA 登记的类型；没有登记的格式写在 dct:format'),
  'dct:format': z.string().describe('格式的名称；各名称的含义见 @context'),
  'dcat:byteSize': z.int().min(1),
  'spdx:checksum': z.object({
    '@type': z.literal('spdx:Checksum'),
    'spdx:algorithm': z.literal('spdx:checksumAlgorithm_sha256'),
    'spdx:checksumValue': z.string().regex(/^[0-9a-f]{64}$/),
  }),
  'dct:conformsTo': z.url().optional(),
  'dct:license': licence.optional(),
});
export type Distribution = z.output<typeof distribution>;

const dataset = z.object({
  '@id': z.url(),
  '@type': z.literal('dcat:Dataset'),
  'dct:title': z.string(),
  'dct:description': description,
  'dct:publisher': publisher,
  'dct:language': language,
  'dct:issued': day.optional(),
  'dct:modified': day.optional(),
  'dct:temporal': period,
  'dct:accrualPeriodicity': z.url().describe('更新频率，用欧盟出版局的频率词表'),
  'dcat:landingPage': z.url(),
  'dcat:distribution': z.array(distribution),
});
export type Dataset = z.output<typeof dataset>;

/** `/data/catalog.json`. */
export const catalogSchema = z.object({
  '@context': z.record(z.string(), z.union([z.url(), z.record(z.string(), z.string())])),
  '@id': z.url(),
  '@type': z.literal('dcat:Catalog'),
  'dct:title': z.string(),
  'dct:description': description,
  'dct:language': language,
  'dct:publisher': publisher,
  'dct:modified': day,
  'dct:license': licence.optional(),
  'dct:conformsTo': z.url(),
  'dcat:dataset': z.array(dataset),
});
export type Catalog = z.output<typeof catalogSchema>;
