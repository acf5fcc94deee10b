import { z } from 'zod';
import { colourOf, contrast, grounds } from './values/colour.ts';
import { line } from './field.ts';
import type { RecordKind } from './kind.ts';
import { columnFields, limit, words } from './site-columns.ts';
import { faultOfAddress } from './values/web-address.ts';

const webAddress = z.url({ protocol: /^https?$/ });

/** Working days, except `budget` and `dispose`, which are calendar days. From the work plans that the software was made for. */
export const defaultDays = { publish: 20, mark: 20, interpret: 3, budget: 20, dispose: 90 } as const;
export type Limits = Readonly<Record<keyof typeof defaultDays, number>>;

const ruleSetting = z.enum(['error', 'warning', 'off']);

/** `rules`: `{days: {...}, review: optional, <rule id>: error|warning|off}`. */
const rules = z
  .object({
    days: z
      .strictObject({
        publish: limit('公开', '文件签发后多少个工作日内公开。'),
        mark: limit('标注', '文件废止、失效后多少个工作日内在原文页面标注。'),
        interpret: limit('解读', '文件公开后多少个工作日内发布解读。'),
        budget: limit('预决算', '预算、决算批复后多少天内公开（自然日）。'),
        dispose: limit('核查处置', '不合格产品公布后多少天内公布核查处置结果（自然日）。'),
      })
      .optional()
      .meta({ label: '各项时限' }),
    review: z
      .enum(['required', 'optional'])
      .optional()
      .meta({ label: '保密审查', help: 'required 每一篇都要写明；optional 可以不写。不写则为 required。' }),
  })
  .catchall(ruleSetting.meta({ label: '规则', example: 'error、warning 或 off' }));

/** An address that looks like another; see `faultOfAddress`. */
const isHonest = (value: string) => faultOfAddress(value)?.rule !== 'link/deceptive';
const deceptive = {
  message: '里有看不见、或者像英文字母却不是英文字母的字符',
  params: { mend: '请从浏览器的地址栏重新复制网址。' },
};

/** As text on the page: WCAG 2.2, 1.4.3. */
function isReadable(value: string): boolean {
  const colour = colourOf(value);
  return colour === undefined || contrast(colour, grounds.light) >= 4.5;
}

/** Who publishes. */
const publisher = {
  name: line('网站名称', 1, 60).meta({ help: '出现在每一页的标题和页首。' }),
  url: webAddress
    .refine(
      (value) =>
        !URL.canParse(value) ||
        (new URL(value).pathname === '/' && new URL(value).search === '' && new URL(value).hash === ''),
      {
        message: '只能写到域名为止，后面不能有路径',
        params: { mend: '请写成 https://www.example.gov.cn 这样的网址；网站放在域名的根目录下。' },
      },
    )
    .refine(isHonest, deceptive)
    .transform((value) => new URL(value).origin)
    .meta({
      label: '网站网址',
      help: '正式网址，写到域名为止，后面不带路径。',
      example: 'https://www.example.gov.cn',
    }),
  agency: z
    .strictObject({
      name: line('机关名称', 1, 60),
      creditCode: z
        .string()
        .regex(/^[0-9A-HJ-NPQRTUWXY]{18}$/)
        .optional()
        .meta({ label: '统一社会信用代码', example: '18 位数字和大写字母' }),
      address: line('地址', 1, 120).optional(),
      phone: line('电话', 1, 60).optional(),
      postcode: z
        .string()
        .regex(/^\d{6}$/)
        .optional()
        .meta({ label: '邮政编码', example: "'361000'" }),
      email: z.email().optional().meta({ label: '电子邮箱', example: 'xxgk@example.gov.cn' }),
    })
    .meta({ label: '主办机关', help: '印在每一页的页脚。' }),
  siteIdCode: z
    .string()
    .regex(/^(bm\d{8}|\d{10})$/)
    .optional()
    .meta({
      label: '网站标识码',
      help: '政府网站的 10 位编号，印在页脚。',
      example: "'3502000007'（10 位，请加引号）",
    }),
  icp: z
    .string()
    .regex(/^\p{Script=Han}+ICP备(\d{8}|\d{10})号(-\d+)?$/u)
    .optional()
    .meta({ label: 'ICP 备案号', help: '印在页脚。', example: '闽ICP备12345678号-1' }),
  policeRecord: z
    .string()
    .regex(/^\p{Script=Han}+公网安备\s?\d{14}号$/u)
    .optional()
    .meta({ label: '公安备案号', help: '印在页脚。', example: '闽公网安备 12345678901234号' }),
  units: z
    .array(line('责任部门', 1, 60))
    .min(1)
    .optional()
    .meta({
      label: '责任部门',
      help: '每一篇内容的“责任部门”（owner）只能从这里选；机构改革后在这里增改。',
      example: '[办公室, 政策法规科]',
    }),
};

/** How the site is made. */
const settings = {
  hotWords: words.optional().meta({
    label: '热词',
    help: '显示在搜索框下面的常用检索词，建议 5 至 8 个。',
    example: '[食品小作坊, 举报奖励]',
  }),
  links: z
    .array(
      z.strictObject({
        name: line('链接名称', 1, 60),
        url: webAddress.refine(isHonest, deceptive).meta({ label: '网址' }),
      }),
    )
    .optional()
    .meta({
      label: '相关链接',
      help: '页脚的链接，网址要写全（以 https:// 开头）。',
      example: '[{name: 中国政府网, url: https://www.gov.cn/}]',
    }),
  notice: line('全站提示', 1, 120)
    .optional()
    .meta({ label: '全站提示', help: '印在每一页顶部的一句话，例如“本站为演示”。' }),
  licence: z
    .strictObject({
      name: line('使用许可', 1, 120),
      url: webAddress.optional().meta({ label: '许可的网址' }),
    })
    .optional()
    .meta({
      label: '使用许可',
      help: '数据可以怎样使用，例如“可以免费使用，须注明来源”；写进数据目录和下载的表格。',
    }),
  corrections: z
    .string()
    .refine((value) => z.union([z.email(), webAddress]).safeParse(value).success, {
      message: '既不是邮箱，也不是网址',
      params: { mend: '请写受理网页纠错的邮箱，或者以 https:// 开头的网址；不写则用主办机关的电子邮箱。' },
    })
    .optional()
    .meta({
      label: '纠错渠道',
      help: '“我要纠错”通往的邮箱或者网址；不写则用主办机关的电子邮箱。',
      example: 'jiucuo@example.gov.cn',
    }),
  deadlines: z.enum(['public', 'internal']).optional().meta({
    label: '公开时限',
    help: 'public 在网站上公布各项时限的完成情况；internal 只供内部查看（npm run report）。不写则为 internal。',
  }),
  accent: z
    .string()
    .refine((value) => colourOf(value) !== undefined, {
      message: '不是颜色',
      params: { mend: "请写 # 和六位数字或字母，并加英文单引号，例如 '#8c1d18'。" },
    })
    .refine(isReadable, {
      message: '太浅，白底上的字会看不清（对比度不到 4.5）',
      params: { mend: '请换一种深一些的颜色；深色模式用的浅色会自动算出。' },
    })
    .optional()
    .meta({ label: '主色', help: '机关名称和标题线的颜色，要足够深；不写则用公文的红色。', example: "'#8c1d18'" }),
  emblem: z
    .string()
    .regex(/^[\w-]+\.(svg|png|webp)$/)
    .optional()
    .meta({ label: '徽标', help: '放在 public 文件夹里的图片，显示在网站名称前面。', example: 'huibiao.svg' }),
  indexNumberPattern: z.string().max(200).optional().meta({
    label: '索引号规则',
    help: '本机关的索引号怎样编；一般不用写，由技术人员填。',
    example: '^[0-9A-Z-]{8,20}/\\d{4}-\\d{5}$',
  }),
  rules: rules.optional().meta({
    label: '检查规则',
    help: '各项时限是几天；也可以写“规则编号: error”“规则编号: warning”“规则编号: off”，调整某一条检查的轻重。',
  }),
};

/** What `site.yaml` may say on a site with these kinds of record. */
export function siteSchemaOf(kinds: readonly RecordKind[]) {
  return z.strictObject({ ...publisher, ...columnFields(kinds), ...settings });
}
export type SiteFields = z.output<ReturnType<typeof siteSchemaOf>>;

export const defaultIndexNumberPattern = '^[0-9A-Z-]{8,20}/\\d{4}-\\d{5}$';

export function limitsOf(site: Pick<SiteFields, 'rules'>): Limits {
  const set = site.rules?.days ?? {};
  return {
    publish: set.publish ?? defaultDays.publish,
    mark: set.mark ?? defaultDays.mark,
    interpret: set.interpret ?? defaultDays.interpret,
    budget: set.budget ?? defaultDays.budget,
    dispose: set.dispose ?? defaultDays.dispose,
  };
}
