import { describe, expect, test } from 'vitest';
import type { Register } from '../../../src/kinds/kind.ts';
import type { AnyRecord } from '../../../src/register/register.ts';
import { filledBody } from '../../../src/views/record/filled-body.ts';
import { acting, anInterpretation, anOldPolicy, aPage, aPolicy, register } from '../../register/entries.ts';
import { bodies } from '../shown.ts';

const link = '<p>见<!--link:0-->旧办法<!--/link:0-->。</p>';
const clause = '<p id="art-3">第三条　正文。<!--clause:art-3--></p><!--beside:art-3-->';

function filled(found: Register, record: AnyRecord | undefined, html: string, headings = 0) {
  if (!record) throw new Error('no record');
  const outline = Array.from({ length: headings }, (_, at) => ({ level: 2, text: `${at}`, anchor: `sec-${at}` }));
  const stored = bodies({ body: html }, outline).get('body');
  const body = filledBody(found, record, stored);
  if (!body) throw new Error('no body');
  return body;
}

const citing = aPage({ links: ['../policies/old.md#第三条'] });
const repeal = acting([{ kind: '废止', target: 'old' }]);

describe('a link in a body', () => {
  test.for([
    { name: 'in force', acts: [], asOf: '2026-01-01', suffix: '' },
    {
      name: 'amended, which is not repeated',
      acts: [acting([{ kind: '修改', target: 'old' }])],
      asOf: '2026-01-01',
      suffix: '',
    },
    { name: 'repealed', acts: [repeal], asOf: '2024-05-01', suffix: '<span class="link-status">（已废止）</span>' },
    {
      name: 'repealed on a known later day',
      acts: [repeal],
      asOf: '2024-04-30',
      suffix: '<span class="link-status" data-from="2024-05-01" hidden>（已废止）</span>',
    },
    {
      name: 'lapsed now and repealed later',
      acts: [
        acting([{ kind: '宣布失效', target: 'old' }]),
        acting([{ kind: '废止', target: 'old' }], {
          id: 'newer',
          docNumber: '示市监规〔2024〕8号',
          effectiveOn: '2024-07-01',
        }),
      ],
      asOf: '2024-06-01',
      suffix:
        '<span class="link-status" data-until="2024-07-01">（已失效）</span><span class="link-status" data-from="2024-07-01" hidden>（已废止）</span>',
    },
  ])('to a document that is $name', ({ acts, asOf, suffix }) => {
    const found = register([anOldPolicy(), ...acts, citing], asOf);
    expect(filled(found, found.pages[0], link).html()).toBe(
      `<p>见<a href="/policies/old/#art-3">旧办法</a>${suffix}。</p>`,
    );
  });

  test('to another site says that it leads away, and to a file beside leads to the file', () => {
    const found = register([
      aPage({ links: ['https://other.example/?a=1&b=2', '表 1.pdf', '!图.png'], beside: ['表 1.pdf', '图.png'] }),
    ]);
    const html = '<!--link:0-->甲<!--/link:0--><!--link:1-->乙<!--/link:1--><!--image:2|%E5%9B%BE-->';
    expect(filled(found, found.pages[0], html).html()).toBe(
      '<a href="https://other.example/?a=1&amp;b=2" rel="external">甲</a><a href="/pages/a-page/%E8%A1%A8%201.pdf">乙</a>' +
        '<img src="/pages/a-page/images/%E5%9B%BE.png" srcset="/pages/a-page/images/%E5%9B%BE.png 1440w, ' +
        '/pages/a-page/images/small/%E5%9B%BE.png 720w" sizes="(min-width: 48rem) 45rem, 100vw" ' +
        'width="1440" height="810" alt="图" loading="lazy">',
    );
  });
});

describe('a clause', () => {
  const note = (lines: string) => `<span class="clause-note" role="note" aria-label="第三条的相关信息">${lines}</span>`;

  test('that nothing points at has no note', () => {
    const found = register([anOldPolicy()]);
    expect(filled(found, found.policies[0], clause).html()).toBe('<p id="art-3">第三条　正文。</p>');
  });

  test('says what was done to it, since when and by what', () => {
    const acts = acting([{ kind: '部分废止', target: 'old', clauses: ['第三条'] }], { title: '新<办法>与《旧办法》' });
    const found = register([anOldPolicy(), acts]);
    expect(filled(found, found.policies.at(-1), clause).html()).toContain(
      note(
        '<span class="clause-act">自 2024-05-01 起部分废止，依据<a href="/policies/new/">《新&lt;办法&gt;与〈旧办法〉》（示市监规〔2024〕7号）</a></span>',
      ),
    );
  });

  test('leads to no address where the acting document has none', () => {
    const by = { title: '省局的决定' };
    const affectedBy = [{ kind: '修改', by, on: '2023-01-01', clauses: ['第三条'] }];
    const found = register([anOldPolicy({ affectedBy })]);
    expect(filled(found, found.policies[0], clause).html()).toContain(
      '自 2023-01-01 起修改，依据《省局的决定》</span>',
    );
  });

  test('names who cites it, marked where they hold no more, and has who explains it beside', () => {
    const found = register([
      anOldPolicy(),
      aPolicy({ id: 'cites', title: '引用的通知', links: ['old.md#第三条'], docNumberNone: '测试' }),
      acting([{ kind: '废止', target: 'cites' }]),
      anInterpretation({ interprets: ['old'], links: ['../policies/old.md#第三条', '../policies/old.md#第三条'] }),
    ]);
    expect(filled(found, found.policies.at(-1), clause).html()).toContain(
      note(
        '<span>被引用：<a href="/policies/cites/">引用的通知</a><span class="link-status">（已废止）</span></span>',
      ) +
        '</p><aside class="beside"><p class="beside-name">第三条解读</p>' +
        '<p><a href="/interpretations/an-interpretation/">有关事项的解读</a></p></aside>',
    );
  });

  test('marks an acting document that was repealed itself', () => {
    const found = register([
      anOldPolicy(),
      acting([{ kind: '修改', target: 'old', clauses: ['第三条'] }]),
      acting([{ kind: '废止', target: 'new' }], {
        id: 'newer',
        docNumber: '示市监规〔2024〕8号',
        effectiveOn: '2024-07-01',
      }),
    ]);
    expect(filled(found, found.policies.at(-1), clause).html()).toContain(
      '（示市监规〔2024〕7号）</a><span class="link-status">（已废止）</span></span>',
    );
  });

  test('names three who cite it, and how many there are', () => {
    const found = register([
      anOldPolicy(),
      ...['a', 'b', 'c', 'd'].map((id) => aPage({ id, title: `第${id}页`, links: ['../policies/old.md#第三条'] })),
    ]);
    const html = filled(found, found.policies[0], clause).html();
    expect(html.match(/<a href="\/pages\//g)).toHaveLength(3);
    expect(html).toContain('等 4 处');
  });
});

describe('a body', () => {
  test.for([
    { headings: 2, shown: 0 },
    { headings: 3, shown: 3 },
  ])('with $headings headings has an outline of $shown', ({ headings, shown }) => {
    const found = register([aPage()]);
    expect(filled(found, found.pages[0], '', headings).outline).toHaveLength(shown);
  });

  test('is undefined where a record has no text', () => {
    const found = register([aPage()]);
    const [record] = found.pages;
    expect(record && filledBody(found, record, undefined)).toBeUndefined();
  });

  test('differs in JSON where its HTML would, without holding the HTML', () => {
    const json = (written: Parameters<typeof register>[0]) => {
      const found = register(written);
      return JSON.stringify(filled(found, found.pages[0], link));
    };
    const before = json([anOldPolicy(), citing]);
    expect(json([anOldPolicy(), citing, aPolicy()])).toBe(before);
    expect(json([anOldPolicy(), citing, repeal])).not.toBe(before);
    expect(before).not.toContain('<p>');
  });
});
