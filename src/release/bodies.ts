import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { MessageChannel, Worker, type MessagePort } from 'node:worker_threads';
import type { AnyEntry } from '../records/entry.ts';
import { parseBody, type ParsedBody } from '../markdown/body.ts';
import type { StoredBody } from '../views/record/body.ts';
import { sha256 } from './digest.ts';
import { keepResult, readResult, removeOldest } from './kept-files.ts';

/** What of a parsed body stays in memory; HTML and text are read again when a page needs them. */
type Facts = Omit<ParsedBody, 'html' | 'text'>;
export type BodyRecord = Facts & StoredBody;

/** One body to parse, and the file in which the result is kept. */
export interface BodyTask {
  readonly key: string;
  readonly file: string;
  readonly text: string;
  readonly firstLine: number;
  readonly digest: string;
  readonly kept: string;
}

/** What a worker is asked: to parse these, and where to answer. */
export interface BodyQuestion {
  readonly batch: readonly BodyTask[];
  readonly port: MessagePort;
}

/** Below this many unparsed bodies, starting workers costs more than they save. */
const worthWorkers = 60;

/**
 * Parses every body that was not parsed before by the same code, over all cores when there are many. Kept by content, so
 * that a fresh clone with old file times, a moved file or another content folder all find what is theirs.
 */
export async function parseBodies(
  entries: readonly AnyEntry[],
  options: { readonly folder: string; readonly code: string; readonly progress: (done: number, total: number) => void },
): Promise<ReadonlyMap<string, BodyRecord>> {
  const bodies = new Map<string, BodyRecord>();
  const missing: BodyTask[] = [];
  for (const entry of entries) {
    if (entry.body.text.trim() === '') continue;
    const task = taskOf(entry, options.folder, options.code);
    const found = readResult(task.kept) as ParsedBody | undefined;
    if (found) bodies.set(task.key, recordOf(withoutText(found), task));
    else missing.push(task);
  }
  const total = bodies.size + missing.length;
  const parsed =
    missing.length < worthWorkers
      ? missing.map(parseAndKeep)
      : await inWorkers(missing, (count) => options.progress(total - missing.length + count, total));
  missing.forEach((task, index) => {
    const body = parsed[index];
    if (body) bodies.set(task.key, recordOf(body, task));
  });
  options.progress(total, total);
  removeOldest(options.folder, new Set([...bodies.values()].map(({ digest }) => keptAs(digest))));
  return bodies;
}

/** Parses one body and keeps the result in its file; gives it back without HTML and text. */
export function parseAndKeep(task: BodyTask): Facts {
  const parsed = parseBody(task);
  keepResult(task.kept, parsed);
  return withoutText(parsed);
}

function withoutText({ html: _html, text: _text, ...facts }: ParsedBody): Facts {
  return facts;
}

function taskOf(entry: AnyEntry, folder: string, code: string): BodyTask {
  const { text, firstLine } = entry.body;
  const digest = sha256(JSON.stringify([code, entry.file, firstLine, text]));
  return {
    key: `${entry.collection}/${entry.id}`,
    file: entry.file,
    text,
    firstLine,
    digest,
    kept: join(folder, keptAs(digest)),
  };
}

function keptAs(digest: string): string {
  return `${digest.slice(0, 2)}/${digest}.json`;
}

function recordOf(facts: Facts, task: BodyTask): BodyRecord {
  const { digest, kept } = task;
  // Another build may have made room in the meantime.
  const whole = () => (readResult(kept) as ParsedBody | undefined) ?? parseBody(task);
  return { ...facts, digest, html: () => whole().html, text: () => whole().text };
}

async function inWorkers(tasks: readonly BodyTask[], progress: (done: number) => void): Promise<(Facts | undefined)[]> {
  const results: (Facts | undefined)[] = [];
  let next = 0;
  let done = 0;
  const run = async (): Promise<void> => {
    const worker = new Worker(new URL('./body-worker.ts', import.meta.url));
    try {
      while (next < tasks.length) {
        const start = next;
        next += 16;
        const batch = tasks.slice(start, next);
        const parsed = await ask(worker, batch);
        parsed.forEach((body, index) => (results[start + index] = body));
        done += batch.length;
        progress(done);
      }
    } finally {
      await worker.terminate();
    }
  };
  await Promise.all(Array.from({ length: availableParallelism() }, run));
  return results;
}

/** The answer comes on a port of its own: Node itself sends messages from a worker while it watches code. */
function ask(worker: Worker, batch: readonly BodyTask[]): Promise<Facts[]> {
  const { port1: answer, port2: port } = new MessageChannel();
  return new Promise<Facts[]>((resolve, reject) => {
    answer.once('message', resolve);
    worker.once('error', reject);
    worker.postMessage({ batch, port } satisfies BodyQuestion, [port]);
  }).finally(() => {
    answer.close();
    worker.removeAllListeners('error');
  });
}
