import { addDays } from '../../src/records/values/day.ts';
import { sentence, units } from './phrases.ts';
import type { Random } from './random.ts';
import { commonFields, fileOf, linkTo, type BenchRecord } from './record.ts';
import type { Standing } from './standing.ts';

const forms = ['文字', '文字', '问答', '问答', '图解', '负责人解读', '专家解读', '在线访谈', '新闻发布会', '媒体解读'];

/** `count` interpretations: one for every normative document, the rest for others, in the order of publication. */
export function makeInterpretations(random: Random, policies: readonly Standing[], count: number): BenchRecord[] {
  const normative = policies.filter((policy) => policy.normative);
  const others = policies.filter((policy) => !policy.normative && policy.clauses.length > 1);
  const chosen = new Set([...normative.slice(-count), ...random.some(others, Math.max(0, count - normative.length))]);
  const sequences = new Map<number, number>();
  return policies
    .filter((policy) => chosen.has(policy))
    .map((policy) => {
      const year = Number(policy.publishedOn.slice(0, 4));
      const sequence = (sequences.get(year) ?? 0) + 1;
      sequences.set(year, sequence);
      return interpretation(random, policy, year, `jd-${year}-${sequence}`);
    });
}

function interpretation(random: Random, policy: Standing, year: number, id: string): BenchRecord {
  const file = fileOf('interpretations', year, id, false);
  const form = random.pick(forms);
  const unit = random.pick(units);
  const publishedAt = `${addDays(policy.publishedOn, random.between(0, 2))} 18:00`;
  const named = form === '负责人解读' || form === '专家解读';
  const fields = {
    ...commonFields(`${form === '问答' ? '问答' : '解读'}：${policy.title}`, publishedAt, unit, policy.publishedOn),
    keywords: [policy.subject, '政策解读'],
    interprets: [random.chance(0.8) ? policy.id : policy.number],
    form,
    unit,
    ...(named ? { interpreter: { name: `${unit}负责人`, title: '负责人' } } : {}),
    covers: [
      '背景',
      '依据',
      '目标任务',
      '涉及范围',
      ...random.some(['主要内容', '新旧差异', '惠民举措', '咨询方式'], 2),
    ],
  };
  return { collection: 'interpretations', id, file, fields, body: text(random, policy, file) };
}

function text(random: Random, policy: Standing, file: string): string {
  const prose = (count: number) => Array.from({ length: count }, () => sentence(random, policy.subject)).join('');
  const points = random
    .some(policy.clauses, random.between(2, 7))
    .map(
      (clause) =>
        `文件${linkTo(file, policy.file, clause.replace(/、$/, ''), clause)}提出，${prose(random.between(1, 2))}`,
    );
  return [
    '## 一、起草背景和依据',
    `${prose(2)}为此，制定了${linkTo(file, policy.file, policy.number)}。`,
    '## 二、目标任务和涉及范围',
    prose(random.between(1, 4)),
    '## 三、主要内容',
    ...points,
    ...(random.chance(0.4) ? ['## 四、咨询方式', '咨询电话：0000-12345600，工作日9:00至17:00。'] : []),
  ].join('\n\n');
}
