import type { CommonFields } from './common.ts';

/** 公开方式: 主动公开 unless the record says otherwise. */
export function disclosureOf({
  disclosure,
}: Pick<CommonFields, 'disclosure'>): NonNullable<CommonFields['disclosure']> {
  return disclosure ?? '主动公开';
}

/** Why the text of a record is not published; undefined where it is. Without a reason a record is public, whatever its field says. */
export function withholding({
  disclosure,
  disclosureReason,
}: Partial<Pick<CommonFields, 'disclosure' | 'disclosureReason'>>):
  { readonly disclosure: NonNullable<CommonFields['disclosure']>; readonly reason: string } | undefined {
  if (disclosure === undefined || disclosure === '主动公开' || disclosureReason === undefined) return undefined;
  return { disclosure, reason: disclosureReason };
}

export function isWithheld(fields: Partial<Pick<CommonFields, 'disclosure' | 'disclosureReason'>>): boolean {
  return withholding(fields) !== undefined;
}
