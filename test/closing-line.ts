import type { Reporter } from 'vitest/node';

/** Ends a run with one plain line, such as `812 passed, 0 failed, 3 skipped`; a file that could not be run counts as a failure. */
export const closingLine: Reporter = {
  onTestRunEnd(modules, faults) {
    const tests = modules.flatMap((module) => [...module.children.allTests()]);
    const count = (state: string) => tests.filter((test) => test.result().state === state).length;
    const failed = count('failed') + modules.filter((module) => module.errors().length > 0).length + faults.length;
    const skipped = count('skipped');
    console.log(`${count('passed')} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`);
  },
};
