/** The words in files that visitors take away, and beside the links to them. */
export const exportWording = {
  /** Before the links to the three files of a table. */
  downloads: (name: string, rows: number) => `下载${name}（${rows} 行）：`,
  downloadAll: (name: string) => `下载${name}（全部）：`,
  formats: { csv: 'CSV', xlsx: 'Excel', json: 'JSON', ndjson: 'NDJSON' },
  /** The link's whole name, for whoever hears only the link. */
  download: (name: string, format: string) => `下载${name}，${format} 格式`,
  /** The sheet of a workbook that says where the table comes from. */
  about: {
    sheet: '说明',
    name: '表格',
    title: '所属内容',
    source: '发布机关',
    page: '网页地址',
    unit: '金额单位',
    publishedOn: '公布日期',
    licence: '使用许可',
    blank: '空白格',
    blankMeans: '表示公布时没有填写或者不适用，不表示零。',
    /** At the end of a cell that is longer than Excel allows. */
    cutCell: '……（超过 Excel 一格的字数上限，全文见网页和 CSV）',
    cut: '未尽内容',
    cutCells: (count: number) => `${count} 格超过 Excel 一格的字数上限，在表里截短了，全文见网页和 CSV。`,
    cutRows: (kept: number, all: number) => `Excel 一张表放不下，这里是前 ${kept} 行，全部 ${all} 行见 CSV。`,
    cutColumns: (kept: number, all: number) => `Excel 一张表放不下，这里是前 ${kept} 列，全部 ${all} 列见 CSV。`,
  },
  /** Where the replacements of a document lead. */
  successions: { 'in-force': '现行有效', elsewhere: '不是本站的文件', awaited: '尚未施行', none: '没有现行文件' },
  catalogue: (agency: string) =>
    `${agency}依法公开的信息中可以由机器读取的数据，网页、数据和下载的表格取自同一份内容。`,
  dataOf: (title: string) => `${title}的数据。`,
  noLicence: '发布机关没有另外声明使用许可。',
  all: (name: string) => `${name}（全部）`,
  yes: '是',
  no: '否',
} as const;
