import { interpretationFacts, interpretationPages } from './page.ts';
import { articleNode } from '../../views/structured-data.ts';
import { interpretationSummary, interpretationWhole } from './data.ts';
import { interpretationDraft } from './draft.ts';
import { checkInterpretation, interpretationSchema, needsTranscript } from '../../records/interpretation.ts';
import type { InterpretationRecord } from '../../register/register.ts';
import type { Kind } from '../kind.ts';

export const interpretations: Kind<'interpretations', InterpretationRecord> = {
  id: 'interpretations',
  names: {
    column: '政策解读',
    short: ['解读', '政策解读'],
    idPrefix: 'jd',
    firstColumn: {
      id: 'zhengce-jiedu',
      name: '政策解读',
      description: '对本机关和上级机关政策文件的解读，说明背景、依据、目标任务和涉及范围，与文件相互链接。',
      keywords: ['政策解读', '图解', '问答', '专家解读'],
      type: '政策解读',
    },
  },
  listed: true,
  fields: {
    schema: interpretationSchema,
    body: 'required',
    review: 'required',
    check: checkInterpretation,
    tables: () => [],
    missingText: ({ form }) =>
      form !== undefined && needsTranscript(form)
        ? {
            field: 'form',
            rule: 'interpretation/transcript',
            message: `“${form}”没有文字稿：看不到图、听不到声音的人读不到内容。`,
            mend: '请把文字稿写在正文里（第二行“---”的下面）。',
          }
        : undefined,
  },
  register: {},
  views: {
    pages: interpretationPages,
    details: ({ entry }) => [entry.fields.form, entry.fields.unit],
    facts: interpretationFacts,
    structured: (record, register) => [articleNode(register, record)],
  },
  exports: { rhythm: 'IRREG', summary: interpretationSummary, whole: interpretationWhole },
  drafts: interpretationDraft,
};
