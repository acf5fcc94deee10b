import { describe, expect, test } from 'vitest';
import { pagesOf } from '../../src/views/pages.ts';
import { demonstration } from '../demonstration.ts';

const ofSite = ['SiteName', 'SiteDomain', 'SiteIDCode'];
const ofColumn = ['ColumnName', 'ColumnDescription', 'ColumnKeywords', 'ColumnType'];
const ofArticle = ['ArticleTitle', 'PubDate', 'ContentSource'];

/** 国办发〔2017〕47号: which tags a page of each template must have; the others are pages of no column. */
const required: Readonly<Record<string, readonly string[]>> = {
  home: ofColumn,
  list: ofColumn,
  policy: [...ofColumn, ...ofArticle],
  interpretation: [...ofColumn, ...ofArticle],
  sampling: [...ofColumn, ...ofArticle],
  budget: [...ofColumn, ...ofArticle],
  'free-page': [...ofColumn, ...ofArticle],
};

describe('the META tags of every page of the demonstration content', () => {
  test('are there, once and not empty', async () => {
    const { register } = await demonstration();
    const faults = pagesOf(register, new Map()).flatMap((page) => {
      const { template, shell } = page.view();
      const names = shell.meta.map(({ name }) => name);
      return [
        ...[...ofSite, ...(required[template] ?? [])]
          .filter((name) => !names.includes(name))
          .map((name) => `${page.address} has no ${name}`),
        ...names.filter((name, at) => names.indexOf(name) !== at).map((name) => `${page.address} has ${name} twice`),
        ...shell.meta
          .filter(({ content }) => content.trim() === '')
          .map(({ name }) => `${page.address} has an empty ${name}`),
        ...shell.meta
          .filter(({ name, content }) => name === 'PubDate' && !/^\d{4}-\d\d-\d\d \d\d:\d\d$/.test(content))
          .map(({ content }) => `${page.address} was published at ${content}`),
      ];
    });
    expect(faults).toEqual([]);
  });
});
