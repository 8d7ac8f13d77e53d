import type { Choice } from "../../model/reconciliation.ts";
import type { Worksheet } from "../../model/worksheet.ts";
import type { App, View } from "./app.ts";
import { embeddedBase, readBase } from "./base.ts";
import { type Moment, readEntries } from "./entries.ts";
import { listenForKeys } from "./keys.ts";
import { openingState, reduce } from "./reduce.ts";
import { filing } from "./saving.ts";
import { type Action, unsaved } from "./state.ts";
import { openStore } from "./store.ts";
import { codesOf, studyOf } from "./study.ts";
import { askEarlier, askName, showHelp } from "./views/dialogs.ts";
import { firstCodes } from "./views/edit-view.ts";
import { headerView } from "./views/header-view.ts";
import { itemView } from "./views/item-view.ts";
import { queueView } from "./views/queue-view.ts";
import { transcriptView } from "./views/transcript-view.ts";
import { choiceWords } from "./wording.ts";

let count = 0;
const { worksheet, decisions, digest, embedded } = readData();
const study = studyOf(worksheet);
const store = openStore(study, { digest, embedded });
const given = decisions === null ? undefined : readBase(study, "decisions.csv", decisions);
const base = given === undefined ? embeddedBase(study) : { ...given, findings: [] };
let state = openingState(study, store.load(study, base), store.setting("name") ?? "");

const app: App = {
  study,
  state: () => state,
  dispatch,
  decide: (choice) => void decide(choice),
  step,
  undo: () =>
    change({ type: "undo", moment: moment() }, "Taken back.", "There is nothing to undo."),
  takeBack: () =>
    change({ type: "take-back", moment: moment() }, "Taken back.", "Nobody has decided this."),
  beginEdit,
  save: () => files.save(),
  open: () => files.open(),
  changeName: () => void changeName(),
  help: () => showHelp(study.letters, areKeysWanted(), setKeysWanted),
  say: (message) => header.say(message),
};
const files = filing(app, store);
const header = headerView(app, store.isKept);
const queue = queueView(app);
const transcript = transcriptView(app);
const item = itemView(app);
// What asks where things are comes before what moves them, or the page is laid out twice.
const views: readonly View[] = [queue, header, item, transcript];

document.getElementById("app")?.replaceWith(header.root, transcript.root, item.root, queue.root);
for (const view of views) view.update(state, undefined);
store.onChange(() => dispatch({ type: "kept", ...store.load(study, base) }));
void offerEarlier();

listenForKeys(
  app,
  {
    j: () => step(1),
    k: () => step(-1),
    u: app.undo,
    s: app.save,
    o: app.open,
    "?": app.help,
    r: item.focusReason,
    q: () => document.getElementById("queue")?.focus(),
    t: () => transcript.root.querySelector<HTMLElement>(".text")?.focus(),
    "/": () => document.getElementById("filter")?.focus(),
  },
  areKeysWanted,
);
document.getElementById("filter")?.addEventListener("keydown", ({ key }) => {
  if (key === "Escape" || key === "Enter") item.focusHeading();
});
window.addEventListener("beforeunload", (event) => {
  if (unsaved(state).length > 0) event.preventDefault();
});

function dispatch(action: Action): void {
  const before = state;
  state = reduce(study, before, action);
  if (state === before) return;
  if (action.type !== "kept") store.keepEntries(before.entries, state.entries);
  for (const view of views) view.update(state, before);
}

async function decide(choice: Choice): Promise<void> {
  if (state.decidedBy === "" && !(await changeName())) return;
  const { current } = state;
  dispatch({ type: "decide", choice, moment: moment() });
  const left =
    study.queue.length - study.queue.filter((one) => state.standings.has(one.item.id)).length;
  header.say(
    `Decided ${choiceWords(study, choice)}. ${left === 0 ? "Nothing is left: save decisions.csv." : `${left} left.`}`,
  );
  if (state.current !== current || left === 0) followFocus();
}

function change(action: Action, done: string, nothing: string): void {
  const before = state;
  dispatch(action);
  header.say(state === before ? nothing : done);
  if (state !== before) followFocus();
}

function step(by: 1 | -1): void {
  dispatch({ type: "step", by });
  followFocus();
}

/** Who works in the list stays there; else the heading of what is to be decided is read out. */
function followFocus(): void {
  if (document.activeElement?.id !== "queue") item.focusHeading();
}

function beginEdit(): void {
  const { current, standings } = state;
  const now = current === undefined ? undefined : study.queue[current]?.item;
  if (now === undefined) return;
  const standing = standings.get(now.id)?.choice;
  const span = transcript.selection();
  const draft =
    standing?.kind === "edit" ? standing : { codes: firstCodes(codesOf(now)), span: now.span };
  const { codes } = draft;
  dispatch({ type: "edit", draft: { codes, span: span ?? draft.span } });
}

async function changeName(): Promise<boolean> {
  const name = await askName(state.decidedBy);
  if (name === undefined) return false;
  dispatch({ type: "name", decidedBy: name });
  store.keepSetting("name", name);
  return true;
}

async function offerEarlier(): Promise<void> {
  const earlier = store.earlier();
  if (earlier.size === 0) return;
  const answer = await askEarlier(earlier.size);
  if (answer === undefined) return;
  if (answer === "take") {
    const entries = [...state.entries, ...readEntries(study, earlier)];
    const before = state.entries;
    dispatch({ type: "kept", base: state.base, entries });
    store.keepEntries(before, state.entries);
  }
  store.forgetEarlier();
}

function areKeysWanted(): boolean {
  return store.setting("keys") !== "off";
}

function setKeysWanted(on: boolean): void {
  store.keepSetting("keys", on ? "on" : "off");
}

function moment(): Moment {
  const now = Date.now();
  const chance = Math.random().toString(36).slice(2, 8);
  return {
    now,
    key: `${new Date(now).toISOString()} ${String(counter()).padStart(6, "0")} ${chance}`,
  };
}

function counter(): number {
  count += 1;
  return count;
}

function readData() {
  const read = (id: string) => JSON.parse(document.getElementById(id)?.textContent ?? "null");
  const { digest = "", embedded = "" } = document.getElementById("app")?.dataset ?? {};
  const decisions: string | null = read("decisions");
  return { worksheet: read("data") as Worksheet, decisions, digest, embedded };
}
