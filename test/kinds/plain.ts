import { z } from 'zod';
import { plainKind } from '../../src/kinds/plain-kind.ts';
import { dayField, line } from '../../src/records/field.ts';
import { column } from '../../src/records/table.ts';

/** A kind that only tests have: of all that a site shows of it, no line stands anywhere else. */
export const subsidies = plainKind({
  id: 'subsidies',
  names: { column: '补贴发放', short: ['补贴'], idPrefix: 'bt' },
  fields: {
    scheme: line('补贴项目', 1, 60),
    period: z.strictObject({ from: dayField('发放开始'), to: dayField('发放结束') }).meta({ label: '发放时段' }),
    urgent: z.boolean().optional().meta({ label: '临时发放' }),
  },
  tables: {
    payments: {
      name: '发放明细表',
      columns: [column('序号'), column('镇街', 'text', { required: true, filled: true }), column('金额', 'amount')],
    },
  },
  row: ['scheme'],
  check: ({ period }) => {
    const { from = '', to = '' } = (period ?? {}) as { from?: string; to?: string };
    return to < from
      ? [
          {
            rule: 'subsidy/period',
            severity: 'error',
            path: ['period', 'to'],
            message: '发放结束早于开始。',
            mend: '请核对两个日期。',
          },
        ]
      : [];
  },
});

/** Its files as an editor writes them, by their names. */
export const subsidy = {
  'index.md': `---
title: 高龄津贴发放情况
scheme: 高龄津贴
period: { from: 2024-01-01, to: 2024-01-31 }
payments: payments.csv
publishedAt: 2024-03-02
owner: 业务科
review: { by: 保密审查岗, on: 2024-02-28, result: 通过 }
---

一月份的高龄津贴已经发放完毕。
`,
  'payments.csv': '序号,镇街,金额\n1,东镇,"1,200.50"\n2,西镇,80\n',
};
