import { PassThrough, Writable } from "node:stream";
import type { Terminal } from "../../../../src/cli/host.ts";

export type FakeTerminal = Terminal & {
  /** All that was written so far. */
  readonly text: () => string;
};

/**
 * A terminal of 80 columns and 24 rows whose person answers: `answer` sees what was just drawn and
 * gives the keys that are pressed next.
 */
export function fakeTerminal(answer: (drawn: string) => string): FakeTerminal {
  const input = new PassThrough();
  let written = "";
  let isFirst = true;
  const output = Object.assign(
    new Writable({
      write: (chunk: Buffer, _encoding, done) => {
        const drawn = chunk.toString();
        written += drawn;
        done();
        const keys = answer(drawn);
        if (keys === "") return;
        // What is typed before anything is seen is not heard, so a person waits a little.
        setTimeout(() => input.write(keys), isFirst ? 250 : 0);
        isFirst = false;
      },
    }),
    { columns: 80, rows: 24 },
  );
  return { input, output, text: () => written };
}
