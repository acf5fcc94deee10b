import { once } from 'node:events';
import { setTimeout as wait } from 'node:timers/promises';
import { MessageChannel, Worker, type MessagePort } from 'node:worker_threads';
import type { PortableFacts } from './file-facts/portable-facts.ts';
import type { PortableTexts } from './file-text/portable.ts';

/** What can be asked of a PDF. */
export interface PortableReaders {
  readonly texts: (bytes: Uint8Array) => Promise<PortableTexts>;
  readonly lines: (bytes: Uint8Array) => Promise<readonly string[]>;
  readonly facts: (bytes: Uint8Array) => Promise<PortableFacts>;
}

type Asked = keyof PortableReaders;
type Answer<Kind extends Asked> = Awaited<ReturnType<PortableReaders[Kind]>>;

/** What the worker is asked, and where to answer. */
export interface PortableQuestion {
  readonly asked: Asked;
  readonly bytes: Uint8Array;
  readonly port: MessagePort;
}

/** Seconds of computing for one PDF; one of 1,500 full pages takes four. */
export const mostSeconds = 30;

/** Seconds that are left for several PDFs together, as for those of one archive. */
export interface Purse {
  seconds: number;
}

/** Started for the first PDF, and anew after one that took too long. */
let worker: Worker | undefined;
let last: Promise<unknown> = Promise.resolve();

/**
 * Reads a PDF in a thread of its own, one after the other; undefined where that takes more than 30 seconds of computing, more
 * than the purse holds, or all memory. What is nested on purpose keeps the reader busy without end, and nothing but the end
 * of its thread stops it.
 */
export function askPortable<Kind extends Asked>(
  asked: Kind,
  bytes: Uint8Array,
  purse: Purse = { seconds: mostSeconds },
): Promise<Answer<Kind> | undefined> {
  const answer = last.then(() => ask(asked, bytes, purse));
  last = answer.catch(() => undefined);
  return answer;
}

async function ask<Kind extends Asked>(
  asked: Kind,
  given: Uint8Array,
  purse: Purse,
): Promise<Answer<Kind> | undefined> {
  const limit = Math.min(mostSeconds, purse.seconds);
  if (limit <= 0) return undefined;
  const started = (worker ??= start());
  started.ref();
  const before = (await secondsOf(started)) ?? 0;
  let isOver = true;
  try {
    const found = await answerOf(started, { asked, given, before, limit });
    const after = await secondsOf(started);
    purse.seconds -= (after ?? before + limit) - before;
    // An answer may come while the thread is being ended.
    isOver = after === undefined || after - before > limit;
    return isOver ? undefined : (found as Answer<Kind> | undefined);
  } finally {
    // The next is not asked of a thread that is about to end; and before here, nothing else may hold the program.
    if (isOver) await stop(started);
    started.unref();
  }
}

async function stop(started: Worker): Promise<void> {
  worker = undefined;
  await started.terminate();
}

interface Asking {
  readonly asked: Asked;
  readonly given: Uint8Array;
  /** Seconds that the thread has computed before. */
  readonly before: number;
  readonly limit: number;
}

/** What the thread answers; undefined where it ends. */
async function answerOf(started: Worker, { asked, given, ...seconds }: Asking): Promise<unknown> {
  const { port1: answer, port2: port } = new MessageChannel();
  const watching = new AbortController();
  try {
    return await new Promise((resolve, reject) => {
      answer.once('message', resolve);
      ended(started, watching.signal).then(() => resolve(undefined), reject);
      const bytes = Uint8Array.from(given);
      started.postMessage({ asked, bytes, port } satisfies PortableQuestion, [port, bytes.buffer]);
      void watchOver(started, seconds, watching.signal);
    });
  } finally {
    watching.abort();
    answer.close();
  }
}

function start(): Worker {
  const started = new Worker(new URL('./portable-worker.ts', import.meta.url));
  // Who waits for an answer hears of it.
  started.on('error', () => undefined);
  started.once('exit', () => {
    if (worker === started) worker = undefined;
  });
  return started;
}

/** By the clock a busy machine takes longer; what only waits waits for nothing. */
const patience = 20;

/** Ends the thread when it has computed for longer than it may. */
async function watchOver(
  started: Worker,
  { before, limit }: Pick<Asking, 'before' | 'limit'>,
  signal: AbortSignal,
): Promise<void> {
  const end = Date.now() + limit * 1000 * patience;
  while (await pause(Math.min(500, limit * 1000), signal)) {
    const spent = ((await secondsOf(started)) ?? before) - before;
    if (!signal.aborted && (spent > limit || Date.now() > end)) await started.terminate();
  }
}

/** Seconds that a thread has computed; undefined where it does not run yet or any more. */
function secondsOf(started: Worker): Promise<number | undefined> {
  return started.cpuUsage().then(
    ({ user, system }) => (user + system) / 1e6,
    () => undefined,
  );
}

/** Whether the time has passed; not where there is nothing to wait for any more. */
function pause(milliseconds: number, signal: AbortSignal): Promise<boolean> {
  return wait(milliseconds, true, { signal }).catch(() => false);
}

/** Waits for the end of a thread; rejects where that is a fault of the program. */
async function ended(started: Worker, signal: AbortSignal): Promise<void> {
  try {
    await once(started, 'exit', { signal });
  } catch (fault) {
    const { code } = fault as { readonly code?: unknown };
    if (!signal.aborted && code !== 'ERR_WORKER_OUT_OF_MEMORY') throw fault;
  }
}
