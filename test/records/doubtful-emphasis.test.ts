import { describe, expect, test } from 'vitest';
import { isDoubtful } from '../../src/records/doubtful-emphasis.ts';

/** A pair as it stands in a line: the first two runs of the mark. */
function pairIn(line: string) {
  const [, before = '', marks = '', text = '', after = ''] = /^([^*_~]*)([*_~]+)(.*?)\2(.*)$/u.exec(line) ?? [];
  return { mark: marks.charAt(0), width: marks.length, text, before, after, leftOver: false };
}

describe('emphasis', () => {
  test.for([
    '甲**元，共**元',
    '张**与张**',
    '张**于3月与李**签订',
    '，**，甲**乙',
    '20**年**月',
    '长*宽*高',
    '型号A*B*C',
    '**公司于3月违法行为。**公司又违法',
    '、**〔甲、**〔乙',
    '带*号的为必填，标*的为选填',
    '**有限公司与**商店',
    '电话：__转__',
    '请*携带证件，按时*到场',
    '请**携带证件。逾期**不办',
    '北京**科技有限公司、上海**贸易有限公司',
    '**单位、**企业',
    '对**路、**小区',
    '某**餐厅和城东**幼儿园',
    '*为必填，*为选填',
    '本办法~~原规定~~现规定',
    '~~有限公司，和~~商店',
    '5% ~~8%、10%~~ 12%',
    '~~罚款500~1000元~~',
    '~~9:00～12:00~~',
    '~~上午9时 ~ 11时~~',
    '~~周一～周五~~开放',
    '~~3—5日~~',
    '~~9:00-12:00~~',
    '~~第3-5条~~',
    '~~罚款500－1000元~~',
    '__年__',
    '__转__',
    '（__甲__）',
  ])('may be text: %s', (line) => {
    expect(isDoubtful(pairIn(line))).toBe(true);
  });

  test.for([
    '请**务必**携带',
    '**注意：**请',
    '（**（试行）**）',
    '前文。**加大力度。**后文',
    '对**甲公司、乙公司**进行检查',
    '要**坚持预防为主、防治结合**的方针',
    '**一、**总体要求',
    '**中央企业、**省属企业',
    '*甲*、*乙*',
    '**切实，**落实',
    '关于**参与**方',
    '**以及**其他',
    '第**三**条',
    '**背景：**背景是',
    '__加粗__',
    '__甲__',
    '**食品安全要加强。**食品安全是大事',
    '**加大公开力度！**加大投入',
    '~~罚款500元至1000元~~',
    '~~2026-03-01~~',
    '~~执行GB 2760—2024~~，执行新标准',
    '~~电话010-12345678~~',
    '~~好～～的~~',
    '~~本条废止。~~后文',
    '~~原条文~~改为',
    '，*（试行）*都',
  ])('is meant: %s', (line) => {
    expect(isDoubtful(pairIn(line))).toBe(false);
  });

  test('with a mark left beside it may be text', () => {
    expect(isDoubtful({ ...pairIn('**甲乙**'), leftOver: true })).toBe(true);
  });
});
