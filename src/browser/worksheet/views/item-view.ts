import type { WorksheetItem } from "../../../model/worksheet.ts";
import type { App, View } from "../app.ts";
import { decisionButtons } from "../decision-keys.ts";
import { button, element, key, quoted, replaceChildren } from "../dom.ts";
import type { State } from "../state.ts";
import { choiceWords, codesWords, kindMeanings } from "../wording.ts";
import { definitionsTable } from "./definitions.ts";
import { editView } from "./edit-view.ts";
import { sidesList } from "./sides.ts";

export type ItemView = View & {
  readonly focusHeading: () => void;
  readonly focusReason: () => void;
};

/** The current disagreement: what each coder did, what the codebook says, and the decision. */
export function itemView(app: App): ItemView {
  const heading = element("h2", { tabindex: -1, id: "now" });
  const reason = element("textarea", {
    ...{ id: "reason", rows: 2, dir: "auto", "aria-keyshortcuts": "r" },
    "aria-describedby": "reason-help",
  });
  const facts = element("div", { class: "facts" });
  const buttons = element("div", { class: "decide", role: "group", "aria-label": "Decision" });
  const standing = element("div", { class: "standing" });
  const details = element("div", { class: "details" });
  const edit = editView(app);
  const root = element(
    "main",
    { class: "item", id: "worksheet", tabindex: -1, "aria-labelledby": "now" },
    element(
      "div",
      { class: "moves" },
      button([key("k"), " Previous"], { class: "small", "aria-keyshortcuts": "k" }, () =>
        app.step(-1),
      ),
      button(["Next ", key("j")], { class: "small", "aria-keyshortcuts": "j" }, () => app.step(1)),
    ),
    heading,
    facts,
    element(
      "div",
      { class: "deciding" },
      buttons,
      edit.root,
      element("label", { for: "reason" }, "Reason ", key("r")),
      reason,
      element(
        "p",
        { id: "reason-help", class: "note" },
        "Write it first, then decide. Enter leaves the line, Shift+Enter breaks it.",
      ),
      standing,
    ),
    details,
  );
  reason.addEventListener("input", () => app.dispatch({ type: "reason", reason: reason.value }));
  reason.addEventListener("keydown", (event) => {
    if (event.isComposing || (event.key !== "Enter" && event.key !== "Escape")) return;
    if (event.key === "Enter" && event.shiftKey) return;
    event.preventDefault();
    const { standings, current, edit: draft } = app.state();
    if (draft !== undefined) {
      edit.focus();
      return;
    }
    const id = current === undefined ? undefined : app.study.queue[current]?.item.id;
    const decided = id === undefined ? undefined : standings.get(id);
    const isOther = decided !== undefined && decided.reason !== reason.value;
    if (event.key === "Enter" && isOther) app.decide(decided.choice);
    else heading.focus();
  });

  const draw = (state: State, entry: WorksheetItem) => {
    const { item } = entry;
    const place = state.visible.indexOf(state.current ?? -1);
    const count = place === -1 ? "" : `${place + 1} of ${state.visible.length}`;
    replaceChildren(
      heading,
      element("span", { class: "count" }, count),
      " ",
      element("span", { class: "kind" }, item.kind),
      " ",
      quoted(codesWords(app.study, item)),
    );
    const [first] = item.codings;
    replaceChildren(
      facts,
      element("p", {}, `${kindMeanings[item.kind]}.`),
      element(
        "p",
        { class: "note" },
        quoted(item.transcript),
        first === undefined ? "" : `, line ${first.line}, turn ${first.turn}`,
        first?.speaker === undefined ? "" : [", ", quoted(first.speaker)],
        `, ${item.id}`,
      ),
    );
    replaceChildren(
      details,
      sidesList(app, item),
      earlierDecisions(state, item.id),
      definitionsTable(app, item),
    );
  };

  return {
    root,
    focusHeading: () => {
      // From an edit further down, only the heading itself would come into sight.
      root.scrollTop = 0;
      heading.focus();
    },
    focusReason: () => {
      reason.focus();
      reason.select();
    },
    update: (after, before) => {
      const entry = after.current === undefined ? undefined : app.study.queue[after.current];
      if (entry === undefined) {
        replaceChildren(heading, "There is nothing to decide");
        return;
      }
      const isNew = before?.current !== after.current;
      if (isNew || before?.visible !== after.visible || before.base !== after.base)
        draw(after, entry);
      if (isNew || before?.standings !== after.standings || before.edit !== after.edit) {
        const chosen = after.standings.get(entry.item.id)?.choice;
        replaceChildren(
          buttons,
          decisionButtons(app, entry.item, chosen, after.edit !== undefined),
        );
        replaceChildren(standing, standingWords(app, after, entry));
      }
      if (reason.value !== after.reason) reason.value = after.reason;
      edit.update(after, before);
    },
  };
}

function standingWords(app: App, { standings }: State, { item, settlement }: WorksheetItem) {
  const decided = standings.get(item.id);
  if (decided !== undefined) {
    const { choice, decidedBy, date } = decided;
    return element(
      "p",
      {},
      element("b", {}, "✓ Decided: "),
      quoted(choiceWords(app.study, choice)),
      decidedBy === "" ? "" : [" by ", quoted(decidedBy)],
      date === "" ? "" : ` on ${date}`,
      " ",
      button("Take back", { class: "small" }, app.takeBack),
    );
  }
  if (settlement.by !== "policy")
    return element("p", { class: "note" }, "○ Nobody has decided this yet.");
  const codes = [...new Set(settlement.codings.map(({ code }) => code))];
  return element(
    "p",
    {},
    `◇ Settled by the policy ${settlement.policy.kind}: `,
    quoted(codes.length === 0 ? "nothing" : codes.join(", ")),
    ". A decision of yours counts instead.",
  );
}

function earlierDecisions({ base }: State, id: string): HTMLElement | undefined {
  const earlier = base.stale.get(id) ?? [];
  if (earlier.length === 0) return undefined;
  return element(
    "section",
    { class: "earlier" },
    element("h3", {}, "Decided before the disagreement changed"),
    element(
      "ul",
      {},
      earlier.map(({ decision, decidedBy, date, reason, about }) =>
        element(
          "li",
          {},
          element("b", {}, decision),
          [decidedBy, date].filter((one) => one !== "").map((one) => [", ", quoted(one)]),
          about === "" ? "" : [": ", quoted(about)],
          reason === "" ? "" : [". Reason: ", quoted(reason)],
        ),
      ),
    ),
  );
}
