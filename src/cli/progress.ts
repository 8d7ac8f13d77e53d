import type { OutputStream } from "./host.ts";
import { onEarlyEnd } from "./interrupt.ts";

// Shorter work is over before anyone would read a bar.
const patience = 500;
const interval = 100;
const barWidth = 20;

/** A line on a terminal that shows how far a long work has come; nothing on a pipe. */
export class Progress {
  readonly #stream: OutputStream;
  readonly #total: number;
  readonly #forget: () => void;
  #drawn = performance.now() + patience - interval;
  #done = 0;
  #isShown = false;

  constructor(stream: OutputStream, total: number) {
    this.#stream = stream;
    this.#total = total;
    this.#forget = onEarlyEnd(() => this.hide());
  }

  /** `name`: what is being done now. */
  step(name: string): void {
    const time = performance.now();
    if (this.#stream.isTTY === true && time - this.#drawn >= interval) {
      const room = (this.#stream.columns ?? 80) - barWidth - 20;
      const count = `${this.#done} of ${this.#total}`;
      this.#stream.write(`\r\u001b[K[${this.#bar()}] ${count} ${shorten(name, room)}`);
      this.#drawn = time;
      this.#isShown = true;
    }
    this.#done += 1;
  }

  /** Takes the line away until the next step, so that others can be written. */
  hide(): void {
    if (this.#isShown) this.#stream.write("\r\u001b[K");
    this.#isShown = false;
  }

  end(): void {
    this.hide();
    this.#forget();
  }

  #bar(): string {
    const filled = Math.round((this.#done / Math.max(1, this.#total)) * barWidth);
    return "#".repeat(filled) + ".".repeat(barWidth - filled);
  }
}

function shorten(name: string, width: number): string {
  const points = [...name];
  return points.length <= width ? name : `...${points.slice(3 - Math.max(4, width)).join("")}`;
}
