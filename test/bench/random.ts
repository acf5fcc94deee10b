/** A small seeded generator (mulberry32): the same seed gives the same draws on every machine. */
export class Random {
  #state: number;

  constructor(seed: number) {
    this.#state = seed >>> 0;
  }

  /** A fraction from 0 up to, but not including, 1. */
  fraction(): number {
    this.#state = (this.#state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(this.#state ^ (this.#state >>> 15), 1 | this.#state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  }

  /** A whole number from `least` to `most`, both included. */
  between(least: number, most: number): number {
    return least + Math.floor(this.fraction() * (most - least + 1));
  }

  chance(share: number): boolean {
    return this.fraction() < share;
  }

  pick<Item>(items: readonly Item[]): Item {
    const found = items[Math.floor(this.fraction() * items.length)];
    if (found === undefined) throw new RangeError('nothing to pick from');
    return found;
  }

  /** `count` different items, in the order of the list; all where there are fewer. */
  some<Item>(items: readonly Item[], count: number): Item[] {
    let wanted = count;
    return items.filter((_, index) => {
      const taken = this.fraction() * (items.length - index) < wanted;
      if (taken) wanted -= 1;
      return taken;
    });
  }
}
