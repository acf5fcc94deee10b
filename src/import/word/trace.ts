import { visibleText } from './paragraph-facts.ts';
import { drawnIds, isChart, objectIn } from './wrappers.ts';
import { descendants, textIn, type XmlElement } from './xml-tree.ts';

export type TraceKind =
  | 'inserted'
  | 'deleted'
  | 'hidden'
  | 'comment'
  | 'formula'
  | 'chart'
  | 'text-box'
  | 'inserted-document'
  | 'lost-document'
  | 'placeholder'
  | 'field'
  | 'sign'
  | 'number-format'
  | 'ruby';

/** Something that the text does not show, or that does not come along as it was. */
export interface Trace {
  readonly kind: TraceKind;
  readonly place: string;
  readonly text: string;
}

/** What other parts say to which the document leads. */
export interface Beside {
  /** By the id of the relationship: the words of a chart, the name of an embedded file. */
  readonly textOf?: (id: string) => string;
  /** By the id of the comment. */
  readonly commentOf?: (id: string) => string;
}

type Note = Omit<Trace, 'place'>;

/** What an element shows that does not come along with the text as it is. */
export function notesOn(node: XmlElement, beside: Beside): Note[] {
  const textBeside = (ids: readonly string[]) =>
    ids
      .map((id) => beside.textOf?.(id) ?? '')
      .join(' ')
      .trim();
  if (isChart(node)) return [{ kind: 'chart', text: textBeside(drawnIds(node)) || '图表' }];
  switch (node.name) {
    case 'w:ins':
    case 'w:moveTo':
      return [{ kind: 'inserted', text: visibleText(node) }];
    case 'w:del':
    case 'w:moveFrom':
      return [{ kind: 'deleted', text: deletedText(node) }];
    case 'w:commentReference':
      return [{ kind: 'comment', text: beside.commentOf?.(node.attributes['w:id'] ?? '') ?? '' }];
    case 'm:oMath':
    case 'm:oMathPara':
      return [{ kind: 'formula', text: textIn(node).trim() }];
    case 'w:txbxContent':
      return [{ kind: 'text-box', text: textIn(node).trim() }];
    case 'w:ruby':
      return [{ kind: 'ruby', text: descendants(node, 'w:rt').map(visibleText).join('') }];
    case 'w:object':
    case 'w:altChunk':
    case 'w:subDoc': {
      const { name, id } = objectIn(node);
      const words = id === undefined ? [] : [name, textBeside([id])];
      return [{ kind: 'lost-document', text: words.filter((word) => word !== '').join(' ') }];
    }
    default:
      return /^w:(?:day|month|year)(?:Short|Long)$/.test(node.name) ? [{ kind: 'field', text: node.name }] : [];
  }
}

/** The text of what tracked changes have struck out. */
export function deletedText(parent: XmlElement): string {
  const old = descendants(parent, 'w:delText').map(textIn).join('');
  return old === '' && (parent.name === 'w:del' || parent.name === 'w:moveFrom') ? visibleText(parent) : old;
}
