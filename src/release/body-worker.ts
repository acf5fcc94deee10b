import { parentPort } from 'node:worker_threads';
import { parseAndKeep, type BodyQuestion } from './bodies.ts';

parentPort?.on('message', ({ batch, port }: BodyQuestion) => port.postMessage(batch.map(parseAndKeep)));
