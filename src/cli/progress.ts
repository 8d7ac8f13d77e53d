import type { OutputStream } from "./host.ts";

export type Progress = {
  /** `name`: what is being done now. */
  step(name: string): void;
  end(): void;
};

const none: Progress = { step: () => {}, end: () => {} };

// Shorter work is over before anyone would read a bar.
const patience = 500;
const interval = 100;

/** A line on a terminal that shows how far a long work has come; nothing on a pipe. */
export function startProgress(stream: OutputStream, total: number): Progress {
  if (stream.isTTY !== true) return none;
  let drawn = performance.now() + patience - interval;
  let done = 0;
  let shown = false;
  return {
    step: (name) => {
      const time = performance.now();
      if (time - drawn >= interval) {
        stream.write(`\r\u001b[K${bar(done, total)} ${shorten(name, (stream.columns ?? 80) - 40)}`);
        drawn = time;
        shown = true;
      }
      done += 1;
    },
    end: () => {
      if (shown) stream.write("\r\u001b[K");
    },
  };
}

const barWidth = 20;

function bar(done: number, total: number): string {
  const filled = Math.round((done / Math.max(1, total)) * barWidth);
  return `[${"#".repeat(filled)}${".".repeat(barWidth - filled)}] ${done} of ${total}`;
}

function shorten(name: string, width: number): string {
  const points = [...name];
  return points.length <= width ? name : `...${points.slice(3 - Math.max(4, width)).join("")}`;
}
