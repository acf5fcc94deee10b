import { Parser } from 'htmlparser2';

/**
 * What is written in a Markdown text, without its marks and without blanks: read line by line with a few patterns, so that
 * it owes nothing to the parser that it is compared with. Understands what editors write, not every corner of Markdown.
 */
export function wordsOfSource(text: string): string {
  const body = text.replaceAll('\r\n', '\n').replace(/^---\n[\s\S]*?\n---\n/, '');
  const words: string[] = [];
  const notes: string[] = [];
  let fence = '';
  for (const line of body.split('\n')) {
    const mark = /^\s*(```+|~~~+)/.exec(line)?.[1];
    const note = /^\[\^[^\]]+\]:/.exec(line)?.[0];
    if (mark !== undefined && (fence === '' || mark.startsWith(fence))) fence = fence === '' ? mark : '';
    else if (fence !== '') words.push(line);
    else if (note !== undefined) notes.push(wordsOfLine(line.slice(note.length)));
    else words.push(wordsOfLine(line));
  }
  return withoutBlanks([...words, ...notes].join(''));
}

function wordsOfLine(line: string): string {
  if (/^[\s|:-]*-[\s|:-]*$/.test(line)) return '';
  const content = line
    .replace(/^(?:\s*>)+/, '')
    .replace(/^\s*#{1,6}\s+/, '')
    .replace(/^\s*[-+*]\s+/, '')
    .replace(/^(\s*\d{1,9})[.)](?=\s)/, '$1');
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
    .replace(/\\(?=[!-/:-@[-`{-~])/g, '')
    .replaceAll('&nbsp;', '')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&amp;', '&');
}

/** What a page's HTML says to a reader, without blanks: its text, the words of its images and the numbers of its lists. */
export function wordsOfPage(html: string): string {
  let words = '';
  let silent = 0;
  const lists: { ordered: boolean; next: number }[] = [];
  const parser = new Parser(
    {
      onopentag(name, attributes) {
        if (silent > 0 || 'data-footnote-ref' in attributes || 'data-footnote-backref' in attributes) silent += 1;
        else if (attributes['id'] === 'footnote-label') silent += 1;
        else if (name === 'img') words += attributes['alt'] ?? '';
        else if (name === 'ul' || name === 'ol')
          lists.push({ ordered: name === 'ol', next: Number(attributes['start'] ?? 1) });
        const list = lists.at(-1);
        if (name === 'li' && list?.ordered === true && attributes['id']?.startsWith('note-') !== true) {
          list.next = Number(attributes['value'] ?? list.next);
          words += list.next;
          list.next += 1;
        }
      },
      onclosetag(name) {
        if (silent > 0) silent -= 1;
        else if (name === 'ul' || name === 'ol') lists.pop();
      },
      ontext(text) {
        if (silent === 0) words += text;
      },
    },
    { decodeEntities: true },
  );
  parser.write(html);
  parser.end();
  return withoutBlanks(words);
}

function withoutBlanks(text: string): string {
  return text.replace(/[\s\u3000]/g, '');
}
