import { describe, expect, test } from 'vitest';
import { dangersOf } from '../../../src/intake/file-facts/drawing.ts';

const drawing = (inner: string, attributes = '') =>
  `<?xml version="1.0"?><svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink"${attributes}>${inner}</svg>`;

describe('dangersOf', () => {
  test.for([
    ['a script', drawing('<script>alert(1)</script>'), '<script>'],
    ['a script with a prefix', drawing('<s:script xmlns:s="http://www.w3.org/2000/svg"/>'), '<s:script>'],
    ['a script in capitals', drawing('<SCRIPT/>'), '<SCRIPT>'],
    ['a handler', drawing('', ' onload="x()"'), 'onload'],
    ['a handler in capitals', drawing('<rect OnClick="x()"/>'), 'OnClick'],
    ['HTML inside', drawing('<foreignObject><p>x</p></foreignObject>'), '<foreignObject>'],
    ['a frame', drawing('<iframe/>'), '<iframe>'],
    ['a picture from elsewhere', drawing('<image href="https://a.example/x.png"/>'), 'href="https://a.example/x.png"'],
    ['the same by the old name', drawing('<image xlink:href="//a.example/x"/>'), 'xlink:href="//a.example/x"'],
    ['a link that runs', drawing('<a href="java&#115;cript:alert(1)">x</a>'), 'href="javascript:alert(1)"'],
    ['a page in an address', drawing('<use href="data:text/html,x"/>'), 'href="data:text/html,x"'],
    ['a drawing in a drawing', drawing('<image href="data:image/svg+xml,x"/>'), 'href="data:image/svg+xml,x"'],
    [
      'a style that fetches',
      drawing('<rect style="fill:url(https://a.example/)"/>'),
      'style="fill:url(https://a.example/)"',
    ],
    ['a style sheet that fetches', drawing('<style>@import "https://a.example/";</style>'), '<style>'],
    ['a style sheet with an address', drawing('<style>a{fill:url("http://a.example")}</style>'), '<style>'],
    ['an entity', '<!DOCTYPE svg [<!ENTITY a "b">]><svg/>', '<!ENTITY>'],
    ['a list of attributes', '<!DOCTYPE svg [<!ATTLIST rect fill CDATA "red">]><svg/>', '<!ATTLIST>'],
    ['elements of its own', '<!DOCTYPE svg [<!ELEMENT a EMPTY>]><svg/>', '<!ELEMENT>'],
    ['a type with a part of its own', '<!DOCTYPE svg [ ]><svg/>', '<!DOCTYPE>'],
    ['a type of its own', '<!DOCTYPE svg SYSTEM "a.dtd"><svg/>', '<!DOCTYPE>'],
    [
      'a known type with a part of its own',
      '<!DOCTYPE svg PUBLIC "-//W3C//DTD SVG 1.1//EN" "http://www.w3.org/Graphics/SVG/1.1/DTD/svg11.dtd" [<!NOTATION a SYSTEM "b">]><svg/>',
      '<!NOTATION>',
    ],
    ['a type after another', '<!DOCTYPE svg><!DOCTYPE svg [<!ENTITY % a "b">]><svg/>', '<!ENTITY>'],
    ['an instruction to a program', '<?php echo 1 ?><svg/>', '<?php>'],
    ['an instruction among the shapes', drawing('<?example a?>'), '<?example>'],
    ['another encoding', '<?xml version="1.0" encoding="iso-2022-jp"?><svg/>', 'encoding="iso-2022-jp"'],
    [
      'an address under another prefix',
      '<svg><a l:href="https://a.example/">x</a></svg>',
      'l:href="https://a.example/"',
    ],
    ['a base for addresses', drawing('<g xml:base="https://a.example/"/>'), 'xml:base="https://a.example/"'],
    [
      'HTML under a prefix',
      drawing('<h:b xmlns:h="http://www.w3.org/1999/xhtml"/>'),
      'xmlns:h="http://www.w3.org/1999/xhtml"',
    ],
    [
      'an animated address',
      drawing('<a><animate attributeName="xlink:href" values="#a;#b"/></a>'),
      'attributeName="xlink:href"',
    ],
    ['an animated style', drawing('<set attributeName="style" to="a"/>'), 'attributeName="style"'],
    ['an animation to an address', drawing('<set attributeName="x" to="javascript:1"/>'), 'to="javascript:1"'],
    [
      'an animation through addresses',
      drawing('<animate values="#a; https://a.example/"/>'),
      'values="#a; https://a.example/"',
    ],
    ['a style sheet in a picture of signs', drawing('<style>@im&#112;ort "a.css";</style>'), '<style>'],
    ['a style sheet in CDATA', drawing('<style><![CDATA[@import "a.css";]]></style>'), '<style>'],
    ['a style sheet with escapes', drawing('<style>@\\69 mport "a.css";</style>'), '<style>'],
    [
      'an address with escapes',
      drawing('<rect style="fill:u\\72l(https://a.example/)"/>'),
      'style="fill:u\\72l(https://a.example/)"',
    ],
    [
      'a set of pictures',
      drawing('<rect style="fill:image-set(\'a.png\' 1x)"/>'),
      'style="fill:image-set(\'a.png\' 1x)"',
    ],
    ['a font from elsewhere', drawing('<style>@font-face{src:url(a.woff)}</style>'), '<style>'],
    ['more than one in another', '<g>'.repeat(600), '层层嵌套'],
    ['a style sheet beside it', '<?xml-stylesheet href="a.css"?><svg/>', '<?xml-stylesheet>'],
  ] as const)('finds %s', ([, svg, danger]) => {
    expect(dangersOf(svg)).toContain(danger);
  });

  test.for([
    ['shapes and text', drawing('<rect width="3"/><text>办理流程：onload、script</text>')],
    ['a gradient of its own', drawing('<linearGradient id="a"/><rect fill="url(#a)" style="stroke:url(\'#a\')"/>')],
    ['a symbol used twice', drawing('<symbol id="s"/><use href="#s"/><use xlink:href="#s"/>')],
    ['a photo inside', drawing('<image href="data:image/png;base64,AAAA"/>')],
    [
      'an animation of a shape',
      drawing('<rect><animate attributeName="width" values="1;2;3" from="1" to="3"/></rect>'),
    ],
    ['the properties of Adobe', drawing('<metadata><?xpacket begin="" id="a"?><x/><?xpacket end="w"?></metadata>')],
    ['what an editor keeps', drawing('<sodipodi:namedview xmlns:sodipodi="http://example/dtd" inkscape:cx="3"/>')],
    ['a short type', '<!DOCTYPE svg><svg/>'],
    ['text that speaks of addresses', drawing('<text>网址：http://www.example.gov.cn/，@import、url(a)</text>')],
    ['a transformation', drawing('<g transform="translate(3 4) rotate(9)" style="transform:scale(2)"/>')],
    ['a style sheet of its own', drawing('<style>rect{fill:#fff}</style>')],
    [
      'the doctype of SVG 1.1',
      '<!DOCTYPE svg PUBLIC "-//W3C//DTD SVG 1.1//EN" "http://www.w3.org/Graphics/SVG/1.1/DTD/svg11.dtd"><svg/>',
    ],
  ] as const)('finds nothing in %s', ([, svg]) => {
    expect(dangersOf(svg)).toEqual([]);
  });
});
