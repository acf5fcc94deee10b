import { describe, expect, test } from 'vitest';
import { onOneLine, PlainText, withoutTags } from '../../../src/records/language/plain-text.ts';

const plainOf = (html: string): string => {
  const text = new PlainText();
  text.tagged(html);
  return text.take();
};

describe('plain text of marked-up text', () => {
  test.for([
    ['10<sup>5</sup>CFU/g', '10⁵CFU/g'],
    ['10<sup>-3</sup>、10<sup>−3</sup>、10<sup>–３</sup>', '10⁻³、10⁻³、10⁻³'],
    ['m<sup>2</sup>，m<SUP> 3 </SUP>', 'm²，m³'],
    ['10<sup>n</sup>，<sup>14</sup>C，、<sup>14</sup>C', '10ⁿ，¹⁴C，、¹⁴C'],
    ['10<sup>n+1</sup>，10<sup>2.5</sup>，10<sup>万</sup>', '10ⁿ⁺¹，10^(2.5)，10^(万)'],
    ['2<sup>2<sup>3</sup></sup>，x<sup>²</sup>', '2^(2³)，x²'],
    ['CO<sub>2</sub>，H<sub>2</sub>O，SO<sub>4</sub><sup>2-</sup>', 'CO₂，H₂O，SO₄²⁻'],
    ['PM<sub>2.5</sub>，COD<sub>Mn</sub>，a<sub>.</sub>', 'PM₂.₅，COD_(Mn)，a.'],
    ['品牌<sup>®</sup>，37<sup>°</sup>C，1200<sup>*</sup>', '品牌®，37°C，1200*'],
    ['甲<sup></sup>乙<sub> </sub>丙', '甲乙丙'],
    ['<u>特此<u>通</u>知</u>', '特此通知'],
  ])('keeps what raised and lowered parts say: %s', ([html = '', plain]) => {
    expect(plainOf(html)).toBe(plain);
  });

  test.for([
    ['《办法》<sup>[1]</sup>的要求', '《办法》的要求'],
    ['办法<sup>①</sup>和规定<sup>注2</sup>的要求', '办法和规定的要求'],
    ['办法<sup>〔1〕〔12〕</sup>的要求', '办法的要求'],
    ['《办法》<sup>1</sup>和“规定”<sup>23</sup>的要求', '《办法》和“规定”的要求'],
    ['处<del>五千元</del>一万元，<del>10<sup>5</sup></del>10', '处一万元，10'],
    ['<ruby>菡<rp>（</rp><rt>hàn</rt><rp>）</rp>萏<rt>dàn</rt></ruby>花', '菡萏花'],
  ])('leaves out what stands beside the sentence: %s', ([html = '', plain]) => {
    expect(plainOf(html)).toBe(plain);
  });

  test('keeps the mark of a note where the note itself begins', () => {
    expect(plainOf('<p><sup>[1]</sup> 见附件</p><p><sup>①</sup>见附件</p>')).toBe('\n[1] 见附件\n\n①见附件\n');
  });

  test('breaks lines where the page does', () => {
    expect(plainOf('甲<br>乙<br/>丙<p>丁</p>戊')).toBe('甲\n乙\n丙\n丁\n戊');
    expect(onOneLine(plainOf('甲<br> <br>乙 <p> 丙</p>'))).toBe('甲 乙 丙');
  });

  test('loses no text where tags are not closed, or closed in the wrong order', () => {
    expect(plainOf('甲<sup>2<sub>3</sup>乙')).toBe('甲^(2_(3乙))');
    expect(plainOf('甲</sup></note>乙<sup>2')).toBe('甲乙²');
  });

  test('knows how much stands before a place', () => {
    const text = new PlainText();
    text.tagged('10<sup>25</sup>甲<br>');
    expect(text.length).toBe(6);
  });

  test('begins anew once it was taken', () => {
    const text = new PlainText();
    text.tagged('甲<sup>2');
    expect([text.take(), text.take()]).toEqual(['甲²', '']);
  });

  test('bears very many raised parts and very long blanks', () => {
    expect(plainOf('m<sup>2</sup>'.repeat(200_000))).toBe('m²'.repeat(200_000));
    expect(plainOf(`甲<sup>${'注①'.repeat(5000)}x</sup>`)).toBe(`甲^(${'注①'.repeat(5000)}x)`);
    const blank = ' '.repeat(200_000);
    expect(onOneLine(plainOf(`甲${blank}乙<br>${blank}<sup>${blank}2</sup>`))).toBe(`甲${blank}乙 ²`);
  });
});

describe('a source with tags in its lines', () => {
  test.for([
    ['面积10<sup>5</sup>m<sup>2</sup>', '面积10⁵m²'],
    ['甲<br/>乙', '甲\n乙'],
    ['1<2，<甲>，<b>，a<sup', '1<2，<甲>，<b>，a<sup'],
    ['m<sup>2</sup> < 3', 'm² < 3'],
  ])('says without them: %s', ([source = '', plain]) => {
    expect(withoutTags(source)).toBe(plain);
  });
});
