/** Longer, and a file system refuses the file's name. */
const longest = 60;

/** Lists put their pages under this word, beside what is called by names. */
const systemNames: ReadonlySet<string> = new Set(['page']);

/**
 * A name as it stands in an address and in the name of a folder. Names of agencies, companies, departments stay as they are;
 * where one is too long or has characters that no file may be called by (or that mean something in an address), a digest of it
 * tells it apart from others, so that the address never depends on what else is published. Not yet percent-encoded.
 */
export function nameInAddress(name: string): string {
  const characters = Array.from(name.replace(/[^\p{Letter}\p{Number}()（）·-]/gu, '-'));
  const plain = characters.slice(0, longest).join('');
  return plain === name && !systemNames.has(name) ? name : `${plain}-${digestOf(name)}`;
}

/** FNV-1a, 32 bits. */
function digestOf(text: string): string {
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at += 1) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  return (hash >>> 0).toString(16).padStart(8, '0');
}
