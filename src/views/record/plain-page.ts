import type { AnyRecord } from '../../register/register.ts';
import type { StoredBodies } from './body.ts';
import { factViews, type FactView } from './facts.ts';
import type { Fact, Register } from '../kind.ts';
import type { Page } from '../page.ts';
import { recordView, type RecordView } from './record.ts';
import { tableView, type TableView } from './table.ts';

/** A record with its facts, its text and its tables. */
export interface PlainView extends RecordView {
  readonly template: 'plain';
  readonly facts: readonly FactView[];
  readonly tables: readonly TableView[];
}

/** The page of each record of a kind that needs none of its own; `facts` says what a record is. */
export function plainPages<OwnRecord extends AnyRecord>(
  records: readonly OwnRecord[],
  register: Register,
  bodies: StoredBodies,
  facts: (record: OwnRecord) => readonly Fact[],
): Page<PlainView>[] {
  return records.map((record) => ({
    address: record.url,
    view: (): PlainView => ({
      template: 'plain',
      ...recordView(register, record, bodies),
      facts: factViews(facts(record)),
      tables: record.tables.map((held) => tableView(record, held)),
    }),
  }));
}
