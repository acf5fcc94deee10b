import type { Day } from '../../records/values/day.ts';

/** Legal status of a policy, strongest first; the order is the precedence. */
export const statusNames = ['已废止', '已失效', '尚未施行', '暂停执行', '部分废止', '已修改', '现行有效'] as const;
export type StatusName = (typeof statusNames)[number];

/** Codes of GB/T 47277 (borrowed: it covers laws and rules); 暂停执行 has none. */
export const statusCodes: Readonly<Record<StatusName, string | null>> = {
  已废止: '04',
  已失效: '05',
  尚未施行: '02',
  暂停执行: null,
  部分废止: '03',
  已修改: '03',
  现行有效: '01',
};

/** How each status is spelt in addresses, attributes and data. */
export const statusSlugs: Readonly<Record<StatusName, string>> = {
  已废止: 'repealed',
  已失效: 'lapsed',
  尚未施行: 'not-yet-in-force',
  暂停执行: 'suspended',
  部分废止: 'partly-repealed',
  已修改: 'amended',
  现行有效: 'in-force',
};

/** Statuses in which a document is no longer to be relied on: they precede its title wherever that appears. */
export function isSpent(status: StatusName): boolean {
  return status === '已废止' || status === '已失效';
}

/** From `on` (inclusive) the status is this one. */
export interface Transition {
  readonly on: Day;
  readonly status: StatusName;
}
