import { buildSite } from '../src/release/build.ts';
import { manifestAt } from '../src/release/copy-check.ts';
import { projectFolder } from '../src/release/digest.ts';
import { diskFault } from '../src/release/disk-fault.ts';
import { tellOutcome } from '../src/release/outcome.ts';
import { printProgress } from '../src/release/progress.ts';
import { Refusal } from '../src/release/refusal.ts';
import { readSigningKey } from '../src/release/signature.ts';
import type { Options } from './command-line.ts';

/** Builds the site and tells on standard error how it went; gives back whether it was published, and sets the exit code. */
export async function buildAndTell(options: Options, record = false): Promise<boolean> {
  const say = (words: string) => process.stderr.write(`${words}\n`);
  process.exitCode = 1;
  try {
    const { words, code } = tellOutcome(await build({ ...options, record }), options.out);
    say(words);
    process.exitCode = code;
    return code === 0;
  } catch (fault) {
    const refusal = fault instanceof Refusal ? fault : diskFault(fault);
    if (!refusal) throw fault;
    say(refusal.message);
    process.exitCode = refusal.code;
    return false;
  }
}

async function build({ after: place, signKey, ...options }: Options) {
  const after = place === '' ? undefined : await manifestAt(place).catch(() => undefined);
  if (place !== '' && !after) throw new Refusal(`${place} 那里没有可以读的 release.json。`, 2);
  return buildSite({
    ...options,
    ...(after ? { after } : {}),
    ...(signKey === '' ? {} : { signKey: readSigningKey(signKey, [projectFolder, options.content, options.out]) }),
    progress: printProgress(process.stderr, Date.now),
  });
}
