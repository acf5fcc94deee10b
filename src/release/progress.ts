/** Where a running command says how far it is. */
export interface Progress {
  /** A step begins. */
  begin(step: string): void;
  /** Within a step: so many of so many are done. */
  count(done: number, total: number): void;
  /** The step is done; `detail` says what it came to. */
  end(detail: string): void;
}

/** Prints each step with its count and time to a stream, such as standard error. */
export function printProgress(stream: NodeJS.WriteStream, clock: () => number): Progress {
  let step = '';
  let started = 0;
  let shown = 0;
  const clear = () => (stream.isTTY ? '\r\u001B[K' : '');
  return {
    begin(name) {
      step = name;
      started = clock();
      shown = started;
      if (stream.isTTY) stream.write(`${step} …`);
    },
    count(done, total) {
      if (clock() - shown < 1000) return;
      shown = clock();
      stream.write(`${clear()}${step} … ${done}/${total}${stream.isTTY ? '' : '\n'}`);
    },
    end(detail) {
      stream.write(`${clear()}${step}：${detail}（${((clock() - started) / 1000).toFixed(1)} 秒）\n`);
    },
  };
}

/** For commands whose output must stay silent. */
export const noProgress: Progress = { begin: () => undefined, count: () => undefined, end: () => undefined };
