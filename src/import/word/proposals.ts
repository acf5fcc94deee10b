import { covers } from '../../records/interpretation.ts';
import { genreOf } from '../../records/policy.ts';
import type { SaidRepeal } from '../../records/language/repeal-words.ts';
import type { Proposal } from '../front-matter-text.ts';
import type { Block } from './blocks.ts';
import type { OfficialForm } from './official-form.ts';
import {
  findEffectiveDays,
  findEffectiveOnPublication,
  findEffects,
  findLastDays,
  findTerms,
  type Found,
  type PlacedText,
} from './phrases.ts';
import { findTabledEffects } from './repeal-tables.ts';

/** The fields of a policy that its text shows, and those that it owes. */
export function proposePolicy(form: OfficialForm, body: readonly Block[]): Proposal[] {
  const texts = textsOf(body);
  const title = form.title?.value ?? '';
  const genre = genreOf(title);
  return [
    proposeTitle(form),
    ...proposeNumber(form),
    found('issuers', form.issuers, '[示例市市场监督管理局]', '发文机关'),
    genre === undefined
      ? missing('genre', '通知', '文种，标题里看不出来')
      : { field: 'genre', value: genre, note: `请核对：由标题“${shorten(title)}”推出` },
    ...(/规[〔]/.test(form.number?.value ?? '')
      ? [
          {
            field: 'normative',
            value: true,
            note: `请核对：字号“${form.number?.value}”像是规范性文件的字号；不是的请删去这一行`,
          },
        ]
      : []),
    proposeSignedOn(form),
    ...common(form),
    ...proposeForce(texts),
    ...proposeEffects([...findEffects(texts), ...findTabledEffects(body)]),
    ...proposeDisclosure(form),
  ];
}

/** The same for an interpretation. */
export function proposeInterpretation(form: OfficialForm, body: readonly Block[]): Proposal[] {
  const texts = textsOf(body);
  const cited = [...(form.title ? [{ place: form.title.place, text: form.title.value }] : []), ...texts].flatMap(
    ({ place, text }) =>
      [...text.matchAll(/《([^《》]+)》(?:[（(]([^（）()]*号)[）)])?/g)].map((match) => ({ place, match })),
  );
  const [first] = cited;
  const number = first && cited.find(({ match }) => match[1] === first.match[1] && match[2] !== undefined)?.match[2];
  const headings = texts.filter(({ text }) => text.length <= 40).map(({ text }) => text);
  const covered = covers.filter((part) => headings.some((text) => coverWords[part].test(text)));
  return [
    proposeTitle(form),
    ...common(form),
    first
      ? {
          field: 'interprets',
          value: [number ?? { title: first.match[1] }],
          note: `请核对：${sourceOf({ place: first.place, words: first.match[0] })}；本网站有这份文件的，请改成它的编号`,
        }
      : missing('interprets', '[scjg-2026-21]', '解读的文件的编号或发文字号'),
    missing('form', '文字', '解读形式，例如 文字、图解、问答、专家解读'),
    missing('unit', '政策法规科', '解读单位'),
    covered.length > 0
      ? { field: 'covers', value: covered, note: '请核对：由正文的小标题推出' }
      : missing('covers', '[背景, 依据, 目标任务, 涉及范围]', '解读要点（可以不写）'),
    ...proposeDisclosure(form),
  ];
}

const coverWords: Readonly<Record<(typeof covers)[number], RegExp>> = {
  背景: /背景/,
  依据: /依据/,
  目标任务: /目标|任务/,
  涉及范围: /范围|适用|对象/,
  主要内容: /主要内容|重点内容/,
  新旧差异: /差异|变化|修改|新旧/,
  惠民举措: /惠民|便民|利企/,
  咨询方式: /咨询|联系方式/,
};

function textsOf(body: readonly Block[]): PlacedText[] {
  return body.flatMap(({ facts }) => (facts && facts.text !== '' ? [{ place: facts.place, text: facts.text }] : []));
}

function proposeTitle({ title }: OfficialForm): Proposal {
  return found('title', title, '关于……的通知', '标题');
}

function proposeSignedOn({ signedOn, damagedDay }: OfficialForm): Proposal {
  if (signedOn || !damagedDay) return found('signedOn', signedOn, '2026-03-01', '成文日期');
  return missing('signedOn', damagedDay.value, damagedNote(damagedDay));
}

function damagedNote({ place, words }: Found<unknown>): string {
  return `原文写作“${shorten(words)}”（正文${place}），残缺，也许应为下面这样；请对照原件核实，再去掉行首的 #`;
}

function common({ publishedAt }: OfficialForm): Proposal[] {
  return [
    publishedAt
      ? found('publishedAt', publishedAt, '', '发布时间')
      : missing('publishedAt', '2026-03-01 09:00', '发布时间'),
    missing('owner', '政策法规科', '责任部门，写法见 site.yaml 的 units'),
    missing('review', '{by: 办公室保密审查岗, on: 2026-03-01, result: 通过}', '保密审查'),
  ];
}

function proposeNumber({ number, damagedNumber }: OfficialForm): Proposal[] {
  if (number) return [found('docNumber', number, '', '发文字号')];
  if (damagedNumber) {
    return [missing('docNumber', damagedNumber.value, damagedNote(damagedNumber))];
  }
  return [
    missing('docNumber', '示市监〔2026〕1号', '发文字号，正文里没有认出来'),
    missing('docNumberNone', '没有发文字号的理由', '确实没有发文字号的，写明理由，并删去上面一行'),
  ];
}

function proposeForce(texts: readonly PlacedText[]): Proposal[] {
  const begins = findEffectiveDays(texts);
  const onPublication = findEffectiveOnPublication(texts);
  const terms = findTerms(texts);
  const ends = findLastDays(texts);
  const [published] = onPublication;
  const beginLines =
    begins.length === 0 && published
      ? [
          missing(
            'effectiveOn',
            '2026-03-01',
            `正文${published.place}写“${published.words}”：不写这一行，就是发布那一天`,
          ),
        ]
      : oneOf('effectiveOn', begins, '施行日期');
  return [...beginLines, ...oneOf('term', terms, '有效期'), ...oneOf('expiresOn', ends, '有效期至')];
}

/** One value found once or several times is proposed; several values are for the editor to choose from. */
function oneOf(field: string, places: readonly Found<string>[], label: string): Proposal[] {
  const values = new Set(places.map(({ value }) => value));
  const [first] = places;
  if (!first) return [];
  if (values.size === 1) return [found(field, first, '', label)];
  return places.map(({ value, ...source }) =>
    missing(field, value, `${label}，正文里有几种说法，这一种${sourceOf(source)}；请选定一行去掉 #`),
  );
}

function proposeEffects(effects: readonly Found<SaidRepeal>[]): Proposal[] {
  if (effects.length === 0) return [];
  const value = effects.map(({ value: { kind, title, docNumber } }) => ({
    kind,
    target: title === '' ? docNumber : { title, ...(docNumber === undefined ? {} : { docNumber }) },
  }));
  const note = effects
    .map(({ place, value: { kind, title, docNumber } }) => {
      const name = title === '' ? `“${docNumber}”` : `《${shorten(title)}》`;
      return `${kind}${name}取自正文${place}`;
    })
    .join('；');
  return [{ field: 'effects', value, note: `请核对：${note}` }];
}

function proposeDisclosure({ disclosure }: OfficialForm): Proposal[] {
  if (!disclosure || /公开发布|主动公开/.test(disclosure.value)) return [];
  const value = disclosure.value.includes('依申请') ? '依申请公开' : '不予公开';
  return [
    { field: 'disclosure', value, note: `请核对：${sourceOf(disclosure)}` },
    missing('disclosureReason', '理由', '不公开或依申请公开的理由；这样的文件不能有正文'),
  ];
}

function found(field: string, value: Found<unknown> | undefined, example: string, label: string): Proposal {
  return value
    ? { field, value: value.value, note: `请核对：${sourceOf(value)}` }
    : missing(field, example, `${label}，正文里没有认出来`);
}

function missing(field: string, example: string, note: string): Proposal {
  return { field, example, note: `请填写：${note}` };
}

function sourceOf({ place, words }: { readonly place: string; readonly words: string }): string {
  return `取自正文${place}“${shorten(words)}”`;
}

function shorten(text: string): string {
  const line = text.replaceAll(/\s+/g, ' ').trim();
  return [...line].length > 40 ? `${[...line].slice(0, 40).join('')}…` : line;
}
