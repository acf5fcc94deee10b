import { describe, expect, test } from 'vitest';
import { pageOf, parsed, placesOf, seenOf } from './parsed.ts';

/** The page's text without tags: what a reader sees of one line. */
function shown(source: string): string {
  return pageOf(source).replaceAll(/<[^>]*>/g, '');
}

describe('marks that stand beside Chinese text', () => {
  /** Where blanks, masks and ranges stand in official text; `@` is the run. */
  const surroundings = [
    '甲方：@，乙方：@。',
    '兹委托（@）代为办理，电话（@）。',
    '于“@”制作，于“@”送达。',
    '共@页，第@页。',
    '张@、李@等人',
    '张@与李@签订合同',
    '罚款@元，没收@元',
    '《@办法》和《@规定》',
    '姓名：@身份证号：@',
    '@年@月@日',
    '20@年至20@年',
    '138@1234、139@5678',
    '当事人@（男）和@（女）',
    '1000元@5000元；5000元@10000元。',
    '9:00@12:00，14:00@17:00',
    '星期一@星期五、星期六@星期日',
    '@有限公司与@商店',
    '签名 @ 日期 @',
    '/@/@/',
    '"@"和"@"',
  ];
  const runs = ['_', '__', '___', '____', '__________', '*', '**', '***', '****', '~', '~~', '~~~', '~~~~'];
  const cases = surroundings.flatMap((surrounding) => runs.map((run) => surrounding.replaceAll('@', run)));

  test.for(cases)('are printed as written, or are an error: %j', (source) => {
    const told = parsed(source).findings.some(({ severity, line }) => severity === 'error' && line === 1);
    expect([source, 'told of']).toContain(told ? 'told of' : shown(source));
  });

  test('are printed rather than told of in most places', () => {
    expect(cases.filter((source) => parsed(source).findings.length === 0).length).toBeGreaterThan(cases.length * 0.8);
  });
});

describe('emphasis and strikethrough', () => {
  test.for<[string, string]>([
    ['各单位要**加大公开力度。**后续工作', '各单位要<strong>加大公开力度。</strong>后续工作'],
    ['另行**“通知”**后', '另行<strong>“通知”</strong>后'],
    ['（**重点**）、《**办法**》', '（<strong>重点</strong>）、《<strong>办法</strong>》'],
    ['见**（一）总则**部分', '见<strong>（一）总则</strong>部分'],
    ['**主持人：** 各位', '<strong>主持人：</strong> 各位'],
    ['**注意：**请携带', '<strong>注意：</strong>请携带'],
    ['请于**2026年3月1日**前', '请于<strong>2026年3月1日</strong>前'],
    [
      '按**10%**计算，罚**￥500**，共**3件**',
      '按<strong>10%</strong>计算，罚<strong>￥500</strong>，共<strong>3件</strong>',
    ],
    ['请于**五月一日前，带齐材料**到场', '请于<strong>五月一日前，带齐材料</strong>到场'],
    ['由**王科长**和**李科长**负责', '由<strong>王科长</strong>和<strong>李科长</strong>负责'],
    ['请*务必*注意，*甲*乙，型号*A*。', '请<em>务必</em>注意，<em>甲</em>乙，型号<em>A</em>。'],
    ['***甲乙***后，***丙丁。***', '<em><strong>甲乙</strong></em>后，<em><strong>丙丁。</strong></em>'],
    ['**甲乙*丙丁*戊己**', '<strong>甲乙<em>丙丁</em>戊己</strong>'],
    ['**~~甲乙~~**和~~**丙丁**~~', '<strong><del>甲乙</del></strong>和<del><strong>丙丁</strong></del>'],
    ['__甲__', '<strong>甲</strong>'],
    ['~~罚款500元至1000元~~', '<del>罚款500元至1000元</del>'],
    ['__加粗__ 和 _强调_', '<strong>加粗</strong> 和 <em>强调</em>'],
    ['~~本条废止。~~后文照旧', '<del>本条废止。</del>后文照旧'],
    ['修改为：~~原条文~~，新条文', '修改为：<del>原条文</del>，新条文'],
    ['~~5000元~~，改为1万元', '<del>5000元</del>，改为1万元'],
    ['**`title`**和**H<sub>2</sub>O**', '<strong><code>title</code></strong>和<strong>H<sub>2</sub>O</strong>'],
    ['第**三**步、第**四**步', '第<strong>三</strong>步、第<strong>四</strong>步'],
  ])('are read where they are meant: %s', ([source, html]) => {
    expect(placesOf(parsed(source))).toEqual([]);
    expect(seenOf(source)).toBe(`<p>${html}</p>`);
  });

  test.for<[string, string[]]>([
    ['按长*宽*高计算', ['1:3 markdown/dropped']],
    ['型号A*B*C', ['1:4 markdown/dropped']],
    ['罚款**元，没收**元', ['1:3 markdown/dropped']],
    ['20**年至20**年', ['1:3 markdown/dropped']],
    ['张**于2025年3月与李**签订合同', ['1:2 markdown/dropped']],
    ['甲\n带*号的为必填，标*的为选填', ['2:2 markdown/dropped']],
    ['电话：__转__。', ['1:4 markdown/dropped']],
    ['本办法~~原规定~~现规定', ['1:4 markdown/dropped']],
    ['甲~~丁，戊~~辛', ['1:2 markdown/dropped']],
    ['为 5% ~~8%、10%~~ 12% 之间', ['1:6 markdown/dropped']],
    ['~~罚款500~1000元~~', ['1:1 markdown/dropped']],
    ['~~9:00～12:00~~', ['1:1 markdown/dropped']],
    ['| 甲 |\n| --- |\n| ~~3—5日~~ |', ['3:3 markdown/dropped']],
  ])('that may be text are an error: %j', ([source, places]) => {
    const body = parsed(source);
    expect(placesOf(body)).toEqual(places);
    for (const { message, mend } of body.findings) expect(`${message}${mend}`).toMatch(/^“.*。.*（\\.）|“～”/u);
  });

  test.for([
    '尺寸2*3*4米，2**3**4',
    '甲方：____，乙方：____。',
    '兹委托（________）代为办理，电话（________）。',
    '罚款1000元~~5000元；情节严重的，5000元~~10000元。',
    '周一~~周五、三月~~五月，上午9时~~11时',
    '张**、李**，王*、赵*。',
    '138****1234、139****5678',
    '姓名：__电话：__',
  ])('are text for certain: %j', (source) => {
    expect(placesOf(parsed(source))).toEqual([]);
    expect(shown(source)).toBe(source);
    expect(parsed(source).text).toBe(source);
  });

  test('stay beside text that has such marks, too', () => {
    expect(pageOf('张**、李**，**重点**内容')).toBe('<p>张**、李**，<strong>重点</strong>内容</p>');
    expect(placesOf(parsed('张**、李**的**重点**内容'))).toEqual(['1:13 markdown/unread']);
  });
});
