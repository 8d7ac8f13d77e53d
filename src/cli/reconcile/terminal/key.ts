/** A key as the rest of the program knows it. */
export type Key = {
  /** `up`, `return`, `ctrl-u`; `text` where letters are what it gives; `paste` for several at once. */
  readonly name: string;
  /** What it writes; empty for others than `text` and `paste`. */
  readonly text: string;
};

/** A key as `node:readline` reports it. */
export type ReportedKey = {
  readonly name?: string | undefined;
  readonly sequence?: string | undefined;
  readonly ctrl?: boolean | undefined;
  readonly meta?: boolean | undefined;
};

/** Undefined for what is no key of ours: a function key, an unknown sequence of a terminal. */
export function keyOf(
  typed: string | undefined,
  { name, ctrl, meta }: ReportedKey,
): Key | undefined {
  if (ctrl === true) return name === undefined ? undefined : { name: `ctrl-${name}`, text: "" };
  if (name === "enter") return { name: "return", text: "" };
  if (name !== undefined && named.has(name)) return { name, text: "" };
  if (meta === true || typed === undefined || typed === "") return undefined;
  // What begins with ESC is a sequence that readline does not know.
  return /^\p{Cc}/u.test(typed) ? undefined : { name: "text", text: typed };
}

const named: ReadonlySet<string> = new Set([
  ...["up", "down", "left", "right", "home", "end", "pageup", "pagedown"],
  ...["return", "escape", "tab", "backspace", "delete"],
]);
