import { failuresHeader } from '../../records/failures.ts';
import type { samplingKinds } from './fields.ts';
import { column, type ColumnDefinition, type TableDefinition } from '../../records/table.ts';

type SamplingKind = (typeof samplingKinds)[number];
export type SamplingTableId = 'unqualified' | 'qualified' | 'disposals';

const serial = column('序号', 'text', { variants: ['编号', 'No.'] });
const number = column('抽样编号', 'text', {
  required: true,
  filled: true,
  variants: ['抽样单编号', '样品编号', '抽样单号'],
});
const batch = column('生产日期/批号', 'text', {
  variants: ['生产日期', '批号', '生产日期(批号)', '生产日期/货号/批号', '购进日期/生产日期/批号'],
});
const failures = column(failuresHeader, 'failures', {
  required: true,
  filled: true,
  variants: [
    '不合格项目',
    '主要不合格项目',
    '不合格项目|实测值|标准值',
    '不合格项目/检验结果/标准值',
    '不合格项(标准值/实测值)',
  ],
});
const specification = column('规格型号', 'text', { variants: ['规格', '型号规格', '规格/型号'] });
const brand = column('商标', 'text', { variants: ['品牌'] });
const remark = column('备注', 'text', { variants: ['说明'] });
const category = column('分类', 'text', { variants: ['食品大类', '类别', '食品分类'] });
const notice = [
  column('公告号'),
  column('公告日期', 'day'),
  column('任务来源', 'text', { variants: ['任务来源/项目名称', '项目名称'] }),
];
const producer = column('标称生产企业名称', 'text', { variants: ['生产企业名称', '标称生产企业', '生产企业'] });
const producerAddress = column('标称生产企业地址', 'text', { variants: ['生产企业地址'] });
const sampledUnit = column('被抽样单位名称', 'text', {
  required: true,
  variants: ['被抽样单位', '被抽检单位', '被抽样单位名称(全称)'],
});
const food = column('食品名称', 'text', { required: true, variants: ['样品名称', '产品名称'] });
const province = column('省份', 'text', { variants: ['所在省份', '被抽样单位所在省份'] });

const foodUnqualified: readonly ColumnDefinition[] = [
  serial,
  number,
  producer,
  producerAddress,
  sampledUnit,
  column('被抽样单位地址'),
  province,
  food,
  specification,
  brand,
  batch,
  column('保质期'),
  failures,
  category,
  ...notice,
  column('检验机构', 'text', { variants: ['承检机构'] }),
  remark,
];
const foodQualified: readonly ColumnDefinition[] = [
  serial,
  number,
  producer,
  producerAddress,
  sampledUnit,
  province,
  food,
  specification,
  batch,
  category,
  ...notice,
  remark,
];
const productStart: readonly ColumnDefinition[] = [
  serial,
  number,
  column('受检单位', 'text', { required: true, variants: ['受检单位名称', '销售单位', '被抽样单位名称'] }),
  column('产品名称', 'text', { required: true, variants: ['样品名称'] }),
  column('生产单位', 'text', { variants: ['生产单位(标称)', '标称生产单位', '生产企业名称'] }),
  column('所在地'),
  brand,
  specification,
  batch,
];
const productEnd: readonly ColumnDefinition[] = [
  column('承检机构', 'text', { variants: ['检验机构'] }),
  column('抽查领域', 'text', { variants: ['领域'] }),
  remark,
];

const disposals: TableDefinition = {
  name: '核查处置表',
  columns: [
    number,
    column('处置单位', 'text', { required: true, variants: ['核查处置单位'] }),
    column('处置措施', 'text', { required: true, variants: ['处置情况', '核查处置情况'] }),
    column('完成日期', 'day'),
    column('处罚决定文书号', 'text', { variants: ['处罚决定书文号', '文书号'] }),
    column('状态', 'choice', {
      required: true,
      filled: true,
      variants: ['处置状态'],
      choices: ['进行中', '已完成', '移送'],
    }),
  ],
};

/** The three tables of a sampling record of this kind. */
export function samplingTables(kind: SamplingKind): Readonly<Record<SamplingTableId, TableDefinition>> {
  const [unqualified, qualified] =
    kind === '食品'
      ? [foodUnqualified, foodQualified]
      : [
          [...productStart, failures, ...productEnd],
          [...productStart, ...productEnd],
        ];
  return {
    unqualified: { name: '不合格产品表', columns: unqualified },
    qualified: { name: '合格产品表', columns: qualified },
    disposals,
  };
}
