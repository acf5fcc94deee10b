import { addDays, day, type Day } from '../../src/records/values/day.ts';
import { failuresHeader } from '../../src/records/failures.ts';
import { agency, districts } from './phrases.ts';
import { gfmTable } from './policy-text.ts';
import type { Random } from './random.ts';
import { commonFields, fileOf, type BenchRecord } from './record.ts';

const foods = [
  '韭菜 豇豆 生姜 鸡蛋 鳊鱼 芹菜 香蕉|食用农产品',
  '蛋糕 面包 月饼|糕点',
  '花生油 菜籽油 芝麻油|食用油、油脂及其制品',
  '酱油 食醋 鸡精调味料|调味品',
  '白酒 黄酒 配制酒|酒类',
  '饮用纯净水 果味饮料|饮料',
  '酱卤肉 腊肠|肉制品',
  '萝卜干 酸菜|蔬菜制品',
];
const products = '家用燃气灶 电热毯 室内加热器 复合肥料 车用柴油 儿童玩具 插线板 安全帽 电线电缆 蓄电池'.split(' ');
/** Items that fail: name, unit, limit; the result is drawn above the limit. */
const foodFaults = [
  ['克百威', 'mg/kg', '0.02'],
  ['噻虫胺', 'mg/kg', '0.2'],
  ['恩诺沙星', 'μg/kg', '10'],
  ['苯甲酸及其钠盐', 'g/kg', '1.0'],
  ['过氧化值', 'g/100g', '0.25'],
  ['铅（以Pb计）', 'mg/kg', '0.3'],
] as const;
const productFaults = [
  ['泄漏电流', 'mA', '0.75'],
  ['硫含量', 'mg/kg', '10'],
  ['邻苯二甲酸酯', '%', '0.1'],
  ['甲醛含量', 'mg/kg', '75'],
] as const;
const shops = '便民超市 综合超市 生鲜店 农贸市场 学校食堂 五金店 家电商场 批发部'.split(' ');
const streets = '人民路 新村 站前 滨河 学府路 东门街 南湖路 工业大道'.split(' ');
const laboratory = '样本市检验检测中心';

/** `count` sampling results of ten years with `rows` or 10 to 300 rows each; their totals are those of their tables. */
export function makeSampling(random: Random, count: number, rows?: number): BenchRecord[] {
  const sequences = new Map<number, number>();
  return Array.from({ length: count }, (_, index) => {
    const publishedOn = addDays(day('2017-03-06'), Math.floor((index * 3500) / count));
    const year = Number(publishedOn.slice(0, 4));
    const sequence = (sequences.get(year) ?? 0) + 1;
    sequences.set(year, sequence);
    const sampled = rows ?? 10 + Math.floor(random.fraction() ** 2 * 291);
    return result(random, { publishedOn, year, sequence, sampled, food: random.chance(0.75) });
  });
}

interface Notice {
  readonly publishedOn: Day;
  readonly year: number;
  readonly sequence: number;
  readonly sampled: number;
  readonly food: boolean;
}

function result(random: Random, notice: Notice): BenchRecord {
  const { publishedOn, year, sequence, sampled, food } = notice;
  const unqualified = Math.min(sampled, Math.floor(sampled * random.fraction() * 0.08));
  const [id, kind] = [`${food ? 'spcj' : 'zlcc'}-${year}-${sequence}`, food ? '食品' : '产品质量'];
  const rows = Array.from({ length: sampled }, (_, index) => sample(random, notice, index, index < unqualified));
  const header = food ? foodHeader : productHeader;
  const failing = rows.slice(0, unqualified);
  const title = `${agency}关于${year}年第${sequence}期${food ? '食品安全监督抽检' : '产品质量监督抽查'}情况的通告`;
  const totals = { sampled, qualified: sampled - unqualified, unqualified };
  const fields = {
    ...commonFields(title, publishedOn, food ? '食品经营监督管理科' : '产品质量监督管理科', publishedOn),
    kind,
    noticeNumber: noticeNumber(notice),
    totals,
    period: { from: addDays(publishedOn, -110), to: addDays(publishedOn, -20) },
    task: `${year}年样本市监督抽检计划`,
    basis: [food ? '《食品安全抽样检验管理办法》' : '《产品质量监督抽查管理暂行办法》'],
    institutions: [laboratory],
    qualified: 'qualified.csv',
    ...(unqualified > 0 ? { unqualified: 'unqualified.csv', disposals: 'disposals.csv' } : {}),
  };
  const qualifiedHeader = header.filter((name) => !failingOnly.has(name));
  const tables = {
    'qualified.csv': [qualifiedHeader, ...rows.slice(unqualified).map((row) => cellsOf(row, qualifiedHeader))],
    ...(unqualified > 0
      ? {
          'unqualified.csv': [header, ...failing.map((row) => cellsOf(row, header))],
          'disposals.csv': [disposalHeader, ...failing.map((row, index) => disposal(random, row, notice, index))],
        }
      : {}),
  };
  return { collection: 'sampling', id, file: fileOf('sampling', year, id, true), fields, body: textOf(totals), tables };
}

function noticeNumber({ year, sequence }: Notice): string {
  return `${year}年第${sequence}期`;
}

type Row = Readonly<Record<string, string>>;
const cellsOf = (row: Row, header: readonly string[]): string[] => header.map((name) => row[name] ?? '/');
const foodHeader =
  `序号 抽样编号 标称生产企业名称 标称生产企业地址 被抽样单位名称 被抽样单位地址 省份 食品名称 规格型号 商标 生产日期/批号 保质期 ${failuresHeader} 分类 公告号 公告日期 任务来源 检验机构 备注`.split(
    ' ',
  );
const productHeader =
  `序号 抽样编号 受检单位 产品名称 生产单位 所在地 商标 规格型号 生产日期/批号 ${failuresHeader} 承检机构 抽查领域 备注`.split(
    ' ',
  );
const failingOnly = new Set(['被抽样单位地址', '商标', '保质期', '检验机构', failuresHeader]);
const disposalHeader = ['抽样编号', '处置单位', '处置措施', '完成日期', '处罚决定文书号', '状态'];

function sample(random: Random, notice: Notice, index: number, fails: boolean): Row {
  const { publishedOn, year, sequence, food } = notice;
  const district = random.pick(districts);
  const street = random.pick(streets);
  const shop = `${district}${street}${random.pick(shops)}`;
  const [names = '', category = ''] = random.pick(foods).split('|');
  const producer = random.chance(0.3) ? '/' : `${random.pick(districts)}${random.pick(streets)}加工厂`;
  const madeOn = addDays(publishedOn, -random.between(115, 300));
  const batch = food ? 'XBJ' : 'ZLCC';
  const shared = {
    序号: String(index + 1),
    抽样编号: `${batch}${year}${String(sequence).padStart(3, '0')}${String(index + 1).padStart(6, '0')}`,
    规格型号: random.pick(['散装', '500g/袋', '200g/盒', '1.5L/瓶', '5kg/袋']),
    '生产日期/批号': madeOn,
    [failuresHeader]: fails ? failures(random, food ? foodFaults : productFaults) : '/',
  };
  if (!food) {
    const place = { 受检单位: shop, 产品名称: random.pick(products), 生产单位: producer, 所在地: district };
    return { ...shared, ...place, 承检机构: laboratory, 抽查领域: '流通' };
  }
  return {
    ...shared,
    标称生产企业名称: producer,
    标称生产企业地址: producer === '/' ? '/' : `样本省样本市${random.pick(districts)}工业园`,
    被抽样单位名称: shop,
    被抽样单位地址: `样本省样本市${district}${street}${random.between(1, 300)}号`,
    省份: '样本省',
    食品名称: random.pick(names.split(' ')),
    分类: category,
    公告号: noticeNumber(notice),
    公告日期: publishedOn,
    任务来源: '市级监督抽检',
    检验机构: laboratory,
  };
}

function failures(random: Random, faults: readonly (readonly [string, string, string])[]): string {
  return random
    .some(faults, random.chance(0.2) ? 2 : 1)
    .map(([item, unit, limit]) => {
      const found = (Number(limit) * random.between(12, 60)) / 10;
      return `${item}║${found.toPrecision(3)} ${unit}║≤${limit} ${unit}`;
    })
    .join('；');
}

function disposal(random: Random, row: Row, { publishedOn, year }: Notice, index: number): string[] {
  const district = random.pick(districts);
  return [
    row['抽样编号'] ?? '',
    `${district}市场监督管理局`,
    '责令停止销售并召回，排查不合格原因，督促整改后复查合格；依法给予行政处罚。',
    addDays(publishedOn, random.between(10, 45)),
    `样市监处罚〔${year}〕${random.between(1, 400) * 10 + (index % 10)}号`,
    random.chance(0.9) ? '已完成' : '移送',
  ];
}

function textOf({
  sampled,
  qualified,
  unqualified,
}: Readonly<Record<'sampled' | 'qualified' | 'unqualified', number>>) {
  return [
    '依据法律、法规和年度抽检计划，现将本期监督抽检情况通告如下。',
    '## 一、总体情况',
    `共抽检${sampled}批次，合格${qualified}批次，不合格${unqualified}批次。`,
    gfmTable(
      ['项目', '批次'],
      Object.entries({ 抽检: sampled, 合格: qualified, 不合格: unqualified }).map(([name, value]) => [
        name,
        String(value),
      ]),
    ),
    '## 二、后续处置',
    '对不合格产品，所在地市场监督管理局按规定启动核查处置，控制风险、追查来源去向并督促整改，处置结果见核查处置表。',
  ].join('\n\n');
}
