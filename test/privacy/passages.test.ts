import { createHash } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { discreet, findingOf, hitsIn, hitsInHeaders, hitsInRow } from '../../src/privacy/passages.ts';

/** Fictitious persons: the check digit of GB 11643 by its weights, not by the recursion of the code under test. */
function identity(first17: string): string {
  const weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
  const sum = weights.reduce((total, weight, index) => total + weight * Number(first17[index]), 0);
  return `${first17}${'10X98765432'[sum % 11]}`;
}

const someone = identity('11010119900307001');
const withX = ['11010119900307', '31011519850615', '44030619771224']
  .flatMap((start) => Array.from({ length: 20 }, (_, index) => identity(`${start}${101 + index}`)))
  .find((number) => number.endsWith('X')) as string;
const wide = (text: string) => text.replaceAll(/[0-9X]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) + 0xfee0));

const rules = (text: string, kind: 'line' | 'cell' | 'name' = 'line', label?: string) =>
  hitsIn({ text, kind, ...(label === undefined ? {} : { label }) }).map(({ rule }) => rule.replace(/^[a-z]+\//, ''));

describe('what is found', () => {
  test.for<[string, string, string]>([
    ['an identity number', `公民身份号码${someone}。`, 'identity-number'],
    ['one that ends in X', withX, 'identity-number'],
    ['with a small x', `证件 ${withX.toLowerCase()}号`, 'identity-number'],
    ['in full width', wide(withX), 'identity-number'],
    ['in groups', someone.replace(/(.{6})(.{8})/, '$1 $2 '), 'identity-number'],
    ['with hyphens', someone.replace(/(.{6})(.{8})/, '$1-$2-'), 'identity-number'],
    ['figure by figure', [...someone].join(' '), 'identity-number'],
    ['with invisible characters', [...someone].join('\u200B'), 'identity-number'],
    ['in mathematical figures', someone.replace('1', '\u{1D7CF}'), 'identity-number'],
    ['between figures that are not its own', `第 3 号 2 ${someone} 5`, 'identity-number'],
    ['of 15 figures', '身份证：110101900307001', 'identity-number'],
    ['kept apart by points', someone.replace(/(.{6})(.{8})/, '$1.$2.'), 'identity-number'],
    ['kept apart by strokes', someone.replace(/(.{6})(.{4})(.{4})/, '$1/$2/$3/'), 'identity-number'],
    ['kept apart by long dashes', someone.replace(/(.{6})(.{8})/, '$1—$2－'), 'identity-number'],
    ['broken over two lines', `号码${someone.slice(0, 11)}\n${someone.slice(11)}`, 'identity-number'],
    [
      'in Chinese figures',
      [...someone].map((digit) => '〇一二三四五六七八九'[Number(digit)]).join(''),
      'identity-number',
    ],
    ['with letters for figures', `证件${someone.replaceAll('0', 'O')}`, 'identity-number'],
    ['in figures of another script', someone.replaceAll('1', '\u0661'), 'identity-number'],
    ['of a resident of Hong Kong', identity('81000019900307001'), 'identity-number'],
    ['of a foreigner who lives here', identity('93101019900307001'), 'identity-number'],
    ['two mobile numbers', '电话13800138000/010-12345678', 'mobile'],
    ['a mobile number behind a comma', '010-12345678,13800138000', 'mobile'],
    ['with points', '138.0013.8000', 'mobile'],
    ['with a zero in front', '手机：013800138000', 'mobile'],
    ['a mobile number in Chinese figures', '一三八零零一三八零零零', 'mobile'],
    ['behind letters of a messenger', 'wx13800138000', 'mobile'],
    ['a mobile number', '联系人张某，13800138000', 'mobile'],
    ['with +86', '+86 138-0013-8000', 'mobile'],
    ['with 0086', '008613800138000', 'mobile'],
    ['in fours', '电话：138 0013 8000', 'mobile'],
    ['in full width with blanks', '１３８　００１３　８０００', 'mobile'],
    ['behind a landline', '0571-88880000 13800138000', 'mobile'],
    ['as an address of mail', '13800138000@example.com', 'mobile'],
    ['a bank card by its word', '开户银行：示例银行，卡号6222020000000000000', 'bank-card'],
    ['a bank card in fours', '6222 0200 0000 0000 000', 'bank-card'],
    ['a passport', '护照号码：E12345678', 'passport'],
    ['a permit', '港澳通行证C12345678', 'passport'],
    ['a permit to Taiwan', '往来台湾通行证：L12345678', 'passport'],
    ['a permit from Taiwan', '台胞证号：12345678', 'passport'],
    ['an old card of a foreigner', '外国人永久居留身份证USA110070010123', 'passport'],
    ['a number plate', '车牌号京A·12345', 'plate'],
    ['the plate of an electric car', '浙AD12345', 'plate'],
    ['a vehicle', '车架号：LSVAA4187C2184847', 'plate'],
    ['a home', '家庭住址：示例市东湖区中山路12号3栋502室', 'home-address'],
    ['a registered home', '户籍所在地：示例市东湖区柳树村三组12号', 'home-address'],
    ['a home by its numbers', '居住地址：示例市东湖街道东风里6-2-301', 'home-address'],
    ['where somebody lives', '王大山，住示例市东湖区幸福小区3号楼2单元501室', 'home-address'],
    ['a home in a decision', '张某，男，1980年1月1日出生，住示例省示例市中山路12号。', 'home-address'],
    ['a child', '王小明，男，12岁，就读于实验小学', 'minor'],
    ['a child behind its role', '受害人王小明（12岁）', 'minor'],
    ['a child of a long surname', '欧阳小明，男，7岁', 'minor'],
    ['a child with its age this year', '王小明今年8岁', 'minor'],
    ['a pupil', '王小明，女，2015年3月出生，在实验小学读三年级', 'minor'],
    ['an illness', '患者王小明确诊为肺结核', 'health'],
    ['an illness of somebody without a role', '王大山因患癌症申请救助', 'health'],
    ['a carrier', '王大山（艾滋病病毒感染者）', 'health'],
    ['a disability', '张三峰，肢体残疾二级', 'health'],
  ])('%s', ([, text, rule]) => {
    expect(rules(text)).toEqual([rule]);
  });

  test.for<[string, string, 'line' | 'cell' | 'name']>([
    ['a mark with a star and a term', '秘密★10年', 'line'],
    ['in disguise', '机 密 ☆ １０ 年', 'line'],
    ['with invisible characters', '绝\u200B密\u2060★长期', 'line'],
    ['in a line among others', '示例市市场监督管理局\n内 部 资 料\n关于印发的通知', 'line'],
    ['in brackets at the end of a title', '关于开展检查的通知（内部资料）', 'line'],
    ['with a warning', '内部资料，注意保存', 'line'],
    ['with its label', '密级：机密', 'cell'],
    ['with a star in a cell', '机密★', 'cell'],
    ['in a name', '名单-机密.xlsx', 'name'],
    ['in traditional characters', '機密★', 'line'],
    ['between the number of the copy and the urgency', '000001 机密★1年 特急', 'line'],
    ['of a level', '机密级★10年', 'line'],
    ['with hyphens', '绝-密-★', 'line'],
    ['with a term in brackets', '秘密（10年）', 'line'],
    ['in nothing but quotation marks', '“秘密★10年”', 'line'],
    ['behind another label', '保密期限：10年 密级：机密', 'line'],
    ['of a company', '核心商密★3年', 'line'],
    ['as a sign', '㊙', 'line'],
    ['internal, in brackets', '〔内部〕', 'line'],
    ['for internal reference only', '仅供内部参考', 'line'],
  ])('of secrecy: %s', ([, text, kind]) => {
    expect(rules(text, kind)).toEqual(['mark']);
  });

  test('at its place in the text as it is written, whatever stands before', () => {
    const [hit] = hitsIn({ text: `\u200B甲\u{20000}：${wide(someone)}。`, kind: 'line' });
    expect([hit?.start, hit?.end]).toEqual([5, 23]);
  });
});

describe('what is let pass', () => {
  test.for<[string, string]>([
    ['a wrong check digit', `${someone.slice(0, 17)}${someone.endsWith('0') ? '1' : '0'}`],
    ['a day that is none', identity('11010119900231001')],
    ['a region that is none', identity('99010119900307001')],
    ['a masked number', '110101********0017，138****8000，6222 **** **** 0004'],
    ['统一社会信用代码', '统一社会信用代码：91110101MA01A2B3X4、121101014000000017'],
    ['a count behind region and day', `受理编号：${identity('11010120260307001')}`],
    ['the old number of a licence', '注册号：110101000307001'],
    ['a hotline', '投诉电话12345、12315、95598、400-138-0013、4008200820'],
    ['a landline', '0571-88880000、(010) 13800138、010-13800138转801'],
    ['a batch', '批号：13812345678'],
    ['the number of a sample', 'XBJ25000001204600268、DC13812345678901234、SC13812345678900'],
    ['a barcode', '条码 6901234567892、13801234567894'],
    ['an amount', '13800138000元、15,000,000,000.00、13800138000.50'],
    ['numbers in a row', '13 14 15 16 17 18 19 20 21 22'],
    ['an address of a page', 'https://www.example.gov.cn/art/2026/13800138000.html'],
    ['the number of a brand', '第13800138000号商标'],
    ['a name in an address without its host', 'art/13800138000/index.html'],
    ['a code of a company in figures', '91110119000000010X、911101190000000108'],
    ['a public account without the form of a card', '账号：3301040160000001234'],
    ['a long number without a word', '序列6222020000000000000'],
    ['a number of a sample like a passport', '样品编号E12345678'],
    ['the number of a standard or a licence', '粤B2-20041234、京ICP备12345678号、鲁药制字Z20200001、国药准字H20200001'],
    ['an office', '地址：示例市东湖区中山路12号，邮编 330000。住所：示例市高新区科技路8号'],
    ['a law about addresses', '当事人的姓名、性别、住址、联系方式，按照第三条第一款第二号办理'],
    ['a law about children', '不满十四周岁的未成年人；年满16周岁以上不满18周岁的'],
    ['whoever it is', '任何人患有艾滋病的，常年患有精神障碍的，高血压因肾病加重的'],
    ['a school', '学生文具，中小学；儿童万人，小学三年级'],
    ['a residence in a law', '住房公积金，住宅区12号，住所地'],
    ['a law about illnesses', '患者确诊为传染病的，医疗机构应当报告；高血压患者，男，应当复诊'],
    ['a sentence about secrets', '国家秘密的密级分为绝密、机密、秘密三级。'],
    ['a heading about secrets', '第二章 国家秘密的范围和密级'],
    ['a mark that is spoken of', '标志为“秘密★10年”，写在首页左上角'],
    ['internal rules', '内部资料性出版物管理办法'],
    ['a form of marks', '密级：绝密、机密、秘密三级；保密期限、密级'],
    ['a use', '仅供内部使用的，不得对外销售'],
    ['a duty', '工作人员对知悉的国家秘密、商业秘密和个人信息应当保密'],
  ])('%s', ([, text]) => {
    expect(rules(text)).toEqual([]);
  });

  test('the levels of secrecy in a table and in a list', () => {
    expect(['绝密', '机密', '秘密', '内部资料'].flatMap((text) => rules(text, 'cell'))).toEqual([]);
  });

  test('what a header says to be the number of a thing', () => {
    expect(rules('13812345678', 'cell', '生产批号')).toEqual([]);
    expect(rules('13812345678', 'cell', '联系电话')).toEqual(['mobile']);
    expect(rules('6222020000000000000', 'cell', '账号')).toEqual(['bank-card']);
  });
});

test('a list of persons is known by its headers', () => {
  const found = (headers: string[]) => hitsInHeaders(headers).map(({ rule }) => rule);
  expect(found(['序号', '姓 名', '监护人'])).toEqual(['privacy/minor']);
  expect(found(['户主', '致贫原因', '病种'])).toEqual(['privacy/health', 'privacy/hardship']);
  expect(found(['样品名称', '残疾等级'])).toEqual([]);
});

describe('a number in the cells of a row', () => {
  test.for<[string, string[], number[]]>([
    ['in three parts', ['王某', someone.slice(0, 6), someone.slice(6, 14), someone.slice(14)], [1]],
    ['figure by figure', ['号码', ...someone], [1]],
    ['in full width', [wide(someone.slice(0, 6)), ` ${someone.slice(6, 14)}`, someone.slice(14)], [0]],
    ['a postcode, a day and a number', ['350001', '20260113', '0012'], []],
    ['figures of a table', ['110101', '19900307', '00'], []],
  ])('%s', ([, cells, expected]) => {
    expect(hitsInRow(cells).map(({ first }) => first)).toEqual(expected);
  });
});

test('two that stand side by side are both found', () => {
  expect(rules('电话13800138000京A12345')).toEqual(['mobile', 'plate']);
});

test('postcodes of provinces beside days are no number of a person, also where its check digit is right', () => {
  const split = (number: string) => [number.slice(0, 6), number.slice(6, 14), number.slice(14)];
  expect(hitsInRow(split(identity('81000019900307001')))).toEqual([]);
  expect(hitsInRow(split(someone)).map(({ first }) => first)).toEqual([0]);
});

test.for([
  ['发票号码013800138000', []],
  ['号码013800138000', []],
  ['银行凭证20260101-6222020000000000000', []],
  ['图号A-110101900307001', []],
] as const)('“%s” is nothing of a person', ([text, expected]) => {
  expect(rules(text)).toEqual(expected);
});

describe('what is said', () => {
  const place = { file: 'policies/a.md', line: 3, column: 5, field: '正文' };
  const say = (text: string, file = place.file) => {
    const [hit] = hitsIn({ text, kind: 'line' });
    return hit && findingOf(hit, { ...place, file }, (signed) => Buffer.from(signed).toString('hex').slice(-20));
  };

  test('shows a number masked, and a mark of secrecy not at all', () => {
    expect(say(someone)?.message).toContain(`${someone.slice(0, 4)}**********${someone.slice(-4)}`);
    const mark = say('机密★10年');
    expect(`${mark?.message}${mark?.mend}`).not.toMatch(/机密★|10年/);
  });

  test('names the same fingerprint for the same number however it is written', () => {
    expect(say(wide(someone))?.fingerprint).toBe(say([...someone].join(' '))?.fingerprint);
    expect(say(someone)?.mend).toContain(say(someone)?.fingerprint);
  });

  test('does not let a number be found by trying all that the mask leaves', () => {
    const sign = (text: string) => createHash('sha256').update(text).digest('hex');
    const fingerprints = Array.from({ length: 2000 }, (_, index) => {
      const [hit] = hitsIn({ text: `电话138${String(index).padStart(4, '0')}8000`, kind: 'line' });
      return hit && findingOf(hit, place, sign).fingerprint;
    });
    // One of sixteen: far too few to name one of ten thousand, enough to notice another number.
    expect(new Set(fingerprints).size).toBe(16);
    const other = hitsIn({ text: '电话13900008001', kind: 'line' }).map(
      (hit) => findingOf(hit, place, sign).fingerprint,
    );
    expect(fingerprints).not.toContain(other[0]);
  });
});

test('what other findings quote is masked, and nothing else', () => {
  const quoted = `“${someone}”写了两次，13800138000 也是；第 12 行、2026-11-23、示市监规〔2026〕1号。`;
  const printed = discreet(quoted);
  expect(printed).not.toContain(someone);
  expect(printed).not.toContain('13800138000');
  expect(printed).toContain('第 12 行、2026-11-23、示市监规〔2026〕1号');
  expect(discreet('标题“一、机密★10年”跳了级，“第一条”没有')).toBe('标题“……”跳了级，“第一条”没有');
});
