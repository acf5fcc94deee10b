import { unzipSync, zipSync } from 'fflate';
import { errorAt, type Finding, wholeFile } from '../../records/finding.ts';
import type { Parts } from '../../intake/relationships.ts';
import { usualParts } from '../../intake/usual-parts.ts';
import { preparedParts } from './prepared-parts.ts';

/** Far above any workbook of an office; a packed file that claims more is not unpacked. */
const mostBytes = 300_000_000;
const mostParts = 5000;
/** The list of sheets and what leads to it are small; sheets and texts need not be unpacked to find it. */
const mostOfMainPart = 5_000_000;
const isLarge = /\/sheet\d*\.xml$|sharedStrings|styles|(?:^|\/)(?:theme|drawings|charts|pivot\w*)\//i;

/** The parts of a workbook under their usual names, as they are. */
export function partsOf(bytes: Uint8Array): Parts {
  const given = new Map(Object.entries(unzipSync(bytes)));
  return usualParts(given, 'workbook') ?? given;
}

/** The same workbook with its parts in the form that the library reads rightly; the very bytes where they have it already. */
export function usualWorkbook(bytes: Uint8Array): Uint8Array {
  const given = new Map(Object.entries(unzipSync(bytes)));
  const prepared = preparedParts(usualParts(given, 'workbook') ?? given);
  return prepared === given ? bytes : zipSync(Object.fromEntries(prepared), { level: 0 });
}

/** Looks at the package before anything unpacks it; a finding where it is no sound .xlsx of a sane size. */
export function checkPackage(file: string, bytes: Uint8Array): Finding | undefined {
  const other = otherFormat(file, bytes);
  if (other) return other;
  let claimed = 0;
  let parts = 0;
  let known: Record<string, Uint8Array>;
  try {
    known = unzipSync(bytes, {
      filter: ({ name, originalSize }) => {
        parts += 1;
        claimed += originalSize;
        return originalSize <= mostOfMainPart && /\.(?:rels|xml)$/i.test(name) && !isLarge.test(name);
      },
    });
  } catch {
    return broken(file);
  }
  if (claimed > mostBytes || parts > mostParts) {
    return fault(
      file,
      'workbook/too-large',
      '这个文件解开以后太大，没有读取。',
      '请删去工作簿里的图片和多余的工作表再导入；来历不明的文件不要打开。',
    );
  }
  return usualParts(new Map(Object.entries(known)), 'workbook') ? undefined : notWorkbook(file);
}

/** The finding for a workbook whose content cannot be read. */
export function broken(file: string): Finding {
  return fault(
    file,
    'workbook/broken',
    '这个文件的内容读不出来，可能已经损坏。',
    '请用 Excel 或 WPS 打开原来的文件，另存为一份新的 .xlsx 再导入。',
  );
}

function otherFormat(file: string, bytes: Uint8Array): Finding | undefined {
  const head = String.fromCodePoint(...bytes.subarray(0, 4));
  if (head === 'PK\u0003\u0004') return undefined;
  if (head !== '\u00D0\u00CF\u0011\u00E0') return notWorkbook(file);
  const isEncrypted = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).includes(
    Buffer.from('EncryptedPackage', 'utf16le'),
  );
  return isEncrypted
    ? fault(file, 'workbook/password', '这个文件设了打开密码。', '请在 Excel 或 WPS 里取消密码，保存以后再导入。')
    : fault(
        file,
        'workbook/old-format',
        '这是旧格式的表格（.xls 或 .et）。',
        '请在 Excel 或 WPS 里打开，另存为“Excel 工作簿（*.xlsx）”再导入。',
      );
}

function notWorkbook(file: string): Finding {
  return fault(
    file,
    'workbook/not-workbook',
    '这不是 Excel 工作簿（.xlsx）。',
    '请用 Excel 或 WPS 另存为“Excel 工作簿（*.xlsx）”；图片和 PDF 里的表格不能导入。',
  );
}

function fault(file: string, rule: string, message: string, mend: string): Finding {
  return errorAt(wholeFile(file), rule, message, mend);
}
