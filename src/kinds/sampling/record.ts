import type { Entry } from '../../records/entry.ts';
import type { SamplingFields } from './fields.ts';
import type { RecordOf } from '../../register/register.ts';

export type SamplingEntry = Entry<SamplingFields>;
export type SamplingRecord = RecordOf<SamplingEntry, undefined>;
