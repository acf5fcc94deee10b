import { z } from 'zod';
import { dayField, line } from '../../records/field.ts';
import { column } from '../../records/table.ts';
import { plainKind } from '../plain-kind.ts';

/** 行政处罚决定: 政府信息公开条例 第二十条第六项. One record for each batch of decisions, which stand in its table. */
export const penalties = plainKind({
  id: 'penalties',
  names: { column: '行政处罚', short: ['处罚', '行政处罚'], idPrefix: 'cf' },
  fields: {
    decidedBy: line('处罚机关', 1, 60),
    period: z
      .strictObject({ from: dayField('决定日期起'), to: dayField('决定日期止') })
      .meta({ label: '决定日期', example: '{from: 2026-01-01, to: 2026-03-31}' }),
  },
  tables: {
    decisions: {
      name: '行政处罚信息表',
      columns: [
        column('行政相对人名称', 'text', { required: true, filled: true }),
        column('统一社会信用代码'),
        column('行政处罚决定书文号', 'text', {
          required: true,
          filled: true,
          variants: ['决定书文号', '处罚决定书文号'],
        }),
        column('违法事实'),
        column('处罚依据', 'text', { required: true, filled: true }),
        column('处罚类别', 'text', { required: true, filled: true }),
        column('处罚内容', 'text', { required: true, filled: true }),
        column('处罚决定日期', 'day', { required: true, filled: true }),
        column('备注'),
      ],
    },
  },
  row: ['decidedBy', 'period'],
  check: ({ period }) =>
    period && period.to < period.from
      ? [
          {
            rule: 'penalties/period',
            severity: 'error',
            path: ['period', 'to'],
            message: `决定日期止 ${period.to} 早于决定日期起 ${period.from}。`,
            mend: '请核对两个日期，from 写先到的一天，to 写后到的一天。',
          },
        ]
      : [],
});
