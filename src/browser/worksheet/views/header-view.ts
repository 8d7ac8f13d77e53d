import type { App, View } from "../app.ts";
import { button, element, key, quoted, replaceChildren } from "../dom.ts";
import { stateOf } from "../queue.ts";
import { unsaved } from "../state.ts";

export type HeaderView = View & { readonly say: (message: string) => void };

/** The title, how far one is, and what concerns the file. */
export function headerView(app: App, isKept: () => boolean): HeaderView {
  const { codebook, coders } = app.study.worksheet;
  const bar = element("progress", { "aria-labelledby": "progress" });
  const progress = element("p", { id: "progress" });
  const name = element("span");
  const said = element("p", { role: "status", class: "said" });
  const warning = element("p", { class: "warning", hidden: true });
  const root = element(
    "header",
    {},
    element(
      "div",
      { class: "title" },
      element("h1", { dir: "auto" }, codebook.title),
      element(
        "p",
        { class: "note" },
        "Disagreements of ",
        coders.map((one, at) => [at === 0 ? "" : ", ", quoted(one)]),
      ),
    ),
    element("div", { class: "progress" }, bar, progress, said),
    element(
      "div",
      { class: "actions" },
      name,
      button(["Open decisions.csv ", key("o")], { "aria-keyshortcuts": "o" }, app.open),
      button(
        ["Save decisions.csv ", key("s")],
        { class: "main", "aria-keyshortcuts": "s" },
        app.save,
      ),
      button(["Undo ", key("u")], { "aria-keyshortcuts": "u" }, app.undo),
      button(["Help ", key("?")], { "aria-keyshortcuts": "?" }, app.help),
    ),
    warning,
  );
  return {
    root,
    say: (message) => {
      replaceChildren(said, message);
    },
    update: (after, before) => {
      if (before?.decidedBy !== after.decidedBy || before === undefined) {
        const who = after.decidedBy === "" ? "Your name …" : ["By ", quoted(after.decidedBy)];
        replaceChildren(
          name,
          button(
            who,
            { "aria-label": `Decisions are by ${after.decidedBy || "nobody yet"}; change` },
            app.changeName,
          ),
        );
      }
      warning.hidden = isKept();
      if (!isKept()) {
        const message =
          "This browser keeps nothing for this page, so what you decide is lost when you close it: save decisions.csv before.";
        if (warning.textContent !== message) warning.textContent = message;
      }
      if (before?.standings === after.standings && before.entries === after.entries) return;
      const counts = { open: 0, decided: 0, policy: 0 };
      for (const entry of app.study.queue) counts[stateOf(entry, after.standings)] += 1;
      const all = app.study.queue.length;
      bar.max = Math.max(1, all);
      bar.value = counts.decided;
      const notSaved = unsaved(after).length;
      progress.textContent = [
        `${counts.decided} of ${all} decided`,
        ...(counts.policy > 0 ? [`${counts.policy} settled by the policy`] : []),
        ...(notSaved > 0 ? [`${notSaved} not saved`] : counts.decided > 0 ? ["all saved"] : []),
      ].join(", ");
    },
  };
}
