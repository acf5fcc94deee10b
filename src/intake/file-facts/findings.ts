import { errorAt, warningAt, type Finding, type Place } from '../../records/finding.ts';
import type { Inspection, Trait } from './inspection.ts';
import { contentsFor, endingOf, pictureKinds, publishedKinds } from './kinds.ts';

/** What stands for a person in a message that anyone may read. */
function masked(name: string): string {
  const [first = '', ...rest] = name;
  return `${first}${'＊'.repeat(Math.min(rest.length, 3))}`;
}

/** A file as a finding calls it. */
export interface Subject {
  readonly what: '附件' | '图片' | '文件';
  readonly name: string;
}

/** What a record's text leads to or shows, as a finding calls it. */
export function linkedSubject(name: string): Subject {
  return { what: pictureKinds.has(endingOf(name)) ? '图片' : '文件', name };
}

/** Larger than the public can be expected to download. */
const mostBytes = 500_000_000;

/** Whether a name ends like something that may be published. */
export function checkKind(place: Place, { what, name }: Subject): Finding[] {
  if (publishedKinds.includes(endingOf(name)) || (what !== '附件' && pictureKinds.has(endingOf(name)))) return [];
  return [
    errorAt(
      place,
      'attachment/kind',
      `${what}“${name}”的类型不能发布。`,
      `${what}可以是：${publishedKinds.join('、')}；其他的请先转换，例如把 wps 另存为 docx 或 pdf。`,
    ),
  ];
}

/** What the content of a published file shows: nothing in it, another kind than its name says, what must not or should not go out. */
export function checkContent(place: Place, subject: Subject, bytes: number, inspection: Inspection): Finding[] {
  const called = `${subject.what}“${subject.name}”`;
  if (bytes === 0) return [errorAt(place, 'attachment/empty', `${called}是空文件。`, '请重新放入正确的文件。')];
  if (bytes > mostBytes)
    return [
      errorAt(
        place,
        'attachment/too-large',
        `${called}有 ${Math.ceil(bytes / 1_000_000)} MB，公众很难下载。`,
        `请压缩或者拆分，单个文件不超过 ${mostBytes / 1_000_000} MB。`,
      ),
    ];
  const wrong = wrongContent(place, called, endingOf(subject.name), inspection);
  if (wrong) return [wrong];
  const { traits, persons, dangers } = inspection;
  const told = traits.filter((trait) => trait !== 'location' || !isMadeAnew(subject, inspection));
  return [
    ...told.map((trait) => traitFinding(place, called, trait)),
    ...(persons.length === 0 ? [] : [authorFinding(place, called, persons)]),
    ...(dangers.length === 0 ? [] : [drawingFinding(place, called, dangers)]),
  ];
}

/** Pictures that a text shows are made anew without what a camera wrote into them, but for those that move, and drawings. */
export function isMadeAnew({ what }: Subject, { picture }: Inspection): boolean {
  return what !== '附件' && picture?.asIs === false;
}

function wrongContent(place: Place, called: string, ending: string, { content }: Inspection): Finding | undefined {
  if (content === 'lfs')
    return errorAt(
      place,
      'attachment/content',
      `${called}只是一个占位文件（Git LFS），没有真正的内容。`,
      '请重新放入原来的文件；别人的电脑上打得开的，请技术人员把它取回来。',
    );
  // What needs a password and what is a program have findings of their own.
  if (content === 'locked-office' || content === 'program') return undefined;
  const may = contentsFor(ending);
  if (may === undefined || may.includes(content)) return undefined;
  const real = content === 'html' ? '，而是一个网页（可能下载时出了错）' : knownAs(content);
  return errorAt(
    place,
    'attachment/content',
    `${called}的内容不是 ${ending} 文件${real}。`,
    '文件名的结尾要和文件的真实类型一致：请用原来的软件重新另存，不要直接改名。',
  );
}

function knownAs(content: string): string {
  if (content === 'text') return '，而是纯文本';
  return ['unknown', 'ole', 'svg'].includes(content) ? '' : `，而是 ${content} 文件`;
}

interface Account {
  readonly rule: string;
  readonly isError: boolean;
  readonly message: (called: string) => string;
  readonly mend: string;
}

const accounts: Readonly<Record<Trait, Account>> = {
  broken: {
    rule: 'attachment/broken',
    isError: true,
    message: (called) => `${called}已经损坏，打不开。`,
    mend: '请在自己的电脑上打开看看，重新导出一份完整的文件。',
  },
  locked: {
    rule: 'attachment/locked',
    isError: true,
    message: (called) => `${called}设了打开密码，公众打不开。`,
    mend: '请取消密码以后重新保存；本来就不应当公开的，请删去这个附件。',
  },
  program: {
    rule: 'attachment/program',
    isError: true,
    message: (called) => `${called}是程序或者装着程序，可能伤害下载它的电脑。`,
    mend: '请只放文档、表格、图片和音视频；压缩包里的程序请删去以后重新压缩。',
  },
  macros: {
    rule: 'attachment/macros',
    isError: false,
    message: (called) => `${called}带着宏或者脚本，很多单位的电脑会拦截它。`,
    mend: '请用 Word、Excel 或 WPS 另存为不带宏的 docx、xlsx，或者 pdf。',
  },
  'tracked-changes': {
    rule: 'file/tracked-changes',
    isError: false,
    message: (called) => `${called}里有没有处理的修订痕迹，公众会看到改动前的文字。`,
    mend: '请在“审阅”里接受或拒绝全部修订，保存以后重新放入。',
  },
  comments: {
    rule: 'file/comments',
    isError: false,
    message: (called) => `${called}里有批注，公众会看到它们和写批注的人。`,
    mend: '请在“审阅”里删除全部批注，保存以后重新放入。',
  },
  'hidden-sheets': {
    rule: 'file/hidden-sheets',
    isError: false,
    message: (called) => `${called}里有隐藏的工作表，公众点一下就能看到。`,
    mend: '请取消隐藏看一看：应当公开的留着不隐藏，不应当公开的删去。',
  },
  location: {
    rule: 'file/location',
    isError: false,
    message: (called) => `${called}里记着拍摄的地点（经纬度），作为附件会原样公开。`,
    mend: '请删去照片的位置信息再放入；只在正文里显示的图片会自动去掉这些信息。',
  },
  'too-large': {
    rule: 'attachment/too-large',
    isError: true,
    message: (called) => `${called}超过一亿个像素，太大了。`,
    mend: '请把图片缩小以后再放入，宽度 3000 像素足够。',
  },
};

function traitFinding(place: Place, called: string, trait: Trait): Finding {
  const { rule, isError, message, mend } = accounts[trait];
  return (isError ? errorAt : warningAt)(place, rule, message(called), mend);
}

function authorFinding(place: Place, called: string, persons: readonly string[]): Finding {
  return warningAt(
    place,
    'file/author',
    `${called}的文件属性里写着个人的名字：${persons.map(masked).join('、')}，会随文件公开。`,
    '请在“文件—信息—检查文档”里删除文档属性和个人信息，或者把作者改成单位名称，保存以后重新放入。',
  );
}

function drawingFinding(place: Place, called: string, dangers: readonly string[]): Finding {
  return errorAt(
    place,
    'file/drawing',
    `${called}里有可能运行程序或者连到别处的内容：${dangers.slice(0, 5).join('、')}。`,
    '请用绘图软件另存为“纯 SVG”，不带脚本、链接和外部文件；或者导出成 png。',
  );
}
