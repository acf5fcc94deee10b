import { addDays, chineseDay, day, lastDayOfTerm, readTerm, weekday, type Day } from '../../src/records/values/day.ts';
import { drawAct, drawCleanUp, type Act } from './acts.ts';
import { agency, issuingCode, subjects, summaryOf, topics, units, works } from './phrases.ts';
import { announcementSort, drawSort, normativeSort, noticeSort, type Sort } from './policy-sorts.ts';
import { gfmTable, type Written } from './policy-text.ts';
import type { Random } from './random.ts';
import { commonFields, fileOf, linkTo, type BenchRecord } from './record.ts';
import { citer, type Standing } from './standing.ts';

const firstDay = day('2017-01-03');
const spanDays = 3605;
const mostCleanedUp = 40;

export interface Policies {
  readonly records: readonly BenchRecord[];
  readonly standings: readonly Standing[];
}

/** `count` policies of ten years in the order of their signing, each able to cite and change those before it. */
export function makePolicies(random: Random, count: number): Policies {
  const records: BenchRecord[] = [];
  const standings: Standing[] = [];
  const sequences = new Map<string, number>();
  const betweenCleanUps = Math.max(20, Math.round(count / 20));
  for (let index = 0; index < count; index += 1) {
    const signedOn = workday(addDays(firstDay, Math.floor((index * spanDays) / count)));
    const draft = drawDraft(random, standings, signedOn, index > 0 && index % betweenCleanUps === 0);
    const { record, standing } = write(random, draft, standings, sequences);
    records.push(record);
    standings.push(standing);
  }
  return { records, standings };
}

/** Monday in place of a weekend. */
function workday(found: Day): Day {
  return addDays(found, { 6: 2, 0: 1 }[weekday(found)] ?? 0);
}

/** What a document will be, before it is written. */
interface Draft {
  readonly signedOn: Day;
  readonly publishedOn: Day;
  readonly effectiveOn: Day;
  readonly sort: Sort;
  readonly subject: string;
  readonly work: string;
  readonly act: Act | undefined;
  /** Rows of `effects.csv`. */
  readonly cleanUp: readonly (readonly string[])[];
}

function drawDraft(random: Random, history: readonly Standing[], signedOn: Day, cleansUp: boolean): Draft {
  const publishedOn = addDays(signedOn, random.between(1, 9));
  const effectiveOn = addDays(publishedOn, random.between(0, 45));
  const moment = { signedOn, on: effectiveOn };
  const cleanUp = cleansUp ? drawCleanUp(random, history, moment, mostCleanedUp) : [];
  const act = cleanUp.length === 0 && random.chance(0.12) ? drawAct(random, history, moment) : undefined;
  const acting = act?.kind === '替代' ? normativeSort : announcementSort;
  return {
    signedOn,
    publishedOn,
    effectiveOn,
    sort: cleanUp.length > 0 ? { ...noticeSort, genre: '决定' } : act ? acting : drawSort(random),
    subject: act?.target.subject ?? random.pick(subjects),
    work: random.pick(works),
    act,
    cleanUp,
  };
}

function write(random: Random, draft: Draft, history: readonly Standing[], sequences: Map<string, number>) {
  const { signedOn, publishedOn, effectiveOn, sort, subject, cleanUp } = draft;
  const year = Number(signedOn.slice(0, 4));
  const { id, number } = nextNumber(sort.series, year, sequences);
  const file = fileOf('policies', year, id, cleanUp.length > 0);
  const cite = citer(random, history, file, signedOn, 0.05);
  const written = cleanUp.length > 0 ? cleanUpText(cleanUp) : sort.text(random, subject, cite);
  const normative = sort === normativeSort;
  const term = normative && random.chance(0.9) ? random.pick(['P5Y', 'P5Y', 'P3Y', 'P2Y']) : undefined;
  const title = titleOf(draft, year);
  const standing: Standing = {
    id,
    file,
    title,
    number,
    subject,
    publishedOn,
    normative,
    clauses: written.clauses,
    lastValidDay: term === undefined ? undefined : lastDay(effectiveOn, term),
    endedOn: undefined,
    suspendedOn: undefined,
    settledOn: effectiveOn,
  };
  const fields = {
    ...commonFields(title, publishedTime(random, publishedOn), random.pick(units), signedOn),
    docNumber: number,
    indexNumber: `11000000MB00000002/${year}-${String(sequences.get(String(year))).padStart(5, '0')}`,
    ...fieldsOf(random, draft, term),
  };
  const record: BenchRecord = {
    collection: 'policies',
    id,
    file,
    fields,
    body: bodyOf(written, draft, file),
    ...(cleanUp.length > 0 ? { tables: { 'effects.csv': [effectsHeader, ...cleanUp] } } : {}),
  };
  return { record, standing };
}

const effectsHeader = ['文件名称', '发文字号', '处理结果', '生效日期', '条款', '理由'];

function fieldsOf(random: Random, draft: Draft, term: string | undefined) {
  const { sort, subject, work, signedOn, effectiveOn, act, cleanUp } = draft;
  const normative = sort === normativeSort;
  const dated = normative || act !== undefined || cleanUp.length > 0 || random.chance(0.2);
  return {
    issuers: random.chance(0.9) ? [agency] : [agency, '样本市财政局'],
    genre: sort.genre,
    theme: '市场监管、安全生产监管',
    signedOn,
    ...(random.chance(0.6) ? { summary: summaryOf(random, subject, work) } : {}),
    keywords: [subject, work],
    topics: [random.pick(topics)],
    ...(dated ? { effectiveOn } : {}),
    ...(normative ? { normative, ...(term === undefined ? { noFixedTerm: true } : { term }) } : {}),
    ...(normative ? { basis: [{ title: '中华人民共和国行政许可法' }, { title: `样本省${subject}管理条例` }] } : {}),
    ...(act ? { effects: [effectOf(act)] } : {}),
    ...(cleanUp.length > 0 ? { effectsTable: 'effects.csv' } : {}),
    ...(normative && random.chance(0.05) ? { affectedBy: [changedFromOutside(subject, effectiveOn)] } : {}),
  };
}

/** An act of a document that this site does not hold. */
function changedFromOutside(subject: string, effectiveOn: Day) {
  return {
    kind: '修改',
    by: { title: `样本市人民政府关于调整${subject}管理权限的决定` },
    on: addDays(effectiveOn, 200),
  };
}

function publishedTime(random: Random, publishedOn: Day): string {
  return random.chance(0.5) ? publishedOn : `${publishedOn} ${random.between(10, 17)}:30`;
}

const slugs: Readonly<Record<string, string>> = { 规: 'gui-', 公告: 'gg-', 办: 'ban-', 函: 'han-' };

/** The next number of its series; the year's own count, for index numbers, goes on beside it. */
function nextNumber(series: string, year: number, sequences: Map<string, number>) {
  const next = (key: string): number => {
    const value = (sequences.get(key) ?? 0) + 1;
    sequences.set(key, value);
    return value;
  };
  next(String(year));
  const sequence = next(`${series}|${year}`);
  const announced = `${agency}公告${year}年第${sequence}号`;
  return {
    id: `scjg-${slugs[series] ?? ''}${year}-${sequence}`,
    number: series === '公告' ? announced : `${issuingCode}${series}〔${year}〕${sequence}号`,
  };
}

function titleOf({ sort, subject, work, act, cleanUp }: Draft, year: number): string {
  if (cleanUp.length > 0) return `${agency}关于公布${year}年政策文件清理结果的决定`;
  if (!act || act.kind === '替代') return `${agency}${sort.name(subject, work, year)}`;
  return `${agency}关于${act.target.number}文件${act.kind}有关事项的公告`;
}

function lastDay(from: Day, written: string): Day | undefined {
  const term = readTerm(written);
  return term && lastDayOfTerm(from, term);
}

function effectOf({ target, ...act }: Act) {
  return { ...act, target: target.id };
}

function bodyOf({ body }: Written, { act, signedOn }: Draft, file: string): string {
  const opening = act
    ? `经局务会议审议，现就《${act.target.title}》（${linkTo(file, act.target.file, act.target.number)}）的${act.kind}事项明确如下。`
    : '各区县市场监督管理局，局机关各科室、各直属单位：';
  return [opening, body, agency, chineseDay(signedOn)].join('\n\n');
}

function cleanUpText(rows: readonly (readonly string[])[]): Written {
  const listed = rows.map(([title = '', number = '', kind = '', , , reason = ''], index) => [
    String(index + 1),
    title,
    number,
    kind,
    reason === '' ? '继续执行' : reason,
  ]);
  const table = gfmTable(['序号', '文件名称', '发文字号', '处理结果', '理由'], listed);
  const opening = `为维护政策文件的统一性和有效性，对两年以前印发的文件进行了清理，共清理${rows.length}件。`;
  const closing = '自文件废止、失效之日起，各单位不得再将其作为行政管理的依据，此前作出的处理决定效力不受影响。';
  return { body: [opening, '## 一、清理结果', table, '## 二、有关要求', closing].join('\n\n'), clauses: [] };
}
