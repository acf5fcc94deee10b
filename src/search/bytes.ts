/** Writes numbers of any size in as few bytes as they need (seven bits a byte, low bits first). */
export class ByteWriter {
  #bytes = new Uint8Array(64);
  #length = 0;

  get length(): number {
    return this.#length;
  }

  /** A whole number from 0 to 2^53. */
  number(value: number): this {
    let rest = value;
    while (rest > 0x7f) {
      this.#push((rest & 0x7f) | 0x80);
      rest = Math.floor(rest / 0x80);
    }
    return this.#push(rest);
  }

  bytes(values: Uint8Array): this {
    this.#reserve(values.length);
    this.#bytes.set(values, this.#length);
    this.#length += values.length;
    return this;
  }

  /** A copy of what was written. */
  taken(): Uint8Array {
    return this.#bytes.slice(0, this.#length);
  }

  #push(value: number): this {
    this.#reserve(1);
    this.#bytes[this.#length] = value;
    this.#length += 1;
    return this;
  }

  #reserve(more: number): void {
    if (this.#length + more <= this.#bytes.length) return;
    const larger = new Uint8Array(Math.max(this.#bytes.length * 2, this.#length + more));
    larger.set(this.#bytes);
    this.#bytes = larger;
  }
}

/**
 * Reads what `ByteWriter` wrote, whole or piece by piece. Reading past the end throws `RangeError`: the file was cut off.
 */
export class ByteReader {
  readonly #pieces: Iterator<Uint8Array>;
  #bytes: Uint8Array = new Uint8Array();
  #at = 0;

  constructor(pieces: Iterable<Uint8Array>) {
    this.#pieces = pieces[Symbol.iterator]();
  }

  get atEnd(): boolean {
    return this.#at >= this.#bytes.length && !this.#fill();
  }

  number(): number {
    let value = 0;
    for (let factor = 1; ;) {
      const byte = this.#bytes[this.#at];
      if (byte === undefined) {
        if (!this.#fill()) throw new RangeError('cut off');
        continue;
      }
      this.#at += 1;
      value += (byte & 0x7f) * factor;
      if (byte < 0x80) return value;
      factor *= 0x80;
    }
  }

  /** Goes on to the next piece that holds something; false at the end. */
  #fill(): boolean {
    for (;;) {
      const next = this.#pieces.next();
      if (next.done) return false;
      [this.#bytes, this.#at] = [next.value, 0];
      if (next.value.length > 0) return true;
    }
  }
}

/** Numbers that rise, as the steps between them, after how many they are. */
export function writeRising(writer: ByteWriter, values: readonly number[]): void {
  writer.number(values.length);
  let last = 0;
  for (const value of values) {
    writer.number(value - last);
    last = value;
  }
}

export function readRising(reader: ByteReader): number[] {
  const values: number[] = [];
  let last = 0;
  for (let left = reader.number(); left > 0; left -= 1) values.push((last += reader.number()));
  return values;
}
