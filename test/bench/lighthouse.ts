import { spawn } from 'node:child_process';
import { tmpdir } from 'node:os';

/** Fetched from the registry when it is wanted: it is larger than all that the project needs together. */
const lighthouse = 'lighthouse@13.5.0';

export const categories = ['performance', 'accessibility', 'best-practices', 'seo'] as const;

export interface Judgement {
  /** Of a hundred, in the order of `categories`. */
  readonly scores: readonly number[];
  readonly layoutShift: number;
  /** What kept a category below a hundred. */
  readonly faults: readonly string[];
}

interface Report {
  readonly categories: Record<string, { score: number | null; auditRefs: readonly { id: string; weight: number }[] }>;
  readonly audits: Record<string, { score: number | null; numericValue?: number }>;
}

/** What Lighthouse, as a telephone with a slow connection, says of an address. */
export async function judge(address: string, browser: string, isIndexed: boolean): Promise<Judgement> {
  const options = [
    '--output=json',
    '--quiet',
    '--chrome-flags=--headless=new --no-sandbox',
    `--only-categories=${categories.join(',')}`,
    // A page that no search engine is to keep cannot be blamed for saying so.
    ...(isIndexed ? [] : ['--skip-audits=is-crawlable']),
  ];
  const ask = () => said(['--yes', lighthouse, address, ...options], browser);
  // On a busy machine it misses the beginning of a visit now and then.
  const report = JSON.parse(await ask().catch(ask).catch(ask)) as Report;
  return {
    scores: categories.map((name) => Math.round((report.categories[name]?.score ?? 0) * 100)),
    layoutShift: report.audits['cumulative-layout-shift']?.numericValue ?? Number.NaN,
    faults: categories.flatMap((name) =>
      (report.categories[name]?.auditRefs ?? [])
        .filter(({ id, weight }) => weight > 0 && (report.audits[id]?.score ?? 1) < 1)
        .map(({ id }) => id),
    ),
  };
}

function said(options: readonly string[], browser: string): Promise<string> {
  return new Promise((resolve, reject) => {
    const child = spawn('npx', options, {
      // Away from the project, so that nothing of it is taken for the package or altered.
      cwd: tmpdir(),
      env: { ...process.env, CHROME_PATH: browser },
      shell: process.platform === 'win32',
    });
    let [output, complaint] = ['', ''];
    child.stdout.on('data', (words: Buffer) => (output += words.toString()));
    child.stderr.on('data', (words: Buffer) => (complaint += words.toString()));
    child.on('error', reject);
    child.on('exit', (code) =>
      code === 0 ? resolve(output) : reject(new Error(`npx ${lighthouse} ${code}: ${complaint}`)),
    );
  });
}
