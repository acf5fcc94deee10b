import { errorAt, warningAt, type Finding } from '../records/finding.ts';
import type { RecordKind } from '../records/kind.ts';
import { nearest } from '../records/values/nearest.ts';
import type { SiteFields } from '../records/site.ts';
import { placeOfField } from './fields.ts';
import type { YamlSource } from './yaml-source.ts';

const file = 'site.yaml';

/** The kinds that every site has a column for; others have one where the agency wants it. */
function expectedColumns(kinds: readonly RecordKind[]): string[] {
  return kinds.flatMap(({ id, names }) => (names.firstColumn ? [id] : []));
}

/** Whether each kind has one column, and each column an id of its own and a topic that there is. */
export function checkColumns(
  { agency, columns, topics = [] }: Partial<SiteFields>,
  source: YamlSource,
  kinds: readonly RecordKind[],
): Finding[] {
  if (!columns) return source.keys.has('columns') || !agency ? [] : [columnsMissing(source, expectedColumns(kinds))];
  const topicIds = new Set(topics.map(({ id }) => id));
  const seen = new Set<string>();
  const main = new Set<string>();
  const findings = columns.flatMap((column, index) => {
    const at = (field: string) => placeOfField(file, source, ['columns', index, field]);
    const found: Finding[] = [];
    if (seen.has(column.id))
      found.push(
        errorAt(at('id'), 'site/column-duplicate', `栏目编号“${column.id}”用了两次。`, '请给其中一个栏目换一个编号。'),
      );
    seen.add(column.id);
    if (column.topic !== undefined && !topicIds.has(column.topic))
      found.push(unknownTopic(at('topic'), column.topic, topicIds));
    if (column.topic === undefined && column.genre === undefined) {
      if (main.has(column.collection)) {
        found.push(
          warningAt(
            at('collection'),
            'site/column-second',
            `“${column.name}”和前面的栏目列出的内容一样，都是全部 ${column.collection}。`,
            '一类内容只有一个主栏目：其他的请用 topic 或 genre 说明只列哪一部分，或者删去。',
          ),
        );
      }
      main.add(column.collection);
    }
    return found;
  });
  const missing = expectedColumns(kinds).filter((kind) => !main.has(kind));
  if (missing.length === 0) return findings;
  return [...findings, columnsMissing(source, missing)];
}

function columnsMissing(source: YamlSource, missing: readonly string[]): Finding {
  return warningAt(
    placeOfField(file, source, ['columns']),
    'site/column-missing',
    `还没有这些内容的栏目：${missing.join('、')}。`,
    '请在 columns 里给每一类内容写一个栏目。',
  );
}

function unknownTopic(place: ReturnType<typeof placeOfField>, topic: string, known: ReadonlySet<string>): Finding {
  const near = nearest(topic, known);
  return errorAt(
    place,
    'site/topic-unknown',
    `没有编号为“${topic}”的专题。`,
    near === undefined ? '请先在 topics 里写上这个专题。' : `是不是想写“${near}”？`,
  );
}

/** Whether each topic has an id of its own. */
export function checkTopics({ topics = [] }: Partial<SiteFields>, source: YamlSource): Finding[] {
  const seen = new Set<string>();
  return topics.flatMap(({ id }, index) => {
    if (!seen.has(id)) {
      seen.add(id);
      return [];
    }
    return [
      errorAt(
        placeOfField(file, source, ['topics', index, 'id']),
        'site/topic-duplicate',
        `专题编号“${id}”用了两次。`,
        '请给其中一个专题换一个编号。',
      ),
    ];
  });
}
