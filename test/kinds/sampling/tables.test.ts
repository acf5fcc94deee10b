import { describe, expect, test } from 'vitest';
import { samplingTables, type SamplingTableId } from '../../../src/kinds/sampling/tables.ts';
import {
  ambiguousSpellings,
  expectedFaults,
  faultsWithout,
  kindsOf,
  tableFaults,
  writtenHeaders,
} from '../../records/headers.ts';

interface Listed {
  readonly kind: '食品' | '产品质量';
  readonly id: SamplingTableId;
  readonly name: string;
  readonly headers: string;
}

const failures = '不合格项目║检验结果║标准值';
const disposals = '*抽样编号, *处置单位, *处置措施, 完成日期, 处罚决定文书号, *状态';

/** As docs/contract.md#5-sampling-results lists them; `*` before each header that must be there. */
const contract: readonly Listed[] = [
  {
    kind: '食品',
    id: 'unqualified',
    name: '不合格产品表',
    headers: `序号, *抽样编号, 标称生产企业名称, 标称生产企业地址, *被抽样单位名称, 被抽样单位地址, 省份, *食品名称, 规格型号, 商标, 生产日期/批号, 保质期, *${failures}, 分类, 公告号, 公告日期, 任务来源, 检验机构, 备注`,
  },
  {
    kind: '食品',
    id: 'qualified',
    name: '合格产品表',
    headers:
      '序号, *抽样编号, 标称生产企业名称, 标称生产企业地址, *被抽样单位名称, 省份, *食品名称, 规格型号, 生产日期/批号, 分类, 公告号, 公告日期, 任务来源, 备注',
  },
  {
    kind: '产品质量',
    id: 'unqualified',
    name: '不合格产品表',
    headers: `序号, *抽样编号, *受检单位, *产品名称, 生产单位, 所在地, 商标, 规格型号, 生产日期/批号, *${failures}, 承检机构, 抽查领域, 备注`,
  },
  {
    kind: '产品质量',
    id: 'qualified',
    name: '合格产品表',
    headers:
      '序号, *抽样编号, *受检单位, *产品名称, 生产单位, 所在地, 商标, 规格型号, 生产日期/批号, 承检机构, 抽查领域, 备注',
  },
  { kind: '食品', id: 'disposals', name: '核查处置表', headers: disposals },
  { kind: '产品质量', id: 'disposals', name: '核查处置表', headers: disposals },
];

describe.for(contract)('$kind: $id', ({ kind, id, name, headers }) => {
  const definition = samplingTables(kind)[id];

  test('has the columns of the contract', () => {
    expect([definition.name, writtenHeaders(definition)]).toEqual([name, headers]);
  });

  test('is refused without each column that must be there, and without no other', () => {
    expect(faultsWithout(definition)).toEqual(expectedFaults(headers));
  });

  test('has no column that answers to the name of another', () => {
    expect(ambiguousSpellings(definition)).toEqual([]);
  });

  test('reads days, failures and choices as such and all else as text', () => {
    const has = (header: string) => headers.includes(header);
    expect(kindsOf(definition)).toEqual({
      ...(has('公告日期') ? { day: ['公告日期'] } : {}),
      ...(has('完成日期') ? { day: ['完成日期'] } : {}),
      ...(has(failures) ? { failures: [failures] } : {}),
      ...(has('状态') ? { choice: ['状态'] } : {}),
    });
  });
});

describe('the joined column', () => {
  const { unqualified } = samplingTables('食品');

  test.for(['║', '||', '‖', '|', '丨', '｜'])('may be joined by %s', (separator) => {
    const headers = ['抽样编号', '被抽样单位名称', '食品名称', ['不合格项目', '检验结果', '标准值'].join(separator)];
    const row = ['A-1', '甲店', '面包', ['铅', '0.6', '≤0.5'].join(separator)];
    expect(tableFaults(unqualified, headers, row)).toEqual([]);
  });
});

describe('a row', () => {
  const food = ['抽样编号', '被抽样单位名称', '食品名称', failures];
  const disposal = ['抽样编号', '处置单位', '处置措施', '完成日期', '状态'];
  test.for([
    { name: 'of a failure', id: 'unqualified', cells: ['A-1', '甲店', '面包', '铅║0.6║≤0.5'], found: [] },
    {
      name: 'of a failure without a number',
      id: 'unqualified',
      cells: ['/', '甲店', '面包', '铅║0.6║≤0.5'],
      found: ['table/cell 抽样编号'],
    },
    {
      name: 'of a failure that is not told',
      id: 'unqualified',
      cells: ['A-1', '甲店', '面包', ''],
      found: [`sampling/failure-cell ${failures}`],
    },
    {
      name: 'of a failure without its limit',
      id: 'unqualified',
      cells: ['A-1', '甲店', '面包', '铅║0.6'],
      found: [`sampling/failure-cell ${failures}`],
    },
    {
      name: 'of a finished disposal',
      id: 'disposals',
      cells: ['A-1', '甲局', '下架', '2026-03-01', '已完成'],
      found: [],
    },
    { name: 'of a disposal that goes on', id: 'disposals', cells: ['A-1', '甲局', '下架', '', '进行中'], found: [] },
    {
      name: 'of a disposal that was handed on',
      id: 'disposals',
      cells: ['A-1', '甲局', '移交', '', '移送'],
      found: [],
    },
    {
      name: 'of a disposal without a number',
      id: 'disposals',
      cells: ['', '甲局', '下架', '', '进行中'],
      found: ['table/cell 抽样编号'],
    },
    {
      name: 'of a disposal in no state',
      id: 'disposals',
      cells: ['A-1', '甲局', '下架', '', ''],
      found: ['table/cell 状态'],
    },
    {
      name: 'of a disposal in another state',
      id: 'disposals',
      cells: ['A-1', '甲局', '下架', '', '完成'],
      found: ['table/cell 状态'],
    },
    {
      name: 'of a disposal on no such day',
      id: 'disposals',
      cells: ['A-1', '甲局', '下架', '2026-02-29', '已完成'],
      found: ['table/cell 完成日期'],
    },
  ] as const)('$name: $found', ({ id, cells, found }) => {
    expect(tableFaults(samplingTables('食品')[id], id === 'disposals' ? disposal : food, cells)).toEqual(found);
  });
});
