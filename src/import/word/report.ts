import { interpretationSchema } from '../../records/interpretation.ts';
import { policySchema } from '../../records/policy.ts';
import type { OfficialForm } from './official-form.ts';
import type { Proposal } from '../front-matter-text.ts';
import { reportOf } from '../proposal-report.ts';
import { excerptOf, rowsOf } from './tables.ts';
import { cut } from './traces.ts';

/** What the editor should know and check, as sentences in the order of the file. */
export function writeReport(imported: {
  readonly as: 'policy' | 'interpretation';
  /** Whether the editor said so. */
  readonly given: boolean;
  readonly form: OfficialForm;
  readonly proposals: readonly Proposal[];
  /** Pictures without a description. */
  readonly bare: readonly string[];
  /** The first words of paragraphs that have lost their emphasis. */
  readonly plain: readonly string[];
  /** What headers and footers say. */
  readonly headers: readonly string[];
}): string[] {
  const { as, given, form, proposals, bare, plain, headers } = imported;
  const tables = form.body.map(({ element }) => element).filter(({ tagName }) => tagName === 'table');
  return [
    `导入为${as === 'policy' ? '政策文件' : '政策解读'}${given ? '' : '（由标题判断，不对的请加上 --as）'}。`,
    ...reportOf(as === 'policy' ? policySchema : interpretationSchema, proposals),
    ...form.leftOut.map(({ place, words, value }) => `没有放进正文（${value}）：${place}“${words}”。`),
    ...headers.map((text) => `页眉、页脚没有导入：“${cut(text, 80)}”。`),
    ...(form.addressee ? [`主送机关留在正文里：${form.addressee.place}“${form.addressee.value}”。`] : []),
    ...tables
      .filter((table) => rowsOf(table).length > 0)
      .map((table, index) => `第 ${index + 1} 个表格的第一行“${excerptOf(table)}”作了表头，请核对。`),
    ...plain.map((words) => `“${words}”一段的加粗（斜体、删除线）在网页上写不出来，已去掉，文字不变。`),
    ...bare.map((path) => `图片 ${path} 没有说明文字，请在正文的 ![](${path}) 方括号里写明图片说了什么。`),
  ];
}
