/** The words of the page on which a text or a file is recognised. `%s` stands for what the script puts in. */
export const verifyWording = {
  title: '核验文本和文件',
  intro:
    '手里有一段文字或者一个文件，想知道是不是本站公布过的、现在还算不算数，可以在这里核对。文字和文件只在您的浏览器里计算，不会上传。',
  withoutScript: '浏览器没有运行脚本，不能在这里核对。可以照下面“自己动手核对”的办法做。',
  text: { label: '粘贴文字', hint: '可以是全文，也可以是其中几段；每段不少于八个字。', button: '核对文字' },
  file: { label: '选择文件', hint: '附件、表格等从本站下载的文件，也可以拖到这里。' },
  /** For the script. */
  words: {
    working: '正在核对……',
    failed: '查对用的索引没有取到：请检查网络，再试一次。',
    insecure: '浏览器只在 https 网址上允许计算指纹，请用 https 打开本页。',
    tooShort: '文字太短：请至少粘贴一段，每段不少于八个字。',
    unknownText: '没有查到。',
    unknownFile: '没有查到这个文件。',
    unknownNote:
      '没有查到不等于伪造：可能不是本站公布的，可能排版、转换时改动过，也可能已经被新的版本替换。请按发文字号在本站检索，或者向发文机关核实。',
    wholeText: '与本站公布的正文一致：全文 %s 段。',
    partText: '与本站公布的正文一致：%s 段。',
    mixedText: '对上 %s 段，其余的与本站公布的正文不一致。',
    earlierText: '与这份文件修订以前的文本一致（%s 登记），现在的正文已经改动。',
    file: '与本站公布的文件一致：',
    status: '现在的效力状态：',
    since: '自 %s 起',
    noStatus: '现在公开在本站，没有单独的效力状态。',
    unmatched: '没有对上的段落：',
    fingerprint: 'SHA-256：',
  },
  byHand: {
    heading: '自己动手核对',
    steps: [
      '算出文件的 SHA-256 指纹。Windows：在命令提示符里运行 certutil -hashfile 文件名 SHA256；macOS：shasum -a 256 文件名；Linux：sha256sum 文件名。',
      '打开本站的发布清单，查找这一串字符。清单列出了本站每一个文件的地址、大小和指纹。',
      '查到了，就是本站现在公布的这个文件；每份政策文件的附件下面也印有指纹。',
    ],
    manifest: '发布清单（release.json）',
  },
  privacy:
    '核对时，浏览器只向本站读取索引里按指纹开头几位分开的小文件，不会发出文字、文件和完整的指纹。打开本页、点一下文字框以后再断开网络，内容不多的网站仍然可以核对。',
} as const;
