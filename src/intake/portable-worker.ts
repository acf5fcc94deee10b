import { parentPort } from 'node:worker_threads';
import { readFacts } from './file-facts/portable-facts.ts';
import { readLines, readTexts } from './file-text/portable.ts';
import type { PortableQuestion, PortableReaders } from './portable-thread.ts';

const readers: PortableReaders = { texts: readTexts, lines: readLines, facts: readFacts };

parentPort?.on('message', ({ asked, bytes, port }: PortableQuestion) => {
  void readers[asked](bytes).then((answer) => port.postMessage(answer));
});
