import type { Entry } from '../../records/entry.ts';
import type { PageFields } from './fields.ts';
import type { RecordOf } from '../../register/register.ts';

export type PageEntry = Entry<PageFields>;
export type PageRecord = RecordOf<PageEntry, undefined>;
