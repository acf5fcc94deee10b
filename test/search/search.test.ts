import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { pageText } from '../../src/search/page-text.ts';
import { indexPaths } from '../../src/search/format.ts';
import { openIndex } from '../../src/search/index-reader.ts';
import { searchIndexes, type SearchOptions } from '../../src/search/search.ts';
import { indexFiles, opened, written } from './built-index.ts';

const today = '2026-11-23';
const status = (...course: readonly (readonly [string, string])[]) => ({
  transitions: course.map(([on, name]) => ({ on, status: name })) as never,
});
const agency = await opened([
  written('/policies/old/', ['第一条　原来的规定。'], {
    title: '示例市电梯管理办法',
    docNumber: '示市监规〔2018〕7号',
    publishedAt: '2018-05-01',
    ...status(['2018-05-01', '现行有效'], ['2024-01-01', '已废止']),
  }),
  written('/policies/new/', ['第一条　为加强電梯管理，制定本办法。', '第二条　落实“双随机、一公开”。'], {
    title: '示例市电梯使用管理办法',
    docNumber: '示市监规〔2024〕3号',
    publishedAt: '2024-02-01',
    topics: ['特种设备'],
    ...status(['2024-02-01', '现行有效'], ['2027-01-01', '已失效']),
  }),
  written('/interpretations/about/', ['解读示例市电梯管理办法的废止。'], {
    title: '一图读懂',
    kind: '政策解读',
    publishedAt: '2024-02-03',
  }),
  written('/sampling/one/', ['甲食品有限公司', '不合格'], {
    title: '抽检公告',
    kind: '抽检结果',
    publishedAt: '2025-01-01',
  }),
]);
const found = async (query: string, options: SearchOptions = {}, day = today) =>
  (await searchIndexes([agency], query, day, options)).results.map(({ url }) =>
    new URL(url).pathname.split('/').at(-2),
  );

test('is narrowed down by the year under which a document is listed, and by its day', async () => {
  const files = indexFiles([written('/budgets/a/', ['决算。'], { year: '2024', publishedAt: '2025-09-01' })]);
  const read = (head: (text: string) => string) =>
    openIndex((path) => {
      const file = files.get(path) ?? new Uint8Array();
      return Promise.resolve(path === indexPaths.head ? new TextEncoder().encode(head(decode(file))) : file);
    }, 'https://www.example.gov.cn/');
  const decode = (bytes: Uint8Array) => new TextDecoder().decode(bytes);
  const answer = async (head: (text: string) => string, filters: NonNullable<SearchOptions['filters']>) =>
    (await searchIndexes([await read(head)], '决算', today, { filters })).total;
  expect(await answer((text) => text, { year: ['2024'] })).toBe(1);
  expect(await answer((text) => text, { year: ['2025'] })).toBe(0);
  expect(await answer((text) => text, { from: '2025-01-01' })).toBe(1);
  // A joined site may have been built by an earlier version.
  expect(await answer((text) => text.replace('"year"', '"years"'), { year: ['2025'] })).toBe(1);
});

describe('a search', () => {
  test.for([
    ['a word', '电梯', ['new', 'old', 'about']],
    ['one character', '梯', ['new', 'old', 'about']],
    ['a phrase across words', '为加强电', ['new']],
    ['through punctuation', '双随机一公开', ['new']],
    ['with other punctuation', '“双随机”，一公开！', ['new']],
    ['in the traditional script', '電梯使用', ['new']],
    ['a number in another style', '示市監規[2024]第03號', ['new']],
    ['a part of a number', '2024 3号', ['new']],
    ['several words', '公司 甲', ['one']],
    ['words of which one is missing', '电梯 火箭', []],
    ['across blocks', '公司不合格', []],
    ['what is nowhere', '宇宙飞船', []],
    ['only punctuation', '——！', []],
  ] as const)('finds %s', async ([, query, expected]) => {
    expect(await found(query)).toEqual(expected);
  });

  test.for([
    ['菌落总数不得超过10⁵CFU', '菌落总数不得超过10⁵CFU'],
    ['10^5cfu/g', '10⁵CFU/g'],
    ['10⁵', '10⁵'],
    ['m²计算', 'm²计算'],
    ['m2计算', 'm²计算'],
    ['按m^2', '按m²'],
    ['CO2浓度', 'CO₂浓度'],
    ['CO₂', 'CO₂'],
    ['PM2.5', 'PM₂.₅'],
    ['CODMn', 'COD_(Mn'],
    ['虚构办法的具体要求', '虚构办法》的具体要求'],
    ['菡萏花', '菡萏花'],
  ])(
    'finds what is raised, lowered, noted or read beside by %s, and shows it as it is',
    async ([query = '', shown]) => {
      const page =
        '<p>菌落总数不得超过10<sup>5</sup>CFU/g，面积按m<sup>2</sup>计算，CO<sub>2</sub>浓度、PM<sub>2.5</sub>、COD<sub>Mn</sub>，' +
        '《虚构办法》<sup><a data-footnote-ref href="#n">1</a></sup>的具体要求，<ruby>菡<rt>hàn</rt>萏<rt>dàn</rt></ruby>花。</p>';
      const index = await opened([
        written(
          '/policies/a/',
          pageText(`<main>${page}</main>`).map(({ text }) => text),
        ),
      ]);
      const [result] = (await searchIndexes([index], query, today)).results;
      expect(result?.marks.map(([start, end]) => result.excerpt.slice(start, end))).toEqual([shown]);
      expect([result?.anchor, result?.excerpt.includes('105')]).toEqual(['b-0', false]);
    },
  );

  test('finds a clause in either style of its number, leads to it, and takes no other number for it', async () => {
    const index = await opened([
      written('/policies/chinese/', [
        '第二条　甲。',
        '第十二条　乙。',
        '第二千九百九十九条　丙。',
        '第十二条之一　丁。',
      ]),
      written('/policies/arabic/', ['第20条 甲。', '第12条 乙。', '第105条 第2款 丙。'], { publishedAt: '2023-01-01' }),
    ]);
    const places = async (query: string) =>
      (await searchIndexes([index], query, today)).results.map(
        ({ url, anchor, excerpt, marks }) =>
          `${new URL(url).pathname.split('/').at(-2)}#${anchor} ${marks.map(([a, b]) => excerpt.slice(a, b)).join()}`,
      );
    expect(await places('第2999条')).toEqual(['chinese#b-2 第二千九百九十九条']);
    expect(await places('第２条')).toEqual(['chinese#b-0 第二条']);
    expect(await places('第 12 条')).toContain('chinese#b-1 第十二条');
    expect(await places('第十二条 乙')).toEqual(['chinese#b-1 第十二条　乙', 'arabic#b-1 第12条 乙']);
    expect(await places('第12条之1')).toEqual(['chinese#b-3 第十二条之一']);
    expect(await places('第一百〇五条第二款')).toEqual(['arabic#b-2 第105条 第2款']);
    expect(await places('第二十条')).toEqual(['arabic#b-0 第20条']);
    expect(await places('第3000条')).toEqual([]);
  });

  test('puts an exact title first although it is repealed, and otherwise what holds before what does not', async () => {
    expect((await found('示例市电梯管理办法'))[0]).toBe('old');
    expect((await found('示市监规〔2018〕7号'))[0]).toBe('old');
    expect((await found('管理办法'))[0]).toBe('new');
  });

  test('does not take a title that mentions a number for the document that bears it', async () => {
    const index = await opened([
      written('/policies/about/', [], {
        title: '关于甲〔2019〕4号的公告',
        docNumber: '甲〔2023〕1号',
        publishedAt: '2023-01-01',
      }),
      written('/policies/itself/', [], { title: '公告', docNumber: '甲〔2019〕4号', publishedAt: '2019-01-01' }),
    ]);
    const { results } = await searchIndexes([index], '甲〔2019〕4号', today);
    expect(results.map(({ url }) => new URL(url).pathname)).toEqual(['/policies/itself/', '/policies/about/']);
  });

  test('tells the status of the day', async () => {
    const answer = async (day: string) => (await searchIndexes([agency], '双随机', day)).results[0]?.status;
    expect([await answer('2024-01-01'), await answer('2026-12-31'), await answer('2027-01-01')]).toEqual([
      '现行有效',
      '现行有效',
      '已失效',
    ]);
  });

  test('tells what an interpretation is worth by what it interprets', async () => {
    const about = (name: string, from: string) =>
      written(`/interpretations/${name}/`, ['解读食品安全规定。'], {
        title: name,
        publishedAt: '2024-02-03',
        interpreted: [{ on: from, status: name === 'spent' ? '已废止' : '现行有效' }] as never,
      });
    const index = await opened([about('spent', '2024-01-01'), about('valid', '2024-01-01')]);
    const { results, filters } = await searchIndexes([index], '食品安全规定', today);
    expect(results.map(({ title, status: own, interpretedStatus }) => [title, own, interpretedStatus])).toEqual([
      ['valid', undefined, '现行有效'],
      ['spent', undefined, '已废止'],
    ]);
    expect(filters.status).toEqual({});
  });

  test('narrows by kind, status, topic and day, and counts what each value would leave', async () => {
    expect(await found('电梯', { filters: { kind: ['政策解读'] } })).toEqual(['about']);
    expect(await found('电梯', { filters: { status: ['已废止', '已失效'] } })).toEqual(['old']);
    expect(await found('电梯', { filters: { topic: ['特种设备'] } })).toEqual(['new']);
    expect(await found('', { filters: { from: '2024-02-03', until: '2025-01-01' } })).toEqual(['one', 'about']);
    const { filters, total } = await searchIndexes([agency], '电梯', today, { filters: { kind: ['政策文件'] } });
    expect(total).toBe(2);
    expect(filters.kind).toEqual({ 政策文件: 2, 政策解读: 1 });
    expect(filters.status).toEqual({ 现行有效: 1, 已废止: 1 });
  });

  test('sorts by date and goes on where it stopped', async () => {
    expect(await found('电梯', { sort: 'date' })).toEqual(['about', 'new', 'old']);
    expect(await found('电梯', { sort: 'date', offset: 1, limit: 1 })).toEqual(['new']);
  });

  test('joins several sites', async () => {
    const other = await opened([written('/policies/there/', ['电梯在那边'])]);
    const { total, results } = await searchIndexes([agency, other], '电梯', today, { limit: 20 });
    expect(total).toBe(4);
    expect(results.some(({ url }) => url.endsWith('/policies/there/'))).toBe(true);
  });
});

/** Few characters, so that parts of one text come back in others. */
const text = fc.string({
  unit: fc.constantFrom('一', '二', '三', '，', '規', '规', '1', 'Ａ', '𠮷'),
  minLength: 1,
  maxLength: 30,
});

describe('for any texts', () => {
  test('every part of every block finds exactly the documents that hold it', async () => {
    const { folder } = await import('../../src/search/fold.ts');
    const { default: simplified } = await import('../../src/reference/simplified.json', { with: { type: 'json' } });
    const fold = folder(simplified);
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.array(text, { minLength: 1, maxLength: 3 }), { minLength: 1, maxLength: 25 }),
        fc.nat(),
        fc.nat(),
        fc.nat(),
        async (documents, which, from, length) => {
          const index = await opened(
            documents.map((blocks, at) => written(`/policies/d${at}/`, blocks, { title: '题', names: ['题'] })),
          );
          const block = documents.flat()[which % documents.flat().length] ?? '';
          const start = from % block.length;
          const query = block
            .slice(start, start + 1 + (length % 20))
            .replaceAll(/[\uDC00-\uDFFF](?<![\uD800-\uDBFF].)|[\uD800-\uDBFF](?![\uDC00-\uDFFF])/g, '');
          const phrase = fold(query).stream;
          fc.pre(phrase !== '');
          const holding = documents.flatMap((blocks, at) =>
            blocks.some((candidate) => fold(candidate).stream.includes(phrase)) ? [`/policies/d${at}/`] : [],
          );
          const { results, total } = await searchIndexes([index], query, today, { limit: 100 });
          expect(results.map(({ url }) => new URL(url).pathname).sort()).toEqual(holding.sort());
          expect(total).toBe(holding.length);
        },
      ),
    );
  });

  test('the order of the documents makes no difference', () => {
    fc.assert(
      fc.property(fc.uniqueArray(text, { minLength: 2, maxLength: 12 }), (texts) => {
        const documents = texts.map((block, at) => written(`/policies/d${at}/`, [block]));
        expect(indexFiles([...documents].reverse())).toEqual(indexFiles(documents));
      }),
      { numRuns: 30 },
    );
  });
});
