import { checkCommon } from './common.ts';
import { dayOf, type Day } from './values/day.ts';
import { isInRange } from './values/day-range.ts';
import type { DocumentNumber } from './values/document-number.ts';
import type { CheckContext, FieldProblem } from './field.ts';
import { ownLastValidDay, type AffectedFields, type EffectFields, type PolicyFields } from './policy.ts';

/** The checks of docs/contract.md#3-policies that one policy's fields show by themselves. */
export function checkPolicy(fields: Partial<PolicyFields>, context: CheckContext): FieldProblem[] {
  return [
    ...checkCommon(fields, context),
    ...checkNumber(fields, context),
    ...checkDays(fields, context),
    ...checkTerm(fields, context),
    ...checkEffects(fields),
  ];
}

function problem(
  rule: string,
  path: FieldProblem['path'],
  message: string,
  mend: string,
  severity: FieldProblem['severity'] = 'error',
): FieldProblem {
  return { rule, severity, path, message, mend };
}

function checkNumber(
  { docNumber, docNumberNone, signedOn }: Partial<PolicyFields>,
  { wrong }: CheckContext,
): FieldProblem[] {
  const problems: FieldProblem[] = [];
  if (!docNumber && docNumberNone === undefined && !wrong?.has('docNumber') && !wrong?.has('docNumberNone')) {
    problems.push(
      problem(
        'field/missing',
        ['docNumber'],
        '缺少“发文字号”（docNumber）。',
        '请补上一行，例如 docNumber: 示市监〔2026〕12号；确实没有发文字号的，写 docNumberNone: 理由。',
      ),
    );
  }
  if (docNumber && docNumberNone !== undefined) {
    problems.push(
      problem(
        'policy/number-both',
        ['docNumberNone'],
        '既写了发文字号（docNumber），又写了没有发文字号的理由（docNumberNone）。',
        '请只保留其中一个。',
      ),
    );
  }
  return [...problems, ...checkNumberForm(docNumber, signedOn)];
}

function checkNumberForm(docNumber: DocumentNumber | undefined, signedOn: Day | undefined): FieldProblem[] {
  const problems: FieldProblem[] = [];
  if (docNumber?.leadingZero) {
    problems.push(
      problem(
        'policy/number-leading-zero',
        ['docNumber'],
        `发文字号的序号前多写了 0，页面按“${docNumber.canonical}”显示。`,
        `请改为 ${docNumber.canonical}。`,
        'warning',
      ),
    );
  }
  if (docNumber?.year !== undefined && signedOn && isInRange(signedOn) && !belongTogether(docNumber.year, signedOn)) {
    problems.push(
      problem(
        'policy/number-year',
        ['docNumber'],
        `发文字号的年份 ${docNumber.year} 与成文日期 ${signedOn} 不在同一年。`,
        '请核对发文字号和成文日期。',
        'warning',
      ),
    );
  }
  return problems;
}

/** A number that was taken at the end of a year may be signed in the first weeks of the next. */
function belongTogether(year: number, signedOn: Day): boolean {
  const signed = Number(signedOn.slice(0, 4));
  return signed === year || (signed === year + 1 && signedOn.slice(5) < '03-01');
}

function checkDays(
  { signedOn, publishedAt, effectiveOn, expiresOn }: Partial<PolicyFields>,
  { wrong }: CheckContext,
): FieldProblem[] {
  const problems: FieldProblem[] = [];
  if (signedOn && publishedAt && isInRange(dayOf(publishedAt)) && signedOn > dayOf(publishedAt)) {
    problems.push(
      problem(
        'policy/signed-after-publication',
        ['signedOn'],
        `成文日期 ${signedOn} 晚于发布时间 ${publishedAt}。`,
        '文件成文以后才能发布，请核对这两个日期。',
      ),
    );
  }
  const from = effectiveOn ?? (wrong?.has('effectiveOn') || !publishedAt ? undefined : dayOf(publishedAt));
  if (from && expiresOn && isInRange(expiresOn) && expiresOn < from) {
    problems.push(
      problem(
        'policy/expires-before-effective',
        ['expiresOn'],
        `有效期至 ${expiresOn} 早于施行日期 ${from}。`,
        '请核对施行日期和有效期。',
      ),
    );
  }
  return problems;
}

function checkTerm(fields: Partial<PolicyFields>, context: CheckContext): FieldProblem[] {
  const problems: FieldProblem[] = [];
  const { wrong } = context;
  const { normative, effectiveOn, expiresOn, term, noFixedTerm } = fields;
  const limited = expiresOn !== undefined || term !== undefined;
  if (normative && !effectiveOn) {
    problems.push(
      problem(
        'policy/normative-effective',
        ['effectiveOn'],
        '规范性文件必须写明施行日期（effectiveOn）。',
        '请补上 effectiveOn: 施行日期，例如 2026-03-01。',
      ),
    );
  }
  const unreadable = ['expiresOn', 'term', 'noFixedTerm'].some((field) => wrong?.has(field));
  if (normative && !limited && noFixedTerm !== true && !unreadable) {
    problems.push(
      problem(
        'policy/normative-term',
        ['normative'],
        '规范性文件必须写明有效期。',
        '请补上 term: P5Y（五年），或 expiresOn: 最后有效日，或 noFixedTerm: true（长期有效）。',
      ),
    );
  }
  return [...problems, ...checkTermAgrees(fields, context)];
}

function checkTermAgrees(
  { effectiveOn, expiresOn, term, noFixedTerm, publishedAt }: Partial<PolicyFields>,
  { wrong }: CheckContext,
): FieldProblem[] {
  const problems: FieldProblem[] = [];
  if ((expiresOn !== undefined || term !== undefined) && noFixedTerm === true) {
    problems.push(
      problem(
        'policy/term-contradiction',
        ['noFixedTerm'],
        '既写了有效期，又写了长期有效（noFixedTerm）。',
        '请只保留其中一个。',
      ),
    );
  }
  const counted =
    term !== undefined && publishedAt && !wrong?.has('effectiveOn')
      ? ownLastValidDay({ effectiveOn, publishedAt, term, expiresOn: undefined })
      : undefined;
  if (expiresOn && counted && expiresOn !== counted) {
    problems.push(
      problem(
        'policy/term-disagrees',
        ['expiresOn'],
        `有效期至 ${expiresOn}，但按有效期 ${term} 推算，最后有效日是 ${counted}。`,
        '请核对后改成一致，或者只保留其中一个。',
      ),
    );
  }
  return problems;
}

function checkEffects({ effects = [], affectedBy = [] }: Partial<PolicyFields>): FieldProblem[] {
  const needs = (item: EffectFields | AffectedFields, list: string, index: number): FieldProblem[] => {
    const missing = (field: string, label: string) =>
      problem(
        'policy/effect-incomplete',
        [list, index, 'kind'],
        `“${item.kind}”缺少${label}（${field}）。`,
        `请补上 ${field}。`,
      );
    if (item.kind === '部分废止' && !item.clauses) return [missing('clauses', '条款')];
    if (item.kind === '延期' && !item.until) return [missing('until', '新的最后有效日')];
    if (item.kind === '更正' && item.note === undefined) return [missing('note', '更正说明')];
    return [];
  };
  return [
    ...effects.flatMap((item, index) => needs(item, 'effects', index)),
    ...affectedBy.flatMap((item, index) => needs(item, 'affectedBy', index)),
  ];
}
