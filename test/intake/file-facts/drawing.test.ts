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
    ['a style sheet beside it', '<?xml-stylesheet href="a.css"?><svg/>', '<?xml-stylesheet>'],
  ] as const)('finds %s', ([, svg, danger]) => {
    expect(dangersOf(svg)).toContain(danger);
  });

  test.for([
    ['shapes and text', drawing('<rect width="3"/><text>办理流程：onload、script</text>')],
    ['a gradient of its own', drawing('<linearGradient id="a"/><rect fill="url(#a)" style="stroke:url(\'#a\')"/>')],
    ['a symbol used twice', drawing('<symbol id="s"/><use href="#s"/><use xlink:href="#s"/>')],
    ['a photo inside', drawing('<image href="data:image/png;base64,AAAA"/>')],
    ['a style sheet of its own', drawing('<style>rect{fill:#fff}</style>')],
    [
      'the doctype of SVG 1.1',
      '<!DOCTYPE svg PUBLIC "-//W3C//DTD SVG 1.1//EN" "http://www.w3.org/Graphics/SVG/1.1/DTD/svg11.dtd"><svg/>',
    ],
  ] as const)('finds nothing in %s', ([, svg]) => {
    expect(dangersOf(svg)).toEqual([]);
  });
});
