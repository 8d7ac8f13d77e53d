import type { Finding } from "../base.ts";
import { button, type Child, element, key, quoted } from "../dom.ts";

/**
 * A dialog of the browser's own: it holds the focus, Escape closes it, and gives the focus back. What
 * is returned closes it at once, so that the next key is no longer the dialog's.
 */
function show(
  title: string,
  content: readonly Child[],
  onClose: () => void = () => {},
): () => void {
  const back = document.activeElement;
  let isOpen = true;
  const dialog = element(
    "dialog",
    { "aria-labelledby": "dialog-title" },
    element("h2", { id: "dialog-title" }, title),
    content,
  );
  const close = () => {
    if (!isOpen) return;
    isOpen = false;
    dialog.close();
    dialog.remove();
    if (back instanceof HTMLElement) back.focus();
    onClose();
  };
  dialog.addEventListener("close", close);
  document.body.append(dialog);
  dialog.showModal();
  return close;
}

/** Asks who decides; undefined where that is not said. */
export function askName(before: string): Promise<string | undefined> {
  return new Promise((resolve) => {
    let name: string | undefined;
    const input = element("input", { type: "text", id: "name", dir: "auto", autocomplete: "name" });
    input.value = before;
    const done = () => {
      if (input.value.trim() === "") {
        input.focus();
        return;
      }
      name = input.value.trim();
      close();
    };
    input.addEventListener("keydown", (event) => {
      if (event.key !== "Enter" || event.isComposing) return;
      event.preventDefault();
      done();
    });
    const close = show(
      "Who decides?",
      [
        element(
          "p",
          {},
          "Your name stands beside each decision in decisions.csv. It is asked once.",
        ),
        element("label", { for: "name" }, "Your name"),
        input,
        element(
          "p",
          { class: "actions" },
          button("Use this name", { class: "main" }, done),
          button("Cancel", {}, () => close()),
        ),
      ],
      () => resolve(name),
    );
    input.focus();
  });
}

export function showHelp(
  letters: ReadonlyMap<string, string>,
  hasShortcuts: boolean,
  setShortcuts: (on: boolean) => void,
): void {
  const first = [...letters]
    .slice(0, 4)
    .map(([coder, letter]) => [[letter], `take ${coder}'s codings`] as const);
  const keys: readonly (readonly [readonly string[], string])[] = [
    ...first,
    [["1", "2", "…"], "the same, by number"],
    [["m", "+"], "both: every code of everybody"],
    [["n", "-"], "neither: no code"],
    [["e"], "edit: other codes or another extent"],
    [["r"], "write the reason"],
    [["u"], "undo the last decision"],
    [["j", "k"], "next, previous disagreement"],
    [["↓", "↑", "Home", "End"], "the same, in the list"],
    [["q"], "to the list"],
    [["t"], "to the transcript"],
    [["/"], "filter the list"],
    [["s"], "save decisions.csv"],
    [["o"], "open a decisions.csv"],
    [["?"], "this help"],
    [["Esc"], "leave a field, the edit or this help"],
  ];
  const check = element("input", { type: "checkbox", id: "shortcuts" });
  check.checked = hasShortcuts;
  check.addEventListener("change", () => setShortcuts(check.checked));
  const close = show("Keys", [
    element(
      "table",
      { class: "keys" },
      keys.map(([names, does]) =>
        element(
          "tr",
          {},
          element(
            "th",
            { scope: "row" },
            names.map((name) => element("kbd", {}, name)),
          ),
          element("td", {}, quoted(does)),
        ),
      ),
    ),
    element(
      "p",
      {},
      check,
      " ",
      element(
        "label",
        { for: "shortcuts" },
        "Single keys are commands (Tab and Enter always work)",
      ),
    ),
    element(
      "p",
      { class: "actions" },
      button(["Close ", key("Esc")], { class: "main", autofocus: true }, () => close()),
    ),
  ]);
}

/** What could not be read, or is worth knowing, in a file of decisions. */
export function showFindings(file: string, summary: string, findings: readonly Finding[]): void {
  const close = show(file, [
    element("p", {}, summary),
    element(
      "ul",
      { class: "findings" },
      findings
        .slice(0, 200)
        .map(({ line, message, hint, isError }) =>
          element(
            "li",
            {},
            element("b", {}, isError ? "Error" : "Note"),
            line === undefined ? "" : ` in line ${line}`,
            ": ",
            quoted(message),
            hint === undefined ? "" : [" (", quoted(hint), ")"],
          ),
        ),
    ),
    findings.length > 200 ? element("p", {}, `and ${findings.length - 200} more`) : undefined,
    element(
      "p",
      { class: "actions" },
      button(["Close ", key("Esc")], { class: "main", autofocus: true }, () => close()),
    ),
  ]);
}

/** Decisions that an earlier worksheet of the study left behind. */
export function askEarlier(count: number): Promise<"take" | "drop" | undefined> {
  return new Promise((resolve) => {
    let answer: "take" | "drop" | undefined;
    const press = (what: typeof answer) => () => {
      answer = what;
      close();
    };
    const close = show(
      "Decisions that were not saved",
      [
        element(
          "p",
          {},
          `This browser holds ${count === 1 ? "a decision" : `${count} decisions`} about an earlier worksheet of this study that ${count === 1 ? "is" : "are"} in no file yet.`,
        ),
        element(
          "p",
          { class: "actions" },
          button("Take them over", { class: "main" }, press("take")),
          button("Ask again later", {}, press(undefined)),
          button("Throw them away", {}, press("drop")),
        ),
      ],
      () => resolve(answer),
    );
  });
}
