import type { TombstoneReason } from '../records/tombstone.ts';

const reasons: Readonly<Record<TombstoneReason, string>> = {
  个人隐私: '原来的内容涉及个人隐私，公开会对第三方合法权益造成损害（《政府信息公开条例》第十五条）。',
  商业秘密: '原来的内容涉及商业秘密，公开会对第三方合法权益造成损害（《政府信息公开条例》第十五条）。',
  国家秘密: '原来的内容不属于可以公开的范围（《政府信息公开条例》第十四条）。',
  发布错误: '原来的内容是错误发布的。',
  其他: '按照规定不再公开。',
};

/** The words at an address whose content was taken down. */
export const tombstoneWording = {
  title: '这里的内容已经撤下',
  taken: (day: string) => `本网址的内容已于${day}撤下。`,
  reasons,
  facts: { address: '网址', on: '撤下日期', reason: '原因' },
  keeps: '撤下的内容不再出现在本站的列表、检索、订阅和数据里。网址保留，不会用于其他内容。',
  law: '撤下不等于废止：一份文件是否有效，以制定机关的公布为准。',
  ask: (agency: string) => `需要了解情况的，可以联系${agency}，或者依法申请公开。`,
} as const;
