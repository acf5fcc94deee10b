import type { PageRecord } from './record.ts';
import type { Register } from '../../views/kind.ts';
import type { StoredBodies } from '../../views/record/body.ts';
import { consultationView, type ConsultationView } from '../../views/record/consultation.ts';
import type { Page } from '../../views/page.ts';
import { recordView, type RecordView } from '../../views/record/record.ts';

export interface FreePageView extends RecordView {
  readonly template: 'free-page';
  readonly consultation: ConsultationView | undefined;
}

export function freePages(
  records: readonly PageRecord[],
  register: Register,
  bodies: StoredBodies,
): Page<FreePageView>[] {
  return records.map((record) => ({
    address: record.url,
    view: (): FreePageView => ({
      template: 'free-page',
      consultation: consultationView(register, record),
      ...recordView(register, record, bodies),
    }),
  }));
}
