import { kindCalled } from '../../records/kind.ts';
import type { AnyRecord } from '../../register/register.ts';
import type { Fact } from '../../views/kind.ts';
import { copyWording } from '../../wording/feeds.ts';
import { wording } from '../../wording/wording.ts';
import type { Register } from '../kind.ts';
import { inline } from './markdown-text.ts';

/** The facts of a record as names and values: those of its page, then who published it and where. */
export function factLines({ site, kinds }: Register, record: AnyRecord): (readonly [name: string, value: string])[] {
  const { title, owner, source, editor, publishedAt } = record.entry.fields;
  const own = kindCalled(kinds, record.collection).views.facts?.(record) ?? [];
  const facts: readonly Fact[] = [
    // The title stands above.
    ...own.filter(([, value]) => value !== title),
    [wording.record.publishedAt, publishedAt],
    [wording.record.source, source ?? site.agency.name],
    [wording.record.owner, owner],
    [wording.record.editor, editor],
    [wording.record.topics, record.topics.map(({ name }) => name).join('、') || undefined],
  ];
  const said = new Map<string, string>();
  for (const [name, value] of facts) if (value !== undefined && !said.has(name)) said.set(name, inline(value));
  return [...said, [copyWording.address, `<${site.url}${record.url}>`]];
}
