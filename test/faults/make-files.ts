// Writes the files of the trees `attachment-*` and `drawings` anew: node test/faults/make-files.ts
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import {
  makeDocx,
  makeMovingPicture,
  makeOle,
  makePdf,
  makePicture,
  makeXls,
  makeXlsx,
  pack,
  somewhere,
} from '../intake/files.ts';
const root = import.meta.dirname;
const put = (path: string, bytes: string | Uint8Array) => {
  const file = join(root, path);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, bytes);
};
const record = (number: number, attachments: readonly (readonly [string, string])[], body = '正文。') => `---
title: 关于做好食品安全检查工作的通知
publishedAt: 2026-03-02
owner: 办公室
review: {by: 办公室, on: 2026-03-01, result: 通过}
docNumber: 示市监〔2026〕${number}号
issuers: [示例市市场监督管理局]
genre: 通知
signedOn: 2026-03-01
${attachments.length > 0 ? `attachments:\n${attachments.map(([file, title]) => `  - {file: ${file}, title: ${title}}`).join('\n')}\n` : ''}---

${body}
`;
const tree = (
  name: string,
  files: Record<string, string | Uint8Array>,
  body?: string,
  unnamed: readonly string[] = [],
  more: readonly string[] = [],
) => {
  for (const [file, bytes] of Object.entries(files)) put(`${name}/policies/a/${file}`, bytes);
  const names = [...Object.keys(files).filter((file) => !unnamed.includes(file)), ...more];
  put(
    `${name}/policies/a/index.md`,
    record(
      1,
      names.map((file, at) => [file, `附件${at + 1}`]),
      body,
    ),
  );
};
const properties = (creator: string, editor: string) =>
  `<cp:coreProperties><dc:creator>${creator}</dc:creator><cp:lastModifiedBy>${editor}</cp:lastModifiedBy></cp:coreProperties>`;
const docm = pack({
  '[Content_Types].xml':
    '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Override PartName="/word/document.xml" ContentType="application/vnd.ms-word.document.macroEnabled.main+xml"/></Types>',
  'word/document.xml': '<w:document/>',
});
tree('attachment-content/content', {
  'wangye.pdf': '<!DOCTYPE html>\n<html><head><title>404 Not Found</title></head></html>\n',
  'wangye.doc': '<html><body><table><tr><td>1</td></tr></table></body></html>\n',
  'gaiming.pdf': makeDocx(),
  'hong.docx': docm,
  'jiaoben.txt': '<script>alert(1)</script>\n',
  'zhanwei.xlsx':
    'version https://git-lfs.github.com/spec/v1\noid sha256:4d7a214614ab2935c943f9e0ff69d22eadbb8f32b1258daaa5e2ca24d17e2393\nsize 12345\n',
  'kong.pdf': '',
  'mima.docx': makeOle('EncryptedPackage'),
  'mima.pdf': makePdf({ locked: true }),
  'chengxu.doc': Buffer.concat([Buffer.from('MZ'), Buffer.alloc(200)]),
  'yasuo.zip': pack({ '说明.txt': '说明', '安装.exe': 'MZ' }),
  'sunhuai.pdf': '%PDF-1.4\n1 0 obj\n',
  'sunhuai.png': (await makePicture({ width: 200, height: 200 })).subarray(0, 300),
  'jiaoben.xls': makeOle('Workbook', '_VBA_PROJECT'),
  'yemian.html': '<p>页面</p>\n',
  'tu.svg': '<svg xmlns="http://www.w3.org/2000/svg"/>\n',
});
const animated = await makeMovingPicture();
tree('attachment-content/alike', {
  'tongzhi.pdf': makePdf({ pages: 2 }),
  'tongzhi.docx': makeDocx(),
  'biao.xlsx': makeXlsx(['<sheet name="表1" sheetId="1"/>']),
  'ban.ofd': pack({ 'OFD.xml': '<ofd:OFD/>', 'Doc_0/Document.xml': '<ofd:Pages><ofd:Page ID="1"/></ofd:Pages>' }),
  'jiu.doc': makeOle('WordDocument'),
  'jiu.xls': makeOle('Workbook'),
  'wenzi.txt': '1 < 2，<b> 是网页的标签，html 也是。\n',
  'wenzi.csv': '\uFEFF名称,数量\r\nversion,1\r\n',
  'dabao.zip': pack({ 'exe/说明.txt': '说明', 'a.txt': '没有别的。' }),
  'dongtu.gif': animated,
  'tupian.jpeg': await makePicture({ format: 'jpeg' }),
});
tree('attachment-traces/content', {
  'zuozhe.docx': makeDocx('<w:p/>', { 'docProps/core.xml': properties('甲某某', '乙某某') }),
  'zuozhe.xlsx': makeXlsx(['<sheet name="表1" sheetId="1"/>', '<sheet name="表2" sheetId="2" state="hidden"/>'], {
    'docProps/core.xml': properties('甲某某', ''),
    'xl/comments1.xml': '<comments/>',
  }),
  'zuozhe.pdf': makePdf({ author: '甲某某' }),
  'xiuding.docx': makeDocx('<w:p><w:ins w:id="1"><w:r><w:t>新</w:t></w:r></w:ins></w:p>'),
  'pizhu.docx': makeDocx('<w:p/>', { 'word/comments.xml': '<w:comments><w:comment w:id="0"/></w:comments>' }),
  'hong.docx': makeDocx('<w:p/>', { 'word/vbaProject.bin': 'x' }),
  'zhaopian.jpg': await makePicture({ format: 'jpeg', exif: somewhere }),
});
tree(
  'attachment-traces/alike',
  {
    'danwei.docx': makeDocx('<w:p/>', { 'docProps/core.xml': properties('示例市市场监督管理局', 'Administrator') }),
    'danwei.pdf': makePdf({ author: '示例市市场监督管理局办公室' }),
    'xiangji.jpg': await makePicture({ format: 'jpeg', exif: { IFD0: { Make: 'Camera' } } }),
    'kong-pizhu.docx': makeDocx('<w:p/>', { 'word/comments.xml': '<w:comments></w:comments>' }),
    // Shown in the text, not attached: made anew without its place.
    'zhengwen.jpg': await makePicture({ format: 'jpeg', exif: somewhere }),
  },
  '正文。\n\n![检查现场](zhengwen.jpg)',
  ['zhengwen.jpg'],
);
const svg = (inner: string, attributes = '') =>
  `<svg xmlns="http://www.w3.org/2000/svg" width="20" height="10"${attributes}>${inner}</svg>\n`;
const drawings = {
  'jiaoben.svg': svg('<script>alert(1)</script>'),
  'shijian.svg': svg('', ' onload="alert(1)"'),
  'wangye.svg': svg('<foreignObject><p xmlns="http://www.w3.org/1999/xhtml">网页</p></foreignObject>'),
  'waibu.svg': svg('<image href="https://www.example.com/a.png"/>'),
};
tree(
  'drawings/content',
  { ...drawings, 'danduda.svg': svg('<rect width="20" height="10"/>'), 'wenjian.pdf': makePdf() },
  `正文。\n\n${Object.keys(drawings)
    .map((file) => `![图](${file})`)
    .join('\n\n')}\n\n见[图](danduda.svg)。\n\n![图](wenjian.pdf)`,
  [...Object.keys(drawings), 'danduda.svg', 'wenjian.pdf'],
);
tree(
  'drawings/alike',
  {
    'liucheng.svg': svg(
      '<style>rect{fill:#fff}</style><linearGradient id="a"/><rect width="20" height="10" fill="url(#a)"/><text>script onload</text>',
    ),
  },
  '正文。\n\n![办理流程](liucheng.svg)',
  ['liucheng.svg'],
);
tree(
  'attachment-paths/content',
  { 'a.pdf': makePdf() },
  '正文，见[甲](../b/secret.pdf)、[乙](..%2Fb%2Fsecret.pdf)、[丙](/etc/passwd)。',
  ['a.pdf'],
  ['../b/secret.pdf', '/etc/passwd', '..%2Fb%2Fsecret.pdf', '..', 'A.pdf'],
);
put('attachment-paths/content/policies/b/index.md', record(2, [['secret.pdf', '原件']]));
put('attachment-paths/content/policies/b/secret.pdf', makePdf());
tree(
  'attachment-paths/alike',
  { '附件 1（空白）..pdf': makePdf(), 'etc-passwd.txt': '甲\n' },
  '正文，见[甲](<附件 1（空白）..pdf>)、[乙](./etc-passwd.txt)。',
);
tree('attachment-persons/content', {
  'mingdan.docx': makeDocx(
    '<w:p><w:r><w:t>1101011990</w:t></w:r><w:r><w:t>03070011</w:t></w:r></w:p><w:p><w:del><w:r><w:delText>电话13800138000</w:delText></w:r></w:del></w:p>',
    { 'word/header1.xml': '<w:hdr><w:p><w:r><w:t>机密★10年</w:t></w:r></w:p></w:hdr>' },
  ),
  'mingdan.xlsx': makeXlsx(['<sheet name="表1" sheetId="1"/>'], {
    'xl/worksheets/sheet1.xml':
      '<worksheet><sheetData><row r="1"><c r="B1" t="inlineStr"><is><t>联系电话</t></is></c></row><row r="2" hidden="1"><c r="B2"><v>1.3800138E10</v></c></row></sheetData></worksheet>',
  }),
  'mingdan.pdf': makePdf({ author: '110101199003070011' }),
  'mingdan.txt': '内部资料\r\n证件350203198511230024\r\n',
  'mingdan.zip': pack({ '名单.csv': '姓名,证件\n甲,110101199003070011\n' }),
  'mingdan.xls': makeXls([
    ['姓名', '联系电话'],
    ['甲', 13800138000],
  ]),
  'qita.zip': pack({ 'a.html': '<p>1101011990<b>03070011</b></p>', 'b.7z': '甲' }),
  'zhaopian.jpg': await makePicture({ format: 'jpeg', exif: { IFD0: { ImageDescription: '13800138000' } } }),
  'shuxing.docx': makeDocx('<w:p><w:drawing><wp:docPr id="1" name="图" descr="13800138000"/></w:drawing></w:p>', {
    'customXml/item1.xml': '<a><b>110101199003070011</b></a>',
  }),
  'mingdan.doc': Buffer.concat([makeOle('WordDocument'), Buffer.from('证件号码110101199003070011', 'utf16le')]),
});
tree('attachment-persons/alike', {
  'danwei.docx': makeDocx('<w:p><w:r><w:t>统一社会信用代码91350200MA00000000，电话12315。</w:t></w:r></w:p>'),
  'danwei.txt': '国家秘密分为绝密、机密、秘密三级。\n',
  'danwei.xls': makeXls([
    ['批号', '电话'],
    [13800138000, '0000-12345678'],
  ]),
  'danwei.zip': pack({ 'a.html': '<p>电话12315</p>', 'b.json': '{"批号": "13812345678"}' }),
  'danwei.jpg': await makePicture({ format: 'jpeg', exif: { IFD0: { Artist: '示例市市场监督管理局' } } }),
  'danwei.doc': Buffer.concat([makeOle('WordDocument'), Buffer.from('统一社会信用代码91350200MA00000000', 'utf16le')]),
});
