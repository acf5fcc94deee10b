import type { Register } from '../register/register.ts';
import type { StoredBodies } from './body.ts';
import { consultationView, type ConsultationView } from './consultation.ts';
import type { Page } from './page.ts';
import { recordView, type RecordView } from './record.ts';

export interface FreePageView extends RecordView {
  readonly template: 'free-page';
  readonly consultation: ConsultationView | undefined;
}

export function freePages(register: Register, bodies: StoredBodies): Page<FreePageView>[] {
  return register.pages.map((record) => ({
    address: record.url,
    view: (): FreePageView => ({
      template: 'free-page',
      consultation: consultationView(register, record),
      ...recordView(register, record, bodies),
    }),
  }));
}
