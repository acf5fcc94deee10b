import { parentPort } from 'node:worker_threads';
import { parseAndKeep, type BodyTask } from './bodies.ts';

parentPort?.on('message', (batch: readonly BodyTask[]) => {
  parentPort?.postMessage(batch.map(parseAndKeep));
});
