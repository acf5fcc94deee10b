import { z } from 'zod';
import type { Day } from './values/day.ts';
import { dayField } from './field.ts';
import { isDecodable, sitePath } from './values/site-path.ts';

/** Why something was taken down, as far as the public is told: 《政府信息公开条例》第十四、十五条, or a plain mistake. */
export const tombstoneReasons = ['个人隐私', '国家秘密', '商业秘密', '发布错误', '其他'] as const;
export type TombstoneReason = (typeof tombstoneReasons)[number];

/** What `tombstones.yaml` holds. Nothing of the content is kept: no title, no text. */
export const tombstonesSchema = z.strictObject({
  tombstones: z
    .array(
      z.strictObject({
        address: sitePath('撤下的网址', '/policies/scjg-2026-21/（不带网站的域名）').refine(isDecodable, {
          message: '里有写错的百分号编码',
          params: { mend: '百分号后面必须是两位十六进制数字；也可以直接写汉字。' },
        }),
        on: dayField('撤下日期'),
        reason: z.enum(tombstoneReasons).meta({ label: '撤下的原因' }),
      }),
    )
    .meta({ label: '撤下的网址' }),
});
export type TombstonesFields = z.output<typeof tombstonesSchema>;

/** An address whose content was lawfully taken down. A page stands for all that lay below it. */
export interface Tombstone {
  readonly address: string;
  readonly on: Day;
  readonly reason: TombstoneReason;
  /** Its place in `tombstones.yaml`, counted from 0. */
  readonly index: number;
  readonly place: readonly [line: number, column: number];
}

export const tombstoneFile = 'tombstones.yaml';

/** Whether a tombstone stands for an address: its own, or one below its page. */
export function covers({ address }: Tombstone, other: string): boolean {
  return other === address || (address.endsWith('/') && other.startsWith(address));
}
