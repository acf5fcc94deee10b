/** One event, by the names of its properties without their parameters; texts are unescaped. */
export type IcsEvent = Readonly<Record<string, string>>;

/** The events of a calendar, read as RFC 5545 says and not as we write; throws where the form is wrong. */
export function icsEvents(calendar: string): IcsEvent[] {
  const lines = unfolded(calendar);
  if (lines[0] !== 'BEGIN:VCALENDAR' || lines.at(-1) !== 'END:VCALENDAR') throw new Error('no calendar');
  if (!lines.includes('VERSION:2.0') || !/^PRODID:.+/m.test(lines.join('\n'))) throw new Error('no version or maker');
  const events: Record<string, string>[] = [];
  let open = false;
  for (const line of lines.slice(1, -1)) {
    const { name, value } = propertyOf(line);
    if (name === 'BEGIN' || name === 'END') {
      if (value !== 'VEVENT' || open === (name === 'BEGIN')) throw new Error(`${line} stands in the wrong place`);
      open = name === 'BEGIN';
      if (open) events.push({});
    } else if (open) {
      const event = events.at(-1) ?? {};
      if (name in event) throw new Error(`${name} stands twice`);
      event[name] = value;
    }
  }
  return events;
}

function unfolded(calendar: string): string[] {
  const physical = calendar.split('\r\n');
  if (physical.pop() !== '') throw new Error('the last line has no end');
  const lines: string[] = [];
  for (const line of physical) {
    if (/[\r\n]/.test(line)) throw new Error('a line does not end in CRLF');
    if (Buffer.byteLength(line) > 75) throw new Error('a line is longer than 75 octets');
    // Half a character has no UTF-8: it would come back as a replacement character.
    if (Buffer.from(line).toString() !== line) throw new Error('a character was cut');
    if (/^[ \t]/.test(line)) lines.push(`${lines.pop() ?? ''}${line.slice(1)}`);
    else lines.push(line);
  }
  return lines;
}

function propertyOf(line: string): { readonly name: string; readonly value: string } {
  const [, name, parameters = '', value = ''] = /^([A-Z-]+)((?:;[A-Z-]+=[^:;]+)*):(.*)$/s.exec(line) ?? [];
  if (name === undefined) throw new Error(`no property: ${line}`);
  const text = value.replace(/\\([\\;,nN])/g, (_whole, mark: string) => (/n/i.test(mark) ? '\n' : mark));
  if (/^DT(START|END)$/.test(name) && parameters !== ';VALUE=DATE') throw new Error(`${name} is no day`);
  return { name, value: text };
}
