import { needsTranscript } from '../../records/interpretation.ts';
import type { InterpretationRecord } from '../../register/register.ts';
import { factViews } from '../../views/record/facts.ts';
import type { Fact, Register } from '../../views/kind.ts';
import { wording } from '../../wording/wording.ts';
import type { StoredBodies } from '../../views/record/body.ts';
import type { Page } from '../../views/page.ts';
import { partyView, recordView, type PartyView, type RecordView } from '../../views/record/record.ts';

export interface InterpretationView extends RecordView {
  readonly template: 'interpretation';
  readonly facts: readonly { readonly name: string; readonly value: string }[];
  readonly documents: readonly {
    readonly party: PartyView;
    readonly lag: string | undefined;
    readonly late: boolean;
    /** The days in between that are no working days; none where they are too many to check by hand. */
    readonly skipped: readonly { readonly day: string; readonly name: string }[];
  }[];
  readonly asOf: string;
  /** Whether the text stands for a picture, a film or a conference. */
  readonly transcript: boolean;
}

export function interpretationPages(
  records: readonly InterpretationRecord[],
  register: Register,
  bodies: StoredBodies,
): Page<InterpretationView>[] {
  return records.map((record) => ({
    address: record.url,
    view: () => interpretationView(register, record, bodies),
  }));
}

const mostSkipped = 15;

function interpretationView(
  register: Register,
  record: InterpretationRecord,
  bodies: StoredBodies,
): InterpretationView {
  const { form } = record.entry.fields;
  const words = wording.interpretation;
  return {
    template: 'interpretation',
    ...recordView(register, record, bodies),
    facts: factViews(interpretationFacts(record)),
    documents: record.interprets.map(({ document, workingDaysAfter, provisional, late, skipped = [] }) => ({
      party: partyView(register, document),
      lag: workingDaysAfter === undefined ? undefined : words.lag(workingDaysAfter, provisional ?? false),
      late: late ?? false,
      skipped: skipped.length > mostSkipped ? [] : skipped,
    })),
    asOf: register.asOf,
    transcript: needsTranscript(form),
  };
}

/** In which form it explains, at which level, by whom, and on which points. */
export function interpretationFacts({ entry }: InterpretationRecord): Fact[] {
  const { form, level, unit, interpreter, covers } = entry.fields;
  const words = wording.interpretation;
  return [
    [words.form, form],
    [words.level, level],
    [words.unit, unit],
    [words.interpreter, interpreter && `${interpreter.name}（${interpreter.title}）`],
    [words.covers, covers?.join('、')],
  ];
}
