import { Parser } from 'htmlparser2';

/**
 * What is written in a Markdown text, without its marks and without blanks: read line by line with a few patterns, so that
 * it owes nothing to the parser that it is compared with. Understands what editors write, not every corner of Markdown.
 */
export function wordsOfSource(text: string): string {
  const body = text
    .replaceAll('\r\n', '\n')
    .replace(/^---\n[\s\S]*?\n---\n/, '')
    .replace(/^<!--.*-->$/gm, '');
  const words: string[] = [];
  const notes: string[] = [];
  let fence = '';
  for (const line of body.split('\n')) {
    const mark = /^\s*(```+|~~~+)/.exec(line)?.[1];
    const note = /^\[\^[^\]]+\]:/.exec(line)?.[0];
    if (mark !== undefined && (fence === '' || mark.startsWith(fence))) fence = fence === '' ? mark : '';
    else if (fence !== '') words.push(line);
    else if (note !== undefined) notes.push(wordsOfLine(line.slice(note.length)));
    else if (notes.length > 0 && line.startsWith('    ')) notes.push(wordsOfLine(line));
    else words.push(wordsOfLine(line));
  }
  return withoutBlanks([...words, ...notes].join(''));
}

function wordsOfLine(line: string): string {
  if (/^[\s|:-]*-[\s|:-]*$/.test(line)) return '';
  const unquoted = line.replace(/^(?:\s*>)+/, '');
  const content = /^\s*#{1,6}\s/.test(unquoted)
    ? unquoted.replace(/^\s*#+/, '')
    : unquoted.replace(/^\s*[-+*]\s+/, '').replace(/^(\s*\d{1,9})[.)](?=\s)/, '$1');
  // Code keeps its characters; the marks go from everything else.
  const parts = (/^\s*\|/.test(content) ? content.replace(/(?<!\\)\|/g, '') : content).split(/`([^`]*)`/);
  return parts.map((part, index) => (index % 2 === 1 ? part : withoutMarks(part))).join('');
}

function withoutMarks(text: string): string {
  return text
    .replace(/\[\^[^\]]+\]/g, '')
    .replace(/!?\[([^\]]*)\]\([^()\s]*(?:\([^()\s]*\)[^()\s]*)*\)/g, '$1')
    .replace(/<(https?:[^>]*)>/g, '$1')
    .replace(/<\/?[A-Za-z][^>]*>/g, '')
    .replaceAll('**', '')
    .replaceAll('~~', '')
    .replace(/(?<!\\)\*(?=\S)([^*]*\S)\*/g, '$1')
    .replace(/\\(?=[!-/:-@[-`{-~]|$)/g, '')
    .replaceAll('&nbsp;', '')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&amp;', '&');
}

/** What a page's HTML says to a reader, without blanks: its text, the words of its images and the numbers of its lists. */
export function wordsOfPage(html: string): string {
  let words = '';
  let silent = 0;
  const lists: { readonly ordered: boolean; next: number }[] = [];
  const parser = new Parser({
    onopentag(name, attributes) {
      if (silent > 0 || isNavigation(attributes) || attributes['class'] === 'unseen') silent += 1;
      else if (name === 'img') words += attributes['alt'] ?? '';
      else if (name === 'ul' || name === 'ol')
        lists.push({ ordered: name === 'ol', next: Number(attributes['start'] ?? 1) });
      else if (name === 'li') words += numberOf(attributes, lists.at(-1));
    },
    onclosetag(name) {
      if (silent > 0) silent -= 1;
      else if (name === 'ul' || name === 'ol') lists.pop();
    },
    ontext(text) {
      if (silent === 0) words += text;
    },
  });
  parser.write(html);
  parser.end();
  return withoutBlanks(words);
}

/** The numbers of footnotes, the ways back from them and their heading are not the editor's words. */
function isNavigation(attributes: Record<string, string>): boolean {
  return (
    'data-footnote-ref' in attributes || 'data-footnote-backref' in attributes || attributes['id'] === 'footnote-label'
  );
}

function numberOf(attributes: Record<string, string>, list: { readonly ordered: boolean; next: number } | undefined) {
  if (list?.ordered !== true || attributes['id']?.startsWith('note-') === true) return '';
  const number = Number(attributes['value'] ?? list.next);
  list.next = number + 1;
  return String(number);
}

function withoutBlanks(text: string): string {
  return text.replace(/[\s\u3000]/g, '');
}
