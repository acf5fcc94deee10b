/** The words of attachments: in the list of a record, and on the cover page of each. */
export const attachmentWording = {
  heading: '附件',
  /** The title of a cover page. */
  title: (attachment: string, record: string) => `附件：${attachment}（${record}）`,
  description: (attachment: string, record: string) => `${record}的附件“${attachment}”：文件类型、大小、校验值和下载。`,
  of: '所属内容',
  file: '文件名',
  type: '类型',
  size: (bytes: number) =>
    bytes < 1024
      ? `${bytes} 字节`
      : bytes < 1_048_576
        ? `${(bytes / 1024).toFixed(0)} KB`
        : `${(bytes / 1_048_576).toFixed(1)} MB`,
  sizeName: '大小',
  extentName: '篇幅',
  extent: (count: number, unit: string) => `${count} ${unit}`,
  digest: 'SHA-256',
  published: '发布时间',
  download: '下载',
  /** The link's whole name, for whoever hears only the link. */
  downloadName: (attachment: string) => `下载附件“${attachment}”`,
  interprets: '所解读文件',
  back: '返回所属内容',
  changes: '更换记录',
  changed: (on: string, kind: string) => `${on} ${kind}`,
  check: {
    heading: '怎样核对下载的文件',
    intro: '下载以后在自己的电脑上算出文件的 SHA-256，与下面的一致，就是本机关发布的原件，一个字节也没有改动。',
    windows: 'Windows（命令提示符）',
    mac: '苹果电脑（终端）',
    linux: 'Linux',
    windowsCommand: (file: string) => `certutil -hashfile "${file}" SHA256`,
    macCommand: (file: string) => `shasum -a 256 "${file}"`,
    linuxCommand: (file: string) => `sha256sum "${file}"`,
  },
} as const;
