import { mask, type Hit, type ProtectedRule } from './hit.ts';

/** Surnames that begin nearly all Chinese names; a first character that is none of them begins a word. */
const surname =
  '[王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗梁宋郑谢韩唐冯于董萧程曹袁邓许傅沈曾彭吕苏卢蒋蔡贾丁魏薛叶阎余潘杜戴夏钟汪田任姜范方石姚谭廖邹熊金陆郝孔白崔康毛邱秦江史顾侯邵孟龙万段雷钱汤尹黎易常武乔贺赖龚文]';
const name = `(?:欧阳|司马|上官|诸葛|夏侯|皇甫|尉迟|公孙|慕容|令狐|宇文|司徒|${surname})[\\p{Script=Han}]{1,2}`;

/** The place where a natural person lives: a label that is only used of persons, and an address down to the house. */
export function homeAddresses(text: string): Hit[] {
  return [...text.matchAll(home)].map(({ 0: found, 1: address = '', index }) => {
    const start = index + found.length - address.length;
    return hit('privacy/home-address', start, address, mask(address.slice(0, 12), 3, 0));
  });
}

const house =
  '(?=[^，。；、\\s]{0,40}[省市区县州旗镇乡村街路巷道弄])[\\p{Script=Han}A-Za-z0-9（）()-]{2,40}?(?:\\d{1,5}|[一二三四五六七八九十百]{1,5})(?:号|室|栋|幢|单元|户|组|弄|-\\d{1,4})[\\p{Script=Han}\\dA-Za-z-]{0,20}';
const home = new RegExp(
  `(?:(?:家庭|现|户籍|经常居住|居住|身份证|个人|暂)(?:住址|地址|住地|所在地)|户口所在地|户籍地|现居住?于?|现住|家住|住址|[男女][，,][^。；\\n]{0,40}?住|(?:^|[，,。；;\\n])住(?![房宅所院宿户]))(?:为|是|在|于)?[:：，, ]{0,3}(${house})`,
  'gu',
);

/** A child who is named with its age. */
export function minors(text: string): Hit[] {
  return [aged, pupil, born, inForm]
    .flatMap((pattern) => [...text.matchAll(pattern)])
    .flatMap(({ 0: found, 1: person = '', index }) =>
      isWord(person) ? [] : [hit('privacy/minor', index, found, mask(person, 1, 0))],
    );
}

/** A name begins a phrase, or follows a word that says of whom the text speaks. */
const named = `(?:(?<!\\p{Script=Han})|(?<=学生|幼儿|儿童|孩子|婴儿|同学|之子|之女|儿子|女儿|受害人|被害人|被抚养人|被监护人))(${name})`;
const aged = new RegExp(
  `${named}(?:[，,、（( ]{1,2}(?:[男女][，,、 ]{1,2})?(?:年龄)?|今年|现年|年仅|时年)(?:\\d|1[0-7])周?岁(?![以组及至段])`,
  'gu',
);
const pupil = new RegExp(
  `${named}[，,（( ]{1,2}[男女][^。；\\n]{0,40}?(?:小学|初中|中学|幼儿园|[一二三四五六七八九]年级)`,
  'gu',
);

const birthday = '(?:19|20)\\d\\d[年./-]\\d{1,2}(?:[月./-]\\d{1,2})?[日月]?';
/** 未成年人王小明（2015年3月7日出生）. */
const born = new RegExp(
  `(?:未成年人|学生|幼儿|儿童|孩子|婴儿|被抚养人|被监护人)(${name})[，,、（( ]{1,2}[^。；\\n]{0,12}?(?:出?生[^。；\\n]{0,4}?${birthday}|${birthday}出?生)`,
  'gu',
);
/** 姓名：王小明，年龄：12; 姓名：王小明 出生日期：2015-03-07 就读…. */
const inForm = new RegExp(
  `姓名[:：] ?(${name})(?!\\p{Script=Han})[^。；\\n]{0,30}?(?:年龄[:：] ?(?:\\d|1[0-7])(?![\\d.])|出生(?:日期|年月|时间)?[:：]? ?${birthday}[^。；\\n]{0,30}?(?:就读|在读|[一二三四五六七八九]年级|\\d{1,2}班))`,
  'gu',
);

/** A named person and an illness or a disability. */
export function healthOfPersons(text: string): Hit[] {
  return [...text.matchAll(patient), ...text.matchAll(sick), ...text.matchAll(carrier)].flatMap(
    ({ 0: found, 1: person = '', index }) =>
      isWord(person) ? [] : [hit('privacy/health', index, found, mask(person, 1, 0))],
  );
}

const illness =
  '艾滋|HIV|乙肝|乙型肝炎|丙肝|结核|梅毒|精神分裂|抑郁症|精神(?:障碍|疾病|残疾)|癌|恶性肿瘤|白血病|尿毒症|癫痫|糖尿病|高血压|心脏病|新冠|新型冠状|核酸(?:检测)?阳性|残疾(?:等级|类别)|(?:肢体|智力|视力|听力|言语|多重)残疾';
const patient = new RegExp(
  `(?:患者|病人|村民|居民|学生|职工|姓名[:：]?|申请人|当事人)[:：]? ?(${name})(?:[（(，,、 ][^。；\\n]{0,30})?(?:患有?|确诊为?|(?:被)?诊断(?:为|[:：])|感染|罹患|身患|因|系|残疾(?:等级|类别))[^，。；\\n]{0,10}(?:${illness}|[一二三四]级)`,
  'giu',
);
const sick = new RegExp(
  `(?<!\\p{Script=Han})(${name})(?:因?患有?|因|确诊为?|(?:被)?诊断为|罹患|身患)[^，。；\\n]{0,10}(?:${illness})`,
  'giu',
);
/** 王某（艾滋病病毒感染者）, 张某，肢体残疾二级. */
const carrier = new RegExp(
  `(?<!\\p{Script=Han})(${name})(?:系|[，,（( ]{1,2}(?:[男女][，,] ?)?)(?:(?:${illness})[^，。；\\n]{0,6}?(?:感染者|携带者|患者|病人)|[\\p{Script=Han}]{2}残疾[一二三四]级)`,
  'giu',
);

/** 高血压, 任何人 and 常年 begin like a name and are none; 张某某 is named to nobody. */
function isWord(person: string): boolean {
  return /[某病症炎癌瘤压糖障疸*×xX]|等人$|^(?:任何|何[人时]|常[年见]|万[一人名余]|于[是]|高[危龄]|武警|程度|方[可案]|段时|白天)/.test(
    person,
  );
}

/** Headers of a table that lists persons by name, with what nobody but them should know. */
const lists: readonly (readonly [ProtectedRule, RegExp])[] = [
  ['privacy/minor', /监护人|家长姓名|学籍号|就读(?:学校|年级)|未成年|^(?:所在)?(?:班级|年级)$/],
  ['privacy/health', /病种|疾病名称|患病|诊断(?:结果|情况)?$|残疾(?:类别|等级|证号)|病情/],
  [
    'privacy/hardship',
    /致贫原因|低保(?:金额|类别|证号)|困难(?:原因|类型|情况)|贫困(?:户|原因)|特困|救助(?:原因|类型|类别)/,
  ],
];

/** What a table with these headers tells of the persons whom it names. */
export function personLists(headers: readonly string[]): Hit[] {
  if (!headers.some((header) => /姓名|户主|学生|患者/.test(header))) return [];
  return lists.flatMap(([rule, words]) => {
    const found = headers.filter((header) => words.test(header));
    return found.length === 0
      ? []
      : [{ rule, start: 0, end: 0, canonical: headers.join('|'), masked: found.join('、') }];
  });
}

function hit(rule: ProtectedRule, start: number, found: string, masked: string): Hit {
  return { rule, start, end: start + found.length, canonical: found.replaceAll(/\s/g, ''), masked };
}
