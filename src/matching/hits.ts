/** Occurrences of phrases, by the position of their last word. Reused from turn to turn. */
export class Hits {
  count = 0;
  phrase: Int32Array = new Int32Array(256);
  /** UTF-16 offsets into the text. */
  start: Int32Array = new Int32Array(256);
  end: Int32Array = new Int32Array(256);
  /** Numbers of the first and last word, counted from the start of the paragraph. */
  first: Int32Array = new Int32Array(256);
  last: Int32Array = new Int32Array(256);

  add(phrase: number, start: number, end: number, first: number, last: number): void {
    if (this.count === this.phrase.length) this.#grow();
    this.phrase[this.count] = phrase;
    this.start[this.count] = start;
    this.end[this.count] = end;
    this.first[this.count] = first;
    this.last[this.count] = last;
    this.count += 1;
  }

  #grow(): void {
    this.phrase = doubled(this.phrase);
    this.start = doubled(this.start);
    this.end = doubled(this.end);
    this.first = doubled(this.first);
    this.last = doubled(this.last);
  }
}

function doubled(array: Int32Array): Int32Array {
  const larger = new Int32Array(array.length * 2);
  larger.set(array);
  return larger;
}
