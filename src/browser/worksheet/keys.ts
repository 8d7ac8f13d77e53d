import type { App } from "./app.ts";
import { deciders } from "./decision-keys.ts";

/** What single keys do besides deciding. */
export type Commands = Readonly<Record<string, () => void>>;

/**
 * Listens for single keys wherever nothing is written, and only while they are wanted: who dictates
 * or presses keys by chance can turn them off.
 */
export function listenForKeys(app: App, commands: Commands, areWanted: () => boolean): void {
  document.addEventListener("keydown", (event) => {
    if (event.defaultPrevented || event.isComposing) return;
    if (event.ctrlKey || event.metaKey || event.altKey || !areWanted()) return;
    if (isWriting(event.target) || document.querySelector("dialog[open]") !== null) return;
    const name = nameOfKey(event);
    // An edit that is half made is not left by a key.
    if (app.state().edit !== undefined && !["r", "t", "?"].includes(name)) return;
    const act = decision(app, name) ?? commands[name];
    if (act === undefined) return;
    event.preventDefault();
    act();
  });
}

function decision(app: App, name: string): (() => void) | undefined {
  const { current } = app.state();
  const item = current === undefined ? undefined : app.study.queue[current]?.item;
  if (item === undefined) return undefined;
  const found = deciders(app.study, item).find(({ keys }) => keys.includes(name));
  if (found === undefined) return undefined;
  const { choice } = found;
  return choice === "edit" ? app.beginEdit : () => app.decide(choice);
}

/** On a keyboard for another script the key is the one at the place of the Latin letter. */
function nameOfKey({ key, code }: KeyboardEvent): string {
  const letter = /^Key([A-Z])$/.exec(code)?.[1];
  const isLatin = /^[\u0020-\u007e]$/.test(key);
  return (letter !== undefined && !isLatin ? letter : key).toLowerCase();
}

function isWriting(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false;
  if (target instanceof HTMLInputElement) return target.type !== "checkbox";
  return target.matches("textarea, select, [contenteditable]");
}
