import type { PageRecord } from '../kinds/pages/record.ts';
import type { Register } from './kind.ts';
import type { StoredBodies } from './body.ts';
import { consultationView, type ConsultationView } from './consultation.ts';
import type { Page } from './page.ts';
import { recordView, type RecordView } from './record.ts';

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
