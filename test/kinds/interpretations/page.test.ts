import { describe, expect, test } from 'vitest';
import type { InterpretationView } from '../../../src/kinds/interpretations/page.ts';
import {
  acting,
  anInterpretation,
  anOldPolicy,
  aPolicy,
  register,
  type Written,
  type Writing,
} from '../../register/entries.ts';
import { shown } from '../../views/shown.ts';

function page(writing: Writing, others: readonly Written[] = [], asOf = '2026-01-01'): InterpretationView {
  return shown(
    register([anInterpretation(writing), ...others], asOf),
    'interpretation',
    '/interpretations/an-interpretation/',
  );
}

/** Published on a day, and interpreted on another. */
function interpreted(published: string, explained: string): InterpretationView['documents'][number] | undefined {
  return page({ publishedAt: explained }, [aPolicy({ publishedAt: published, signedOn: '2020-01-01' })]).documents[0];
}

describe('the page of an interpretation', () => {
  test('carries the status of the document, for the day on which it is built', () => {
    const view = page({ interprets: ['old'] }, [anOldPolicy(), acting([{ kind: '废止', target: 'old' }])]);
    expect(view.documents).toMatchObject([
      { party: { title: '旧办法', url: '/policies/old/', mark: [{ name: '已废止' }] } },
    ]);
    expect(view.asOf).toBe('2026-01-01');
  });

  test('carries the status of each document where it explains several', () => {
    const view = page({ interprets: ['old', 'new'] }, [anOldPolicy(), acting([{ kind: '替代', target: 'old' }])]);
    expect(view.documents.map(({ party }) => `${party.title} ${party.mark[0]?.name}`)).toEqual([
      '旧办法 已废止',
      '新办法 现行有效',
    ]);
  });

  // The National Day of 2024 was off from the 1st to the 7th of October; the 29th of September and the 12th were worked.
  test.for([
    { published: '2024-09-30', explained: '2024-09-30', lag: '与文件同步发布', late: false },
    { published: '2024-09-30', explained: '2024-10-08', lag: '在文件发布后第 1 个工作日发布', late: false },
    { published: '2024-09-30', explained: '2024-10-10', lag: '在文件发布后第 3 个工作日发布', late: false },
    { published: '2024-09-30', explained: '2024-10-11', lag: '在文件发布后第 4 个工作日发布', late: true },
    { published: '2024-09-27', explained: '2024-09-29', lag: '在文件发布后第 1 个工作日发布', late: false },
  ])('of $published explained on $explained says “$lag”', ({ published, explained, lag, late }) => {
    expect(interpreted(published, explained)).toMatchObject({ lag, late });
  });

  test('never presents a span as certain that leaves the known years', () => {
    const view = page(
      { publishedAt: '2031-01-07' },
      [aPolicy({ publishedAt: '2031-01-03', signedOn: '2031-01-02' })],
      '2031-02-01',
    );
    expect(view.documents[0]?.lag).toBe('在文件发布后第 2 个工作日发布（暂按周一至周五推算）');
  });

  test('lists the days that do not count, unless they are too many to check by hand', () => {
    expect(interpreted('2024-09-30', '2024-10-08')?.skipped.map(({ day, name }) => `${day} ${name}`)).toEqual(
      [1, 2, 3, 4, 5, 6, 7].map((at) => `2024-10-0${at} 国庆节`),
    );
    expect(interpreted('2024-03-01', '2024-09-01')?.skipped).toEqual([]);
  });

  test('says nothing of time for documents of others', () => {
    expect(page({ interprets: [{ title: '省局办法' }] }).documents).toMatchObject([
      { party: { title: '省局办法', mark: [] }, lag: undefined, late: false, skipped: [] },
    ]);
  });

  test('names form, level, unit and interpreter, and leaves out what is not given', () => {
    const facts = (writing: Writing) => page(writing, [aPolicy()]).facts.map(({ name, value }) => `${name} ${value}`);
    expect(facts({})).toEqual(['解读形式 文字', '解读单位 政策法规科']);
    expect(
      facts({
        form: '专家解读',
        level: '上级',
        interpreter: { name: '某某', title: '教授' },
        covers: ['背景', '依据'],
      }),
    ).toEqual([
      '解读形式 专家解读',
      '解读层级 上级',
      '解读单位 政策法规科',
      '解读人 某某（教授）',
      '解读要点 背景、依据',
    ]);
  });

  test.for([
    { form: '文字', transcript: false },
    { form: '图解', transcript: true },
    { form: '音视频', transcript: true },
    { form: '新闻发布会', transcript: true },
    { form: '在线访谈', transcript: true },
    { form: '问答', transcript: false },
  ])('as $form calls its text a transcript: $transcript', ({ form, transcript }) => {
    expect(page({ form }, [aPolicy()]).transcript).toBe(transcript);
  });
});
