import { addresses, feedPaths } from '../../register/addresses/address.ts';
import { recordsByTopic } from '../../register/lists.ts';
import type { AnyRecord } from '../../register/register.ts';
import { wording } from '../../wording/wording.ts';
import type { Register } from '../kind.ts';
import { facet, type List, type ListPart } from './list-definition.ts';
import { columnOf } from '../shell.ts';

/** Each topic with the newest of every kind, and a list for each kind in it; a topic of one kind is a plain list. */
export function topicLists(register: Register): List[] {
  const byTopic = recordsByTopic(register);
  const topics = register.site.topics ?? [];
  const facets = [
    facet(
      wording.topics,
      topics.map(({ id, name }) => [name, addresses.topic(id), byTopic.get(id)?.length ?? 0]),
    ),
  ];
  return topics.flatMap(({ id, name, summary, order }): List[] => {
    const records = byTopic.get(id) ?? [];
    const parts = partsOf(register, id, records, order ?? []);
    const base: Pick<List, 'description' | 'column' | 'feed' | 'facets'> = {
      description: summary ?? name,
      column: { id, name, description: summary ?? name, keywords: [name], type: wording.topics },
      feed: { path: feedPaths.topic(id), name },
      facets,
    };
    const whole = { name, trail: [], records, address: (page: number) => addresses.topic(id, page) };
    const intro = summary === undefined ? {} : { intro: summary };
    if (parts.length < 2) return [{ ...base, ...whole, ...intro }];
    return [
      { ...base, ...whole, ...intro, parts },
      ...parts.map((part) => ({
        ...base,
        ...part,
        name: `${name}：${part.name}`,
        trail: [{ name, url: addresses.topic(id) }],
      })),
    ];
  });
}

/** A topic's records by kind, in the editor's order; kinds that the editor leaves out come last. */
function partsOf(
  register: Register,
  topic: string,
  records: readonly AnyRecord[],
  order: readonly string[],
): ListPart[] {
  return [...new Set([...order, ...register.kinds.map(({ id }) => id)])].flatMap((collection) => {
    const own = records.filter((record) => record.collection === collection);
    const address = (page: number) => addresses.topicPart(topic, collection, page);
    return own.length === 0 ? [] : [{ name: columnOf(register, collection).name, records: own, address }];
  });
}
