import { measures, outline, points, type Cite, type Written } from './policy-text.ts';
import type { Random } from './random.ts';

/** One kind of document: its share in a hundred, its series of numbers, 文种, wording and text. */
export interface Sort {
  readonly share: number;
  readonly series: string;
  readonly genre: string;
  readonly name: (subject: string, work: string, year: number) => string;
  readonly text: (random: Random, subject: string, cite: Cite) => Written;
}

export const normativeSort: Sort = {
  share: 18,
  series: '规',
  genre: '通知',
  name: (subject, work) => `关于印发《样本市${subject}${work}办法》的通知`,
  text: (random, subject, cite) => measures(random, subject, 8 + Math.floor(random.fraction() ** 3 * 150), cite),
};

export const announcementSort: Sort = {
  share: 16,
  series: '公告',
  genre: '公告',
  name: (subject, work) => `关于${subject}${work}有关事项的公告`,
  text: (random, subject, cite) => points(random, subject, random.between(4, 11), cite),
};

export const noticeSort: Sort = {
  share: 40,
  series: '',
  genre: '通知',
  name: (subject, work, year) => `关于做好${year}年${subject}${work}工作的通知`,
  text: (random, subject, cite) => outline(random, subject, random.between(6, 14), cite, random.chance(0.15)),
};

const schemeSort: Sort = {
  share: 14,
  series: '',
  genre: '方案',
  name: (subject, work, year) => `${year}年${subject}${work}实施方案`,
  text: (random, subject, cite) => outline(random, subject, random.between(9, 18), cite, true),
};

const officeSort: Sort = {
  share: 8,
  series: '办',
  genre: '通知',
  name: (subject, work) => `办公室关于报送${subject}${work}情况的通知`,
  text: (random, subject, cite) => points(random, subject, random.between(2, 6), cite),
};

const replySort: Sort = {
  share: 4,
  series: '函',
  genre: '函',
  name: (subject, work) => `关于${subject}${work}有关问题的复函`,
  text: (random, subject, cite) => points(random, subject, random.between(1, 5), cite),
};

const sorts = [normativeSort, announcementSort, noticeSort, schemeSort, officeSort, replySort];

export function drawSort(random: Random): Sort {
  let left = random.between(1, 100);
  return sorts.find(({ share }) => (left -= share) <= 0) ?? noticeSort;
}
