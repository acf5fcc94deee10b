import { spawnSync } from 'node:child_process';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { protectedFile } from '../../src/intake/file-text/attached.ts';
import { portableTexts } from '../../src/intake/file-text/portable-texts.ts';
import { askPortable } from '../../src/intake/portable-thread.ts';
import { readFacts } from '../../src/intake/file-facts/portable-facts.ts';
import { readLines, readTexts } from '../../src/intake/file-text/portable.ts';
import { makePdf } from './files.ts';
import { portablePage } from './portable-file.ts';

const page = portablePage({ contents: ['BT /F1 12 Tf 80 700 Td (13800138000) Tj ET'] });
const nothing = () => Promise.resolve({ texts: [], unread: [] });
/** Nothing is read in a ten-thousandth of a second. */
const tooShort = () => ({ seconds: 0.0001 });

describe('a PDF that is read in a thread of its own', () => {
  test.for([
    ['a page', page],
    ['several', makePdf({ pages: 12, author: '甲某某' })],
    ['one with a script', makePdf({ script: true })],
    ['one with a password', makePdf({ locked: true })],
    ['none', Buffer.from('%PDF-1.4\n一份文件')],
  ] as const)('gives the same as without: %s', async ([, bytes]) => {
    expect(await askPortable('texts', bytes)).toEqual(await readTexts(bytes));
    expect(await askPortable('lines', bytes)).toEqual(await readLines(bytes));
    expect(await askPortable('facts', bytes)).toEqual(await readFacts(bytes));
  });

  test('keeps the bytes of whoever asks', async () => {
    const bytes = Buffer.from(page);
    await askPortable('texts', bytes);
    expect(bytes).toEqual(page);
  });

  test('neither ends the program that waits for it nor keeps it from ending', () => {
    const module = new URL('../../src/intake/portable-thread.ts', import.meta.url);
    const program = join(mkdtempSync(join(tmpdir(), 'mingshi-portable-')), 'program.mjs');
    const lines = [
      `import { askPortable } from ${JSON.stringify(module)};`,
      `const page = Buffer.from('${Buffer.from(page).toString('hex')}', 'hex');`,
      "for (let round = 0; round < 3; round += 1) console.log(await askPortable('lines', page));",
    ];
    writeFileSync(program, lines.join('\n'));
    const { stdout, status } = spawnSync(process.execPath, [program], { encoding: 'utf8' });
    expect([stdout, status]).toEqual(["[ '13800138000' ]\n".repeat(3), 0]);
  });

  test('answers each that asks at the same time', async () => {
    const counts = [1, 2, 3, 4];
    const facts = await Promise.all(counts.map((pages) => askPortable('facts', makePdf({ pages }))));
    expect(facts).toEqual(counts.map((pages) => ({ author: undefined, scripted: false, pages })));
  });
});

describe('a PDF that takes longer than it may', () => {
  test('is told to be unread, and the next one is read', async () => {
    // Beside a thread that is idle, and as the first of a new one.
    await askPortable('facts', page);
    const large = portablePage({ contents: ['BT /F1 12 Tf 80 700 Td (1) Tj ET '.repeat(2000)] });
    for (let round = 0; round < 2; round += 1)
      expect(await portableTexts(large, nothing, tooShort())).toEqual({
        texts: [],
        unread: ['太复杂，没有在限定的时间里读完'],
      });
    const [finding, ...others] = await protectedFile('a.pdf', page);
    expect([finding?.rule, others]).toEqual(['privacy/mobile', []]);
  });

  test('does not keep those back that were asked at the same time', async () => {
    const [late, ready] = await Promise.all([askPortable('texts', page, tooShort()), askPortable('lines', page)]);
    expect([late, ready]).toEqual([undefined, ['13800138000']]);
  });
});

describe('several PDFs of one archive', () => {
  test('share the seconds that they may take', async () => {
    const purse = { seconds: 60 };
    await askPortable('texts', page, purse);
    const left = purse.seconds;
    expect(left).toBeLessThan(60);
    await askPortable('texts', page, purse);
    expect(purse.seconds).toBeLessThan(left);
  });

  test('are told to be unread when those are spent', async () => {
    expect(await askPortable('texts', page, { seconds: 0 })).toBeUndefined();
    const purse = tooShort();
    await askPortable('texts', page, purse);
    expect(purse.seconds).toBeLessThanOrEqual(0);
  });
});
