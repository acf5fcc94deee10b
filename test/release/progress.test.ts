import { Writable } from 'node:stream';
import { describe, expect, test } from 'vitest';
import { noProgress, printProgress, type Progress } from '../../src/release/progress.ts';

/** What is printed while `work` is done; it is given a clock to move. */
function printed(terminal: boolean, work: (progress: Progress, wait: (milliseconds: number) => void) => void): string {
  let text = '';
  let now = 1000;
  const stream = new Writable({
    write(chunk: Buffer, _encoding, done) {
      text += chunk.toString();
      done();
    },
  });
  const progress = printProgress(
    Object.assign(stream, { isTTY: terminal }) as unknown as NodeJS.WriteStream,
    () => now,
  );
  work(progress, (milliseconds) => (now += milliseconds));
  return text;
}

describe('printProgress', () => {
  test('prints each step with what it came to and its time', () => {
    expect(
      printed(false, (progress, wait) => {
        progress.begin('读取内容');
        wait(1234);
        progress.end('80 篇');
        progress.begin('解析正文');
        progress.end('79 篇');
      }),
    ).toBe('读取内容：80 篇（1.2 秒）\n解析正文：79 篇（0.0 秒）\n');
  });

  test('counts at most once a second', () => {
    expect(
      printed(false, (progress, wait) => {
        progress.begin('解析正文');
        for (let done = 1; done <= 25; done += 1) {
          wait(100);
          progress.count(done, 25);
        }
      }),
    ).toBe('解析正文 … 10/25\n解析正文 … 20/25\n');
  });

  test('writes over its own line on a terminal, and leaves the result', () => {
    const text = printed(true, (progress, wait) => {
      progress.begin('解析正文');
      wait(1000);
      progress.count(1, 2);
      progress.end('2 篇');
    });
    expect(text).toBe('解析正文 …\r\u001B[K解析正文 … 1/2\r\u001B[K解析正文：2 篇（1.0 秒）\n');
  });
});

describe('noProgress', () => {
  test('says nothing', () => {
    expect([noProgress.begin('步骤'), noProgress.count(1, 2), noProgress.end('完')]).toEqual([
      undefined,
      undefined,
      undefined,
    ]);
  });
});
