import { readdir } from 'node:fs/promises';
import { errorAt, warningAt, type Finding, wholeFile } from '../records/finding.ts';
import type { RecordKind } from '../records/kind.ts';
import { nearest } from '../records/values/nearest.ts';
import ruleNames from '../reference/rule-names.json' with { type: 'json' };
import { siteSchemaOf, type SiteFields } from '../records/site.ts';
import { decodeText } from './encoding.ts';
import { checkFields, placeOfField, type CheckedFields } from './fields.ts';
import { protectedFields } from './protection.ts';
import { readRegular } from './regular-file.ts';
import { patternFault } from './safe-pattern.ts';
import { checkColumns, checkTopics } from './site-columns.ts';
import { checkText } from './text-checks.ts';
import { readYaml, type YamlSource } from './yaml-source.ts';

const file = 'site.yaml';

/** Who publishes; `site` is missing where the file is, or where its name, address or agency cannot be read. */
export interface ReadSite {
  readonly site: SiteFields | undefined;
  readonly findings: readonly Finding[];
}

/**
 * Reads `content/site.yaml`; a link is not followed and a pipe not waited for, as with every other file of the folder. The
 * emblem it names is looked for in the folder of what is published as it is, where one is given.
 */
export async function readSite(root: string, kinds: readonly RecordKind[], publicFolder?: string): Promise<ReadSite> {
  const bytes = await readRegular({ root, file }).catch(() => undefined);
  if (bytes)
    return parseSite(
      bytes,
      kinds,
      publicFolder === undefined ? undefined : await readdir(publicFolder).catch(() => []),
    );
  const place = wholeFile(file);
  const names = await readdir(root).catch(() => []);
  const near = names.find((name) => /^site\.(?:ya?ml|txt|yaml\.txt)$/i.test(name));
  return {
    site: undefined,
    findings: [
      errorAt(
        place,
        'site/missing',
        '没有找到 site.yaml：不知道是谁在发布。',
        near === undefined
          ? '还没有的，请运行 npm run new -- 网站，回答几个问题就会写好；已经有的，请直接放在 content 文件夹里，文件名全部小写，结尾是 .yaml。'
          : `请把“${near}”改名为 site.yaml（文件名全部小写，结尾是 .yaml）。`,
      ),
    ],
  };
}

/** Reads the bytes of `site.yaml`; `published` are the names of files that may be the emblem. */
export function parseSite(bytes: Uint8Array, kinds: readonly RecordKind[], published?: readonly string[]): ReadSite {
  const decoded = decodeText(file, bytes);
  if ('finding' in decoded) return { site: undefined, findings: [decoded.finding] };
  const damage = checkText(file, decoded.text);
  if (damage.some(({ rule }) => rule === 'text/conflict-marker')) return { site: undefined, findings: damage };
  const source = readYaml(file, decoded.text);
  if (!source.sound) return { site: undefined, findings: [...damage, ...source.findings] };
  const { fields, right, findings }: CheckedFields<SiteFields> = checkFields(file, siteSchemaOf(kinds), source);
  const unsafe = checkPattern(right, source);
  return {
    site: withoutUnsafe(fields, unsafe),
    findings: [
      ...unsafe,
      ...damage,
      ...source.findings,
      ...findings,
      ...checkSite(right, source, kinds),
      ...checkEmblem(right, source, published),
      ...protectedFields(file, source, decoded.text),
    ],
  };
}

function checkSite(site: Partial<SiteFields>, source: YamlSource, kinds: readonly RecordKind[]): Finding[] {
  return [
    ...checkAgency(site, source),
    ...checkColumns(site, source, kinds),
    ...checkTopics(site, source),
    ...checkUnits(site, source),
    ...checkRules(site, source),
  ];
}

/** How to reach the agency stands at the foot of every page. */
const contacts = { address: '地址', phone: '电话', postcode: '邮政编码', email: '电子邮箱' } as const;

function checkAgency({ agency }: Partial<SiteFields>, source: YamlSource): Finding[] {
  if (!agency) return [];
  const missing = Object.entries(contacts).filter(([field]) => !(field in agency));
  if (missing.length === 0) return [];
  return [
    warningAt(
      placeOfField(file, source, ['agency']),
      'site/agency-incomplete',
      `主办机关没有写${missing.map(([, label]) => label).join('、')}，公众不知道怎样联系。`,
      `请在 agency 下面补上：${missing.map(([field]) => `${field}: ……`).join('；')}。`,
    ),
  ];
}

function checkEmblem({ emblem }: Partial<SiteFields>, source: YamlSource, published?: readonly string[]): Finding[] {
  if (emblem === undefined || !published || published.includes(emblem)) return [];
  return [
    errorAt(
      placeOfField(file, source, ['emblem']),
      'site/emblem-missing',
      `public 文件夹里没有徽标“${emblem}”。`,
      '请把图片放进 public 文件夹（和 content 并列），文件名的大小写要一致；或者删去 emblem 这一行。',
    ),
  ];
}

/** Names in `rules` that stand beside the rules. */
const settings: ReadonlySet<string> = new Set(['days', 'review']);

/** A rule that is misspelt would change nothing, and nobody would notice. */
function checkRules({ rules = {} }: Partial<SiteFields>, source: YamlSource): Finding[] {
  const known = new Set(ruleNames);
  return Object.keys(rules).flatMap((rule) => {
    if (settings.has(rule) || known.has(rule)) return [];
    const near = nearest(rule, known);
    return [
      warningAt(
        placeOfField(file, source, ['rules', rule]),
        'site/rule-unknown',
        `没有叫“${rule}”的检查规则，这一行不起作用。`,
        near === undefined ? '规则的名字见编辑手册，请照抄；不需要的，请删去这一行。' : `是不是想写“${near}”？`,
      ),
    ];
  });
}

/** Each unit has a list under its name: two that differ only in capitals are one folder on some disks. */
function checkUnits({ units = [] }: Partial<SiteFields>, source: YamlSource): Finding[] {
  const seen = new Map<string, number>();
  return units.flatMap((unit, index) => {
    const key = unit.normalize('NFC').toLowerCase();
    const before = seen.get(key);
    if (before === undefined) {
      seen.set(key, index);
      return [];
    }
    const twin = units[before] ?? '';
    return [
      errorAt(
        placeOfField(file, source, ['units', index]),
        'site/unit-duplicate',
        twin === unit
          ? `责任部门“${unit}”写了两次。`
          : `责任部门“${unit}”和 units 第 ${before + 1} 项“${twin}”只差大小写，两个列表的网址在 Windows 和苹果电脑上会是同一个。`,
        '请删去其中一个，或者给其中一个换一个名字。',
      ),
    ];
  });
}

/** One that is not safe is not used at all: the site is read as if every index number were right. */
function withoutUnsafe(site: SiteFields | undefined, findings: readonly Finding[]): SiteFields | undefined {
  return site && findings.length > 0 ? { ...site, indexNumberPattern: '' } : site;
}

function checkPattern({ indexNumberPattern }: Partial<SiteFields>, source: YamlSource): Finding[] {
  const fault = indexNumberPattern === undefined ? undefined : patternFault(indexNumberPattern);
  if (!fault) return [];
  return [
    errorAt(
      placeOfField(file, source, ['indexNumberPattern']),
      'site/index-number-pattern',
      `索引号规则“${indexNumberPattern}”不能用：${fault.why}。`,
      fault.mend,
    ),
  ];
}
