import type { z } from 'zod';
import { mendDay, mendTerm } from '../records/field.ts';
import { offerChoice, offerList, offerNumber, offerTruth } from './field-offers.ts';
import { choicesOf, metaOf } from './schema-path.ts';

/** A field that does not hold against its schema. */
export interface FieldFault {
  /** `effects[2].target`. */
  readonly path: string;
  readonly schema: z.core.$ZodType | undefined;
  readonly given: unknown;
  /** A number or truth value as it is written. */
  readonly written: string | undefined;
}

export interface Explained {
  readonly rule: string;
  readonly message: string;
  readonly mend: string;
}

/** Says in Chinese what is wrong with a field, what was expected, and how to mend it. */
export function explainIssue(issue: z.core.$ZodIssue, fault: FieldFault): Explained {
  if (fault.given === undefined) return missing(fault);
  if (fault.given === null) return empty(fault);
  switch (issue.code) {
    case 'invalid_type':
    case 'invalid_union':
      return wrongType(issue.code === 'invalid_type' ? issue.expected : 'union', fault);
    case 'invalid_value':
      return choicesOf(fault.schema).length > 0 && typeof fault.given !== 'object'
        ? notAChoice(fault)
        : wrongType('string', fault);
    case 'too_small':
    case 'too_big':
      return outOfRange(issue, fault);
    case 'custom':
      return custom(issue, fault);
    default:
      return wrongForm(fault);
  }
}

/** The field as the editor knows it: “标题”（title）. */
function nameOf({ path, schema }: FieldFault): string {
  const { label } = metaOf(schema);
  return label === undefined ? `“${path}”` : `“${label}”（${path}）`;
}

function lastName(path: string): string {
  return /([^.[\]]+)(?:\[\d+\])*$/.exec(path)?.[1] ?? path;
}

/** What may be written, as a list of choices or by example. */
function advice({ schema }: FieldFault): string | undefined {
  const choices = choicesOf(schema);
  const { example } = metaOf(schema);
  if (choices.length > 1) return `可以写：${choices.join('、')}。`;
  return choices[0] ?? example;
}

function missing(fault: FieldFault): Explained {
  const name = lastName(fault.path);
  const wanted = advice(fault);
  const list = choicesOf(fault.schema).length > 1;
  const mend = list
    ? `请补上 ${name}:，${wanted}`
    : wanted === undefined
      ? `请补上一行 ${name}: ……。`
      : `请补上一行，例如 ${name}: ${wanted}。`;
  return { rule: 'field/missing', message: `缺少${nameOf(fault)}。`, mend };
}

function empty(fault: FieldFault): Explained {
  const wanted = advice(fault);
  const example = wanted === undefined ? '' : choicesOf(fault.schema).length > 1 ? wanted : `例如 ${wanted}。`;
  return {
    rule: 'field/empty',
    message: `${nameOf(fault)}后面没有内容。`,
    mend: `请填写内容；不需要这一项的，请把整行删去。${example}`,
  };
}

/** Values as the editor sees them. */
function shown(fault: FieldFault): string {
  const { given, written } = fault;
  const text = written ?? (typeof given === 'string' ? given : (JSON.stringify(given) ?? ''));
  const characters = [...text];
  return characters.length > 40 ? `${characters.slice(0, 40).join('')}…` : text;
}

function kindOf(given: unknown): string {
  if (Array.isArray(given)) return '一个列表';
  if (typeof given === 'object') return '几个小项';
  if (typeof given === 'number') return '数字';
  return typeof given === 'boolean' ? '“是否”值' : '文字';
}

function wrongType(expected: string, fault: FieldFault): Explained {
  const { given, path } = fault;
  const name = nameOf(fault);
  const key = lastName(path);
  const rule = 'field/type';
  const example = metaOf(fault.schema).example;
  if (typeof given === 'number' || typeof given === 'boolean') {
    const unquoted = withoutQuotes(expected, name, fault);
    if (unquoted) return unquoted;
  }
  if (expected === 'string' && Array.isArray(given)) return { rule, ...onlyOne(name, key, given) };
  switch (expected) {
    case 'array':
      return { rule, ...notAList(name, key, fault) };
    case 'int':
      return { rule, message: `${name}应当是整数，这里是 ${shown(fault)}。`, mend: '请只写整数，不带小数。' };
    case 'number':
      return {
        rule,
        message: `${name}应当是数字，这里是“${shown(fault)}”。`,
        mend: mendNumber(shown(fault), example),
      };
    case 'boolean':
      return {
        rule,
        message: `${name}只能写 true（是）或 false（否），这里是“${shown(fault)}”。`,
        mend: offerTruth(key, shown(fault)),
      };
    default:
      return {
        rule,
        message: `${name}的写法不对，这里是${kindOf(given)}“${shown(fault)}”。`,
        mend: `${example === undefined ? '请照编辑手册改写。' : `请写成：${example}。`}${typeof given === 'object' && !/^[{[]/.test(example ?? '') ? '以 [ 或 { 开头的文字要加英文单引号。' : ''}`,
      };
  }
}

/** A number or truth value where a text is expected: a day or a term needs another form, all else quotes. */
function withoutQuotes(expected: string, name: string, fault: FieldFault): Explained | undefined {
  const text = shown(fault);
  const { reads } = metaOf(fault.schema);
  if (reads === 'day')
    return { rule: 'field/value', message: `${name}：“${text}”不是规范的日期写法。`, mend: mendDay(text) };
  if (reads === 'term')
    return { rule: 'field/value', message: `${name}：“${text}”不是一个期限。`, mend: mendTerm(text) };
  if (expected !== 'string' && expected !== 'union') return undefined;
  return {
    rule: 'field/type',
    message: `${name}应当是文字，这里的 ${text} 没有加引号，被当成了${kindOf(fault.given)}。`,
    mend: `请加英文单引号：'${text}'。`,
  };
}

function mendNumber(text: string, example = '10'): string {
  const offer = offerNumber(text);
  const form = '只写数字，不加引号、逗号和单位';
  return offer === undefined ? `请${form}，例如 ${example}。` : `请写成 ${offer}：${form}。`;
}

function onlyOne(name: string, key: string, given: readonly unknown[]) {
  const [first] = given;
  return {
    message: `${name}只能写一项，这里是一个列表。`,
    mend: `请只留一项，不用方括号：${key}: ${typeof first === 'string' ? first : '……'}。以 [ 开头的文字要加英文单引号。`,
  };
}

function notAList(name: string, key: string, fault: FieldFault) {
  const { example } = metaOf(fault.schema);
  const ofParts = example?.startsWith('{') === true;
  return {
    message: `${name}应当是一个列表，这里却是${kindOf(fault.given)}。`,
    mend:
      typeof fault.given === 'object' || ofParts
        ? `请每一项另起一行，前面写“  - ”${ofParts ? `，例如 - ${example}` : ''}。`
        : `请用英文方括号括起来，各项之间用英文逗号：${key}: ${offerList(shown(fault))}。`,
  };
}

function notAChoice(fault: FieldFault): Explained {
  const choices = choicesOf(fault.schema);
  const meant = offerChoice(String(fault.given), choices);
  const offer = meant === undefined ? '' : `是不是想写“${meant}”？`;
  return {
    rule: 'field/value',
    message: `${nameOf(fault)}不能是“${shown(fault)}”。`,
    mend: `${offer}${choices.length > 1 ? `可以写：${choices.join('、')}。` : `请写：${choices.join('')}。`}`,
  };
}

function outOfRange(issue: z.core.$ZodIssueTooSmall | z.core.$ZodIssueTooBig, fault: FieldFault): Explained {
  const name = nameOf(fault);
  const bound = String(issue.code === 'too_small' ? issue.minimum : issue.maximum);
  const [least, most] = issue.code === 'too_small' ? ['至少要有', '不能小于'] : ['最多只能有', '不能大于'];
  if (issue.origin === 'array')
    return {
      rule: 'field/value',
      message: `${name}${least} ${bound} 项。`,
      mend: issue.code === 'too_small' ? '请补上；不需要这一项的，请把整行删去。' : '请删去多余的几项。',
    };
  if (issue.origin === 'string')
    return { rule: 'field/value', message: `${name}${least} ${bound} 个字符。`, mend: '请按这个长度改写。' };
  return {
    rule: 'field/value',
    message: `${name}${most} ${bound}，这里是 ${shown(fault)}。`,
    mend: '请核对这个数字。',
  };
}

/** Issues that the schemas word themselves: `params` carry the remedy, and a rule of their own where they have one. */
function custom(issue: z.core.$ZodIssueCustom, fault: FieldFault): Explained {
  const { rule, mend } = (issue.params ?? {}) as { rule?: string; mend?: string };
  const message = issue.message.startsWith('“')
    ? `${nameOf(fault)}：${issue.message}。`
    : `${nameOf(fault)}${issue.message}。`;
  return { rule: rule ?? 'field/value', message, mend: mend ?? wrongForm(fault).mend };
}

function wrongForm(fault: FieldFault): Explained {
  const { example } = metaOf(fault.schema);
  return {
    rule: 'field/value',
    message: `${nameOf(fault)}的写法不对：“${shown(fault)}”。`,
    mend: example === undefined ? '请照编辑手册改写。' : `请写成：${example}。`,
  };
}
