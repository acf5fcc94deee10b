import { addDays, day } from '../../src/records/values/day.ts';
import { agency, item, sentence, subjects, topicNames, topics, units } from './phrases.ts';
import type { Random } from './random.ts';
import { commonFields, type BenchRecord } from './record.ts';

/** The content of `site.yaml` of the fictional agency. */
export const site = {
  name: `${agency}政务公开`,
  url: 'https://scjg.yangben.example',
  notice: '本站由程序生成，用于测量性能；所载机关、文件和数据均为虚构。',
  agency: {
    name: agency,
    creditCode: '11000000MB00000002',
    address: '样本省样本市东岭区平安路1号',
    phone: '0000-12345678',
    postcode: '000000',
    email: 'xxgk@scjg.yangben.example',
  },
  siteIdCode: '0000000002',
  units,
  columns: [
    column('zhengce-wenjian', '政策文件', 'policies', { staleAfterDays: 183 }),
    column('zhengce-jiedu', '政策解读', 'interpretations', {}),
    column('choujian-jieguo', '抽检结果', 'sampling', {}),
    column('yujuesuan', '预决算公开', 'budgets', {}),
    column('gongkai-zhuanlan', '政府信息公开专栏', 'pages', {}),
    column('shipin-zhengce', '食品安全政策', 'policies', { topic: topics[0] }),
    column('fangan', '工作方案', 'policies', { genre: '方案' }),
  ],
  topics: topics.map((id, index) => ({
    id,
    name: topicNames[index],
    summary: `与${topicNames[index]}有关的文件、解读和数据。`,
  })),
  hotWords: subjects.slice(0, 7),
  links: [{ name: '样本市人民政府', url: 'https://www.yangben.example/' }],
};

function column(id: string, name: string, collection: string, filter: Readonly<Record<string, unknown>>) {
  return {
    id,
    name,
    collection,
    type: name,
    owner: '办公室',
    keywords: [name],
    description: `${agency}公布的${name}，按发布时间排列。`,
    ...filter,
  };
}

const kinds = ['政府信息公开指南', '机构概况', '依申请公开', '政府信息公开制度', '无障碍声明'];

/** Free pages: the standing ones, then annual reports and answers to common questions. */
export function makePages(random: Random, count: number): BenchRecord[] {
  return Array.from({ length: count }, (_, index) => {
    const subject = random.pick(subjects);
    const standing = kinds[index];
    const title = standing ?? (index % 2 === 0 ? `${subject}常见问题` : `${subject}办事指引`);
    const publishedOn = addDays(day('2018-02-01'), index * 7);
    const id = `page-${index + 1}`;
    const fields = {
      ...commonFields(
        `${title}${standing === undefined ? `（${index + 1}）` : ''}`,
        publishedOn,
        '办公室',
        publishedOn,
      ),
      order: index + 1,
      ...(standing === undefined ? {} : { menu: true }),
    };
    const sections = ['概述', '办理条件', '办理流程', '常见问题'].map((name) =>
      [`## ${name}`, sentence(random, subject) + sentence(random, subject), `1. ${item(random, subject)}。`].join(
        '\n\n',
      ),
    );
    return { collection: 'pages', id, file: `pages/${id}.md`, fields, body: sections.join('\n\n') };
  });
}
