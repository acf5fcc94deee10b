import { samplingTables } from '../../records/sampling-table.ts';
import { checkSampling, samplingKinds, samplingSchema } from '../../records/sampling.ts';
import { defineKind } from '../kind.ts';

export const sampling = defineKind({
  id: 'sampling',
  names: {
    column: '抽检结果',
    short: ['抽检', '抽检结果'],
    idPrefix: 'cj',
    firstColumn: {
      id: 'choujian-jieguo',
      name: '抽检结果',
      description: '监督抽检和监督抽查的结果，以及不合格产品的核查处置情况。',
      keywords: ['监督抽检', '监督抽查', '不合格', '核查处置'],
      type: '数据发布',
    },
  },
  listed: true,
  fields: {
    schema: samplingSchema,
    body: 'optional',
    review: 'required',
    check: checkSampling,
    tables(written) {
      const kind = samplingKinds.find((name) => name === written['kind']);
      if (!kind) return [];
      return Object.entries(samplingTables(kind)).map(([key, definition]) => ({
        key,
        id: key,
        path: [key],
        definition,
      }));
    },
  },
});
