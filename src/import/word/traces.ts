import { errorAt, warningAt, type Finding, wholeFile } from '../../records/finding.ts';
import type { OfficialForm } from './official-form.ts';
import type { Trace, TraceKind } from './trace.ts';

interface Account {
  readonly rule: string;
  readonly message: (places: string) => string;
  readonly mend: string;
}

const accounts: Readonly<Record<TraceKind, Account>> = {
  inserted: {
    rule: 'word/tracked-changes',
    message: (places) => `文档里有修订痕迹，插入的文字已按“接受”处理：${places}。`,
    mend: '请逐处核对；最好在 Word 里接受或拒绝全部修订，再重新导入。',
  },
  deleted: {
    rule: 'word/tracked-changes',
    message: (places) => `文档里有修订痕迹，删除的文字没有导入：${places}。`,
    mend: '请逐处核对；最好在 Word 里接受或拒绝全部修订，再重新导入。',
  },
  comment: {
    rule: 'word/comments',
    message: (places) => `文档里有批注，没有导入：${places}。`,
    mend: '请看看批注提出的问题是不是都已处理；原文档要作为附件公开的，先删去批注。',
  },
  hidden: {
    rule: 'word/hidden-text',
    message: (places) => `文档里有隐藏的文字，没有导入：${places}。`,
    mend: '请在 Word 里显示隐藏文字，确认不应当公开；应当公开的取消隐藏再导入；原文档要作为附件公开的，先删去它们。',
  },
  formula: {
    rule: 'word/formula',
    message: (places) => `公式没有导入，正文里写了“【公式待补】”：${places}。`,
    mend: '请把公式改写成文字，或者截成图片放在正文旁边，并删去这个记号。',
  },
  chart: {
    rule: 'word/chart',
    message: (places) => `图表没有导入，正文里写了“【图表待补】”：${places}。`,
    mend: '请在 Word 里把图表另存为 PNG 图片，放在正文旁边，用 ![说明](文件名.png) 代替这个记号。',
  },
  'text-box': {
    rule: 'word/text-box',
    message: (places) => `文本框里的文字放在了所在段落的后面：${places}。`,
    mend: '请核对这些文字应当放在哪里，不属于正文的请删去。',
  },
  'inserted-document': {
    rule: 'word/inserted-document',
    message: (places) => `文档里插入了另一份文档，文字已放进正文，样式没有带来：${places}。`,
    mend: '请对照原文档核对这一部分；最好在 Word 里打开后另存一份，再重新导入。',
  },
  'lost-document': {
    rule: 'word/embedded',
    message: (places) => `文档里嵌入了别的文件，里面的内容没有导入：${places}。`,
    mend: '请打开原文档看看这些文件：应当公开的，另存出来作为附件；其中的文字属于正文的，补进正文。',
  },
  placeholder: {
    rule: 'word/placeholder',
    message: (places) => `要填写的地方还是 Word 的提示文字：${places}。`,
    mend: '请填上应有的内容，或者删去这些提示文字。',
  },
  field: {
    rule: 'word/field',
    message: (places) => `有的文字由 Word 当场计算，文件里没有或者不能照样写出：${places}。`,
    mend: '请对照 Word 里显示的样子核对，把缺少的编号或文字补进正文，并删去“【编号待补】”。',
  },
  sign: {
    rule: 'word/sign',
    message: (places) => `有的符号只有它的字体认得，正文里写了“【符号待补】”：${places}。`,
    mend: '请对照原文档，把记号换成通用的符号（如 □、☑、→）或者文字。',
  },
  'number-format': {
    rule: 'word/number-format',
    message: (places) => `自动编号的格式不认识，写成了普通数字：${places}。`,
    mend: '请对照 Word 里显示的编号，逐个改正。',
  },
  ruby: {
    rule: 'word/ruby',
    message: (places) => `文字上面的注音没有导入：${places}。`,
    mend: '需要注音的，请写成 <ruby>字<rt>音</rt></ruby>。',
  },
};

/** What the document holds besides its text, one finding for each kind with all its places. */
export function findTraces(file: string, traces: readonly Trace[]): Finding[] {
  const kinds = Object.keys(accounts) as TraceKind[];
  return kinds.flatMap((kind) => {
    const found = traces.filter((trace) => trace.kind === kind);
    if (found.length === 0) return [];
    // Hidden text may be hidden for a reason: only where it is, never what it says.
    const places = found.map(({ place, text }) =>
      kind === 'hidden' || text === '' ? place : `${place}“${cut(text, lengths[kind] ?? 20)}”`,
    );
    const { rule, message, mend } = accounts[kind];
    return [warningAt(wholeFile(file), rule, message([...new Set(places)].join('、')), mend)];
  });
}

/** What forbids to publish the document as it is, in its text or in the `headers` of its pages. */
export function findRefusals(file: string, form: OfficialForm, headers: readonly string[]): Finding[] {
  const found: Finding[] = [];
  const { disclosure } = form;
  const marked = headers.find((text) => /^(?:绝密|机密|秘密)(?:★.*)?$/.test(text.replaceAll(/\s/g, '')));
  const secret = form.secret ?? (marked === undefined ? undefined : { place: '页眉或页脚', value: marked });
  if (secret)
    found.push(
      errorAt(
        wholeFile(file),
        'word/secret',
        `${secret.place}标有密级“${secret.value}”：涉密文件不得公开。`,
        '请立即停止导入，按保密规定处理这份文件；已经解密的，请使用没有密级标志的正式文本。',
      ),
    );
  if (disclosure && !/公开发布|主动公开/.test(disclosure.value))
    found.push(
      errorAt(
        wholeFile(file),
        'word/not-public',
        `${disclosure.place}写着“${disclosure.value}”，不能把正文放到网站上。`,
        '请与发文部门核实公开属性；确实依申请公开或不予公开的，只填标题和理由，删去正文。',
      ),
    );
  return found;
}

/** What an editor has to write down anew is given in full, as far as a message can hold it. */
const lengths: Partial<Record<TraceKind, number>> = {
  deleted: 60,
  inserted: 60,
  placeholder: 60,
  formula: 200,
  chart: 400,
  comment: 60,
  field: 80,
  'lost-document': 60,
  ruby: 60,
};

/** The beginning of a text, on one line. */
export function cut(text: string, length: number): string {
  const line = text.replaceAll(/\s+/g, ' ').trim();
  return [...line].length > length ? `${[...line].slice(0, length).join('')}…` : line;
}
