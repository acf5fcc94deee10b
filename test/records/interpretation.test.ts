import { describe, expect, test } from 'vitest';
import { covers, forms } from '../../src/records/interpretation.ts';
import { check, type Broken } from './checking.ts';

const interpreter = { name: '甲岗', title: '科长' };
const firstFour = ['背景', '依据', '目标任务', '涉及范围'];

const rows: readonly Broken[] = [
  { name: 'interprets: nothing', changes: { interprets: [] }, found: 'field/value interprets', says: '至少要有 1 项' },
  {
    name: 'interprets: no list',
    changes: { interprets: 'lift-2026-01' },
    found: 'field/type interprets',
    says: 'interprets: [lift-2026-01]',
  },
  { name: 'interprets: an empty name', changes: { interprets: [''] }, found: 'field/value interprets[0]' },
  {
    name: 'interprets: without a title',
    changes: { interprets: [{ url: 'https://a.test/' }] },
    found: 'field/missing interprets[0].title',
  },
  { name: 'interprets: a number of another site', changes: { interprets: ['乙省示〔2020〕1号'] } },
  { name: 'interprets: several', changes: { interprets: ['lift-2026-01', { title: '办法' }] } },
  {
    name: 'form: another',
    changes: { form: '漫画' },
    found: 'field/value form',
    says: '可以写：文字、图解、音视频、专家解读、负责人解读、问答、新闻发布会、在线访谈、媒体解读。',
  },
  { name: 'level: 本级', changes: { level: '本级' } },
  { name: 'level: 上级', changes: { level: '上级' } },
  { name: 'level: another', changes: { level: '下级' }, found: 'field/value level', says: '可以写：本级、上级。' },
  { name: 'unit: blank', changes: { unit: '\u3000' }, found: 'field/value unit', says: '看不见' },
  ...['专家解读', '负责人解读'].flatMap((form) => [
    { name: `interpreter: named for ${form}`, changes: { form, interpreter } },
    {
      name: `interpreter: not named for ${form}`,
      changes: { form },
      found: 'interpretation/interpreter-missing form',
      says: `“${form}”必须写明解读人（interpreter）。 → 请补上 interpreter: {name: `,
    },
    {
      name: `interpreter: named by half for ${form}`,
      changes: { form, interpreter: { name: '甲岗' } },
      found: 'field/missing interpreter.title',
      says: '职务',
    },
  ]),
  {
    name: 'interpreter: without a name',
    changes: { interpreter: { title: '科长' } },
    found: 'field/missing interpreter.name',
    says: '缺少“解读人”',
  },
  { name: 'interpreter: only a name', changes: { interpreter: '甲岗' }, found: 'field/type interpreter' },
  { name: 'interpreter: named without need', changes: { form: '问答', interpreter } },
  { name: 'covers: the four that are expected', changes: { covers: firstFour } },
  { name: 'covers: another', changes: { covers: [...firstFour, '意义'] }, found: 'field/value covers[4]' },
  ...firstFour.map((part) => ({
    name: `covers: all but ${part}`,
    changes: { covers: covers.filter((other) => other !== part) },
    found: 'warning interpretation/covers-incomplete covers',
    says: `解读要点缺少“${part}”。`,
  })),
  {
    name: 'covers: nothing',
    changes: { covers: [] },
    found: 'warning interpretation/covers-incomplete covers',
    says: '解读要点缺少“背景”、“依据”、“目标任务”、“涉及范围”。',
  },
  {
    name: 'transcript: the body is one',
    changes: { transcript: '文字稿' },
    found: 'field/unknown transcript',
  },
];

describe('the fields of an interpretation', () => {
  test('may be those that must be there', () => {
    const { found, fields } = check('interpretations');
    expect(found).toEqual([]);
    expect(fields).toMatchObject({
      interprets: [{ kind: 'id', id: 'lift-2026-01' }],
      form: '文字',
      unit: '甲市示例局',
    });
  });

  test.for(['interprets', 'form', 'unit'])('must have %s', (field) => {
    const { found, says } = check('interpretations', { [field]: undefined });
    expect(found).toEqual([`field/missing ${field}`]);
    expect(says).toContain(`（${field}）。 → 请补上`);
  });

  test.for(rows)('$name', ({ changes, found, says = '' }) => {
    const checked = check('interpretations', changes);
    expect(checked.found).toEqual(found === undefined ? [] : [found]);
    expect(checked.says).toContain(says);
  });

  test('know the forms and the parts of the contract', () => {
    expect(forms).toEqual('文字 图解 音视频 专家解读 负责人解读 问答 新闻发布会 在线访谈 媒体解读'.split(' '));
    expect(covers).toEqual('背景 依据 目标任务 涉及范围 主要内容 新旧差异 惠民举措 咨询方式'.split(' '));
  });

  test('need an interpreter for these two forms alone', () => {
    const needy = forms.filter((form) => check('interpretations', { form }).found.length > 0);
    expect(needy).toEqual(['专家解读', '负责人解读']);
  });

  test('are checked with the common ones', () => {
    expect(check('interpretations', { review: undefined }).found).toEqual(['field/missing review']);
  });
});
