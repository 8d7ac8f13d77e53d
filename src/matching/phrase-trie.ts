// Hot path: edges stand in an open-addressing table of integers, so that a step from a state by an
// atom is one multiplication and, nearly always, one look into an array.

/** Phrases as sequences of atoms, in a trie. State 0 is the root. */
export class PhraseTrie {
  #states = 1;
  #phrases = 0;
  readonly #edges = new Map<string, number>();
  readonly #phraseAt = new Map<number, number>();
  #keys = new Int32Array(0);
  #targets = new Int32Array(0);
  #mask = 0;
  /** The phrase that ends in a state, -1 for none. After `freeze`. */
  phraseOf: Int32Array = new Int32Array(0);
  /** 1 for a state from which a longer phrase goes on. After `freeze`. */
  goesOn: Uint8Array = new Uint8Array(0);

  /** The number of a phrase, the same for the same atoms. */
  add(atoms: readonly number[]): number {
    let state = 0;
    for (const atom of atoms) {
      const key = `${state},${atom}`;
      const known = this.#edges.get(key);
      if (known === undefined) this.#edges.set(key, this.#states);
      state = known ?? this.#states++;
    }
    const known = this.#phraseAt.get(state);
    if (known !== undefined) return known;
    this.#phraseAt.set(state, this.#phrases);
    return this.#phrases++;
  }

  get phraseCount(): number {
    return this.#phrases;
  }

  /** Lays the edges out for `next`; nothing is added afterwards. */
  freeze(): void {
    let size = 16;
    while (size < this.#edges.size * 4) size *= 2;
    this.#mask = size - 1;
    this.#keys = new Int32Array(size * 2).fill(-1);
    this.#targets = new Int32Array(size);
    this.phraseOf = new Int32Array(this.#states).fill(-1);
    this.goesOn = new Uint8Array(this.#states);
    for (const [state, phrase] of this.#phraseAt) this.phraseOf[state] = phrase;
    for (const [key, target] of this.#edges) {
      const [state = 0, atom = 0] = key.split(",").map(Number);
      let slot = slotOf(state, atom) & this.#mask;
      while (this.#keys[slot * 2] !== -1) slot = (slot + 1) & this.#mask;
      this.#keys[slot * 2] = state;
      this.#keys[slot * 2 + 1] = atom;
      this.#targets[slot] = target;
      this.goesOn[state] = 1;
    }
  }

  /** The state that an atom leads to, 0 for none. */
  next(state: number, atom: number): number {
    for (let slot = slotOf(state, atom) & this.#mask; ; slot = (slot + 1) & this.#mask) {
      const key = this.#keys[slot * 2];
      if (key === -1) return 0;
      if (key === state && this.#keys[slot * 2 + 1] === atom) return this.#targets[slot] as number;
    }
  }
}

function slotOf(state: number, atom: number): number {
  const mixed = Math.imul(state, 0x9e3779b1) ^ Math.imul(atom, 0x85ebca6b);
  return mixed ^ (mixed >>> 15);
}
