import { unzipSync } from 'fflate';
import { errorAt, type Finding, wholeFile } from '../../records/finding.ts';
import type { Parts } from '../../intake/relationships.ts';
import { usualParts } from '../../intake/usual-parts.ts';

/** The parts of a .docx by their usual names, such as `word/document.xml`. */
export type WordPackage = Parts;

/** Far above any document with its pictures; a packed file that claims more is not unpacked. */
const mostBytes = 200_000_000;
const mostXmlBytes = 30_000_000;
const mostParts = 5000;

type Opened = { readonly parts: WordPackage } | { readonly finding: Finding };

/** Unpacks a .docx within limits; whatever else it is, a finding says so and how to come by a .docx. */
export function openWordPackage(file: string, bytes: Uint8Array): Opened {
  const other = otherFormat(file, bytes);
  if (other) return { finding: other };
  let claimed = 0;
  let claimedXml = 0;
  let count = 0;
  const tooLarge = () => claimed > mostBytes || claimedXml > mostXmlBytes || count > mostParts;
  try {
    const parts = unzipSync(bytes, {
      filter: ({ name, originalSize }) => {
        count += 1;
        claimed += originalSize;
        if (/\.(?:xml|rels)$/i.test(name)) claimedXml += originalSize;
        return !tooLarge();
      },
    });
    if (tooLarge()) return { finding: bomb(file) };
    const usual = usualParts(new Map(Object.entries(parts)), 'word');
    return usual ? { parts: usual } : { finding: notWord(file) };
  } catch {
    return {
      finding: errorAt(
        wholeFile(file),
        'word/broken',
        '这个文件已经损坏，打不开。',
        '请用 Word 或 WPS 打开原来的文件，另存为一份新的 .docx 再导入；打不开的，请向发来文件的人重新要一份。',
      ),
    };
  }
}

function otherFormat(file: string, bytes: Uint8Array): Finding | undefined {
  const head = String.fromCodePoint(...bytes.subarray(0, 8));
  if (head.startsWith('PK\u0003\u0004')) return undefined;
  if (head.startsWith('\u00D0\u00CF\u0011\u00E0')) return holdsEncryption(bytes) ? locked(file) : oldFormat(file);
  if (head.startsWith('{\\rtf')) return oldFormat(file);
  return notWord(file);
}

/** A .docx with a password is an OLE file with a stream of this name. */
function holdsEncryption(bytes: Uint8Array): boolean {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).includes(
    Buffer.from('EncryptedPackage', 'utf16le'),
  );
}

function locked(file: string): Finding {
  return errorAt(
    wholeFile(file),
    'word/password',
    '这个文件设了打开密码，读不出内容。',
    '请用 Word 或 WPS 打开，取消密码以后再保存、导入。',
  );
}

function oldFormat(file: string): Finding {
  return errorAt(
    wholeFile(file),
    'word/old-format',
    '这是旧格式的文档（.doc、.wps 或 .rtf），只能导入 .docx。',
    '请用 Word 或 WPS 打开它，选择“另存为”，类型选“Word 文档（*.docx）”，再导入新的文件。',
  );
}

function notWord(file: string): Finding {
  return errorAt(
    wholeFile(file),
    'word/not-word',
    '这不是 Word 文档（.docx）。',
    '请选择 .docx 文件；PDF、网页和图片里的文字不能这样导入。',
  );
}

function bomb(file: string): Finding {
  return errorAt(
    wholeFile(file),
    'word/too-large',
    '这个文件解开以后太大，没有打开。',
    '请先压缩或删去文档里的大图片；来历不明的文件不要打开。',
  );
}
