import { z } from 'zod';
import type { Day } from '../records/values/day.ts';
import { dayField } from '../records/field.ts';
import { warningAt, type Finding } from '../records/finding.ts';
import { protectedRules } from './hit.ts';

/** The file in which an agency answers for what it publishes although a rule of protection found it. */
export const exceptionFile = 'exceptions.yaml';

const words = (label: string, example: string) => z.string().trim().min(1).meta({ label, example });

/** What `exceptions.yaml` holds: one line for one finding, never for a file or a rule as a whole. */
export const exceptionsSchema = z.strictObject({
  exceptions: z
    .array(
      z.strictObject({
        rule: z.enum([...protectedRules, 'privacy/unreadable', 'text/placeholder-form']).meta({ label: '规则' }),
        file: words('文件', 'policies/2026/scjg-2026-21.md'),
        fingerprint: z
          .string()
          .regex(/^[0-9a-f]{12}$/)
          .meta({ label: '指纹', example: "'0a1b2c3d4e5f'（照检查结果里的抄，加英文单引号）" }),
        reason: words('理由', '法定应当公示的项目'),
        who: words('审查人', '办公室 李某'),
        until: dayField('有效期至'),
      }),
    )
    .meta({ label: '例外' }),
});
export type ExceptionsFields = z.output<typeof exceptionsSchema>;

/** An exception with its place in the file. */
export type Exception = ExceptionsFields['exceptions'][number] & {
  readonly index: number;
  readonly place: readonly [line: number, column: number];
};

/**
 * Takes out the findings for which somebody answers, up to and on the day that is named. Exceptions that have run out or
 * that meet nothing are told, so that none lies in wait for another number.
 */
export function applyExceptions(
  findings: readonly Finding[],
  exceptions: readonly Exception[],
  asOf: Day,
): readonly Finding[] {
  if (exceptions.length === 0) return findings;
  const used = new Set<Exception>();
  const left = findings.filter((finding) => {
    const met = exceptions.filter((exception) => meets(exception, finding));
    for (const exception of met) used.add(exception);
    return !met.some(({ until }) => until >= asOf);
  });
  const told = exceptions.flatMap((exception) => {
    if (exception.until < asOf) return [expired(exception)];
    return used.has(exception) ? [] : [unused(exception)];
  });
  return [...left, ...told];
}

function meets({ rule, file, fingerprint }: Exception, finding: Finding): boolean {
  return finding.fingerprint === fingerprint && finding.rule === rule && finding.file === file;
}

function expired({ until, ...exception }: Exception): Finding {
  return warningAt(
    placeOf(exception),
    'exception/expired',
    `这一条例外到 ${until} 为止，已经过期，不再起作用。`,
    '请重新审查：仍应公开的，改写 until 和 who；不再需要的，删去这一条。',
  );
}

function unused(exception: Exception): Finding {
  return warningAt(
    placeOf(exception),
    'exception/unused',
    '这一条例外没有用上：内容里没有它说的那一处，或者规则、文件、指纹抄错了。',
    '请照检查结果核对 rule、file 和 fingerprint；那一处已经删去的，也请删去这一条。',
  );
}

function placeOf({ place: [line, column], index }: Pick<Exception, 'place' | 'index'>) {
  return { file: exceptionFile, line, column, field: `exceptions[${index}]` };
}
