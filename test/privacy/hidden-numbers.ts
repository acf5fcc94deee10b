/** Numbers of persons as people hide them, and what only looks like one. All are made up; check digits are right. */

/** An identity number by the weights of GB 11643. */
export function identity(first17: string): string {
  const weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
  const sum = weights.reduce((total, weight, index) => total + weight * Number(first17[index]), 0);
  return `${first17}${'10X98765432'[sum % 11]}`;
}

/** A card number with the check digit of ISO/IEC 7812. */
export function card(first: string): string {
  const sum = [...first].reverse().reduce((total, digit, index) => {
    const value = Number(digit) * (index % 2 === 0 ? 2 : 1);
    return total + (value > 9 ? value - 9 : value);
  }, 0);
  return `${first}${(10 - (sum % 10)) % 10}`;
}

const someone = identity('11010119900307001');
const withX = '11010119900307803X';
const phone = '13800138000';
const other = '19912345678';
const bank = card('622202020000000000');

const as = (text: string, figures: string) => {
  const signs = [...figures];
  return [...text].map((sign) => signs[Number(sign)] ?? sign).join('');
};
const spread = (text: string, between: string) => [...text].join(between);
const parted = (text: string, lengths: readonly number[], between: string | readonly string[]) => {
  let at = 0;
  return lengths
    .map((length, index) => {
      const part = text.slice(at, (at += length));
      const gap = typeof between === 'string' ? between : (between[index - 1] ?? '');
      return index === 0 ? part : gap + part;
    })
    .join('');
};
const chinese = '〇一二三四五六七八九';
const formal = '零壹贰叁肆伍陆柒捌玖';
const circled = '⓪①②③④⑤⑥⑦⑧⑨';
const dotted = '⓪⒈⒉⒊⒋⒌⒍⒎⒏⒐';
const bracketed = '⓪⑴⑵⑶⑷⑸⑹⑺⑻⑼';
const dark = '⓿❶❷❸❹❺❻❼❽❾';

type Case = readonly [text: string, rule: 'identity-number' | 'mobile' | 'bank-card'];

const ofIdentity = [
  ...[' ', '-', '.', '·', '、', ',', '，', '/', '_', ':', '|', '*', '~', '\u200B', '——', ' - ', '\n', '；'].map((gap) =>
    spread(someone, gap),
  ),
  ...['-', '.', '·', '/', '_', ' / ', ' ', '、', '，', '—', '：', '＊', '\n', '…', '|', '→'].map((gap) =>
    parted(withX, [6, 8, 4], gap),
  ),
  parted(withX, [6, 4, 2, 2, 4], ['-', '.', '.', '-']),
  parted(withX, [6, 4, 2, 2, 4], [' ', '年', '月', '日']),
  parted(someone, [6, 4, 2, 2, 4], ['', '年', '月', '日']),
  parted(someone, [3, 3, 4, 4, 4], '-'),
  parted(someone, [4, 4, 4, 4, 2], '.'),
  parted(someone, [6, 8, 4], ['(', ')']),
  parted(someone, [6, 8, 4], ['【', '】']),
  parted(someone, [6, 8, 4], ['〔', '〕']),
  parted(someone, [9, 9], '\n'),
  parted(someone, [6, 6, 6], ['\n', '\n']),
  parted(someone, [1, 5, 8, 4], [' ', '-', '·']),
  ...[
    chinese,
    formal,
    circled,
    dotted,
    bracketed,
    dark,
    'OI23456789',
    'ol23456789',
    'О1２3４5６7８9',
    '零一二三四五六七八九',
  ].map((figures) => as(someone, figures)),
  parted(as(someone, chinese), [6, 8, 4], ' '),
  parted(as(withX, formal), [6, 8, 4], '-'),
  as(someone.slice(0, 9), chinese) + someone.slice(9),
  ...['x', 'Ｘ', '×', 'Х', 'Ⅹ', ' X', '-X', '✕'].map((last) => withX.slice(0, 17) + last),
].map((text): Case => [text, 'identity-number']);

const ofPhone = [
  `联系电话：${as(phone, '洞幺两三四五六拐八勾')}`,
  `联系电话：${as(other, '洞幺两三四五六拐八勾')}`,
  `手机号${spread(phone, '、')}，请拨打`,
  '请拨打13800138000号码咨询',
  ...['-', '.', '·', ' ', '_', '/', '、', ',', '，', '*', '~', '\u200B', '|', ' - '].map((gap) => spread(phone, gap)),
  ...['·', '_', '.', '/', '*', '~', '：', ' · ', '＿', '--', '、', '，', '\n'].map((gap) =>
    parted(phone, [3, 4, 4], gap),
  ),
  ...['·', '.', '_'].map((gap) => parted(other, [3, 4, 4], gap)),
  `(139)${other.slice(3, 7)}-${other.slice(7)}`,
  `【139】${other.slice(3)}`,
  `（139）${other.slice(3, 7)} ${other.slice(7)}`,
  `139（${other.slice(3, 7)}）${other.slice(7)}`,
  `[139] ${other.slice(3)}`,
  `手机 ${parted(other, [2, 2, 2, 2, 2, 1], ' ')}`,
  `电话：${parted(other, [2, 2, 2, 2, 2, 1], '-')}`,
  parted(other, [2, 2, 2, 2, 2, 1], '.'),
  `微信${parted(other, [4, 2, 5], '·')}`,
  `+86${other}`,
  `+86-${parted(other, [3, 4, 4], '.')}`,
  `0086 ${parted(other, [3, 4, 4], '-')}`,
  `（86）${other}`,
  `(+86) ${parted(other, [3, 4, 4], ' ')}`,
  `86-${other}`,
  ...[chinese, formal, circled, dotted, bracketed, dark, 'Ol23456789', 'OI23456789', '零幺二三四五六七八九'].map(
    (figures) => as(other, figures),
  ),
  parted(as(other, chinese), [3, 4, 4], '-'),
  parted(as(other, chinese), [3, 4, 4], ' '),
  spread(as(other, circled), ' '),
  as(other.slice(0, 3), chinese) + other.slice(3),
  `手机：${parted(other, [3, 4, 4], ['、', '，'])}`,
  `010-12345678、${as(other, chinese)}`,
  `010-88880000, ${parted(other, [3, 4, 4], '.')}`,
  `${parted(other, [3, 4, 4], '·')}，0571-88880000`,
].map((text): Case => [text, 'mobile']);

const ofCard = [
  `卡号${as(bank, chinese)}`,
  `银行账号：${as(bank, formal)}`,
  `卡号：${spread(bank, '-')}`,
  `卡号：${spread(bank, '·')}`,
  `卡号${parted(bank, [6, 13], '_')}`,
  parted(bank, [4, 4, 4, 4, 3], '.'),
  parted(bank, [4, 4, 4, 4, 3], '·'),
  parted(bank, [4, 4, 4, 4, 3], '/'),
  `信用卡 ${as(bank, circled)}`,
  `转账至 ${bank.replaceAll('0', 'O')}`,
].map((text): Case => [text, 'bank-card']);

/** Letters for figures: 13B for 138. */
const lettered = [
  '13B00138000',
  '13B12345678',
  '1B900138000',
  '13B-1234-5678',
  '13B 1234 5678',
  '13B.0013.8000',
  '1S901230456',
  '17Z00138000',
  '13B0013B000',
  'l3B12345678',
  '13BO013BO0O',
  '手机：1G612345678',
  '微信号13b12345678',
  '电话 1S9-1234-S67B',
  '联系方式：18Z1234S678',
  '手机号 139I2345b7B',
].map((text): Case => [text, 'mobile']);
const letteredOthers = [
  ...[as(someone, 'O1Z3456789'), as(someone, '01234S6789'), as(withX, '01234567B9')].map((text): Case => [
    text,
    'identity-number',
  ]),
  [parted(as(withX, '01234567B9'), [6, 8, 4], '-'), 'identity-number'],
  [`卡号：${as(bank, '0123456789').replace('62', 'G2')}`, 'bank-card'],
  [`银行卡 ${bank.replace('22', 'ZZ')}`, 'bank-card'],
] as const satisfies readonly Case[];

export const disguises: readonly Case[] = [...ofIdentity, ...ofPhone, ...ofCard, ...lettered, ...letteredOthers];

/** What stands in real papers and is the number of nobody. */
export const lookAlikes: readonly string[] = [
  ...['91110101MA01A2B3X4', '12110101400000001K', '911101190000000108', '11110000000021215G'].map(
    (code) => `统一社会信用代码：${code}`,
  ),
  '投诉电话：12315、12345、12358、12369',
  '咨询电话：0571-88880000、88880001、88880002',
  '联系电话：(010) 8888 0000 转 8001、8002、8003',
  '电话：010-88880000-8013、010-88880000-8014',
  '服务热线 400-138-0013 / 800-830-0000',
  '传真：0592-5380138，邮编：361000',
  '分机：1380、1381、1382、1383、1384',
  '（010）13800138',
  '批号：20260113、20260114、20260115',
  '生产批号：13812345678；规格：500g',
  '产品批次 1380 0138 000',
  '批号 一三八零零一三八零零零',
  '条码：6901234567892；6912345678901',
  '商品条形码 13801234567894',
  '样品编号：XBJ26110101204600268',
  '抽样单编号 DBJ26350200371000001ZX',
  '检验报告编号：No.13800138000',
  '索引号：11350200003-05-2026-00123',
  '索引号：11350200003102026/2026-00123',
  '示市监规〔2026〕13号、示市监发〔2026〕138号',
  '闽政办〔2018〕43号 2018-11-23 2018.12.01',
  '受理编号：3501022026011300123',
  '案件编号：350102-20260113-0012',
  '许可证编号：JY13501020013800',
  '食品生产许可证 SC10635010200138',
  '营业执照注册号：350102100138001',
  'GB 2760—2014、GB 2762—2022、GB 2763—2021',
  'GB/T 19001—2016/ISO 9001:2015',
  'GB 5009.11—2014、GB 5009.12—2017、GB 5009.15—2014',
  'ISBN 978-7-5093-1380-0',
  'ISBN：9787509313800',
  'ISSN 1380-0138，CN 13-8001/D',
  '国药准字H13800138、国药准字Z20138001',
  '粤ICP备13800138号-1',
  '京公网安备 11010102001380号',
  '网站标识码：3501020013',
  '金额合计 13,800,138,000 元',
  '预算 138,001,380.00 元，决算 138,001,381.50 元',
  '1380013.8000、1990.0307、138.00138000',
  '收入 13800.13 8000.25 1990.03',
  '138.123456, 34.123456',
  '东经 118.123456°，北纬 24.123456°',
  '118°12′34.56″E，24°12′34.56″N',
  '2026-01-13 至 2026-03-15',
  '2026.01.13—2026.03.15',
  '2026年1月13日至2026年3月15日',
  '2026/01/13 15:30:20，2026/01/14 08:00:00',
  '20260113153020',
  '自1990年03月07日起至1995年03月06日止',
  '第1、3、4、5、6、7、8、9、10、11、12条',
  '各题得分依次为1、6、8、9、7、5、4、3、2、1、0分。',
  '专家打分为1，3，8，0，0，1，3，8，0，0，0分。',
  '第一、三、八、〇、〇、一、三、八、〇、〇、〇组参加比武',
  '案件13800138000号已经办结',
  '共生产13800138000台',
  '印制1380013 8000册',
  '第一、三、四、五、六、七、八、九项',
  '1.3、1.4、1.5、1.6、1.7、1.8、1.9、2.0',
  '（1）（3）（4）（5）（6）（7）（8）（9）（10）',
  '①②③④⑤⑥⑦⑧⑨⑩⑪',
  '⒈⒉⒊⒋⒌⒍⒎⒏⒐',
  '⑴⑵⑶⑷⑸⑹⑺⑻⑼⑽',
  '一、二、三、四、五、六、七、八、九、十、十一',
  '13 14 15 16 17 18 19 20 21 22',
  '13 14 15 16 17 1 2',
  '13、14、15、16、17、1',
  '1 3 5 7 9 11 13 15 17',
  '138、1234、5678',
  '第138、1234、5678号提案',
  '138/1234/5678',
  '2026 138 1234 5678 9012',
  '比例 1:3:8:0.5:1.3',
  '15:30:20:10:13:8',
  '1990030711010119900308',
  '110101,199003,070013',
  '350001 20260113 0012',
  '邮政编码 110101、199003、070016',
  '区划代码 110101、110102、110105、110106',
  '行业代码 1311、1312、1313、1314、1315',
  '功能分类科目 2013801、2013802、2013850',
  '经济分类 30101、30102、30103、30107',
  '订单号 6222020200000000000',
  '流水号：6222 0202 0000 0000',
  '发票号码 13800138、发票代码 013800138000',
  '车次 G1380、D138、K1990',
  '型号 RX-138-0013-8000B',
  'v1.3.8.0-build.13800',
  '192.168.1.138、255.255.255.0、10.13.80.138',
  'MAC 13-80-01-38-00-0A',
  'https://www.example.gov.cn/art/2026/1/13/art_138_0013800.html',
  'https://www.example.gov.cn/13800138000/index.html',
  '[139] 20260113、[138] 19900307',
  '138|1234|5678、138;1234;5678',
  '面积 13800138000 平方米',
  '共 13800138000 人次',
  '第13800138000号注册商标',
  '海关编码 1380013800、税号 2106909090',
  'CAS 138-00-1；CAS 1380-01-3',
  'O2 含量 13.8%，SO2 0.013 mg/m3，PM2.5 38',
  'H2O 18 kg，CO2 13 800 kg',
  'Ill. 1, Fig. 138, Vol. 13, No. 8, pp. 1380-1399',
  '十一届全国人大一三八次会议',
  '二〇二六年一月十三日至二〇二六年三月十五日',
  '二〇一三八〇〇一',
  '一百三十八万零一百三十八',
  '138****8000、1380013****、139-****-5678',
  '110101********0017、1101011990****001X',
  '6222 **** **** **** 000',
  '×××××××××××',
  '（２０２６）闽０１０２民初１３８０号',
  '(2026)闽0102行审138号之一',
  '国家标准公告 2026 年第 13 号 第 8001 号',
  '标准品 13 8001 38000 mg',
  '2019 2020 2021 2022 2023 2024 2025',
  '18.5 19.3 20.1 17.8 16.2 15.9',
  '3501 0220 2601 1300 12',
  '身高 138 体重 38 年龄 8',
  '第十三届第8次、第13届第80次、第138次',
  '批号 13B12345678',
  '产品型号：15S00123456',
  '生产批号13B20260113',
  '18B20260113',
  '19S26011301',
  '13A12345678',
  '13B1234567',
  '13B123456789',
  '12B12345678',
  '16B12345678',
  '13B5S2G5678',
  '13BB12Z4567',
  'X13B12345678、13B12345678A',
  'SKU-13B12345678',
  'https://www.example.gov.cn/13B12345678/',
  '13B1234',
  '统一社会信用代码 52350200B12345678S',
  '合同编号：18Z12345678',
  '共 13B12345678 件',
  '13DQDBGSZQD',
];
