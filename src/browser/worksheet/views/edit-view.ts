import type { NodeId } from "../../../model/ids.ts";
import type { App, View } from "../app.ts";
import { button, element, replaceChildren, setAttribute } from "../dom.ts";
import type { EditDraft, State } from "../state.ts";
import { textOf } from "../study.ts";
import { type Edge, movedByWord } from "../word-steps.ts";
import { codeChooser } from "./code-chooser.ts";

/** The form for a decision of one's own: codes by typing, the extent by selecting or word by word. */
export function editView(app: App): View & { readonly focus: () => void } {
  const draft = () => app.state().edit;
  const change = (part: Partial<EditDraft>) => {
    const before = draft();
    if (before !== undefined) app.dispatch({ type: "edit", draft: { ...before, ...part } });
  };
  const chooser = codeChooser(app, (codes) => change({ codes }));
  const quote = element("blockquote", { dir: "auto", id: "extent-text" });
  const edges = { start: edgeControl(app, "start", change), end: edgeControl(app, "end", change) };
  const decide = () => {
    const { codes = [], span } = draft() ?? {};
    if (span === undefined) return;
    if (codes.length > 0) app.decide({ kind: "edit", codes, span });
    else {
      app.say("Choose a code first, or decide neither.");
      chooser.input.focus();
    }
  };
  const cancel = () => {
    app.dispatch({ type: "edit", draft: undefined });
    document.getElementById("now")?.focus();
  };
  const root = element(
    "fieldset",
    { class: "edit", hidden: true },
    element("legend", {}, "Edit"),
    chooser.root,
    element(
      "div",
      { role: "group", "aria-label": "Extent", "aria-describedby": "extent-help" },
      quote,
      element("div", { class: "edges" }, edges.start.root, edges.end.root),
    ),
    element(
      "p",
      { class: "note", id: "extent-help" },
      "Select other words in the transcript, or move start and end word by word with the arrow keys.",
    ),
    element(
      "p",
      { class: "actions" },
      button("Decide this", { class: "main" }, decide),
      button("Cancel", {}, cancel),
    ),
  );
  root.addEventListener("keydown", (event) => {
    if (event.isComposing) return;
    if (event.key === "Escape") {
      event.preventDefault();
      cancel();
    } else if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) {
      event.preventDefault();
      decide();
    }
  });

  return {
    root,
    focus: () => chooser.input.focus(),
    update: (after, before) => {
      const { edit } = after;
      if (edit === before?.edit && after.current === before?.current) return;
      root.hidden = edit === undefined;
      if (edit === undefined) return;
      const text = textOfCurrent(app, after);
      quote.textContent = "";
      replaceChildren(quote, text.slice(edit.span.start, edit.span.end));
      if (before?.edit === undefined) chooser.input.value = "";
      chooser.show(edit.codes);
      edges.start.show(text, edit);
      edges.end.show(text, edit);
      if (before?.edit === undefined) chooser.input.focus();
    },
  };
}

function textOfCurrent({ study }: App, { current }: State): string {
  const item = current === undefined ? undefined : study.queue[current]?.item;
  return item === undefined ? "" : textOf(study, item).text;
}

/** One end of the extent: a slider whose steps are words. */
function edgeControl(app: App, edge: Edge, change: (part: Partial<EditDraft>) => void) {
  const name = edge === "start" ? "Start" : "End";
  const words = element("bdi", {});
  const slider = element(
    "span",
    { role: "slider", tabindex: 0, class: "slider", "aria-label": `${name} of the extent` },
    words,
  );
  const move = (by: 1 | -1) => {
    const { edit } = app.state();
    if (edit === undefined) return;
    change({ span: movedByWord(textOfCurrent(app, app.state()), edit.span, edge, by) });
  };
  slider.addEventListener("keydown", (event) => {
    const isRightToLeft = getComputedStyle(words).direction === "rtl";
    const steps: Readonly<Record<string, 1 | -1>> = {
      ...{ ArrowRight: isRightToLeft ? -1 : 1, ArrowLeft: isRightToLeft ? 1 : -1 },
      ...{ ArrowUp: 1, ArrowDown: -1 },
    };
    const by = steps[event.key];
    if (by === undefined) return;
    event.preventDefault();
    move(by);
  });
  const root = element(
    "div",
    { class: "edge" },
    `${name} `,
    button("−", { "aria-label": `${name} one word earlier` }, () => move(-1)),
    slider,
    button("+", { "aria-label": `${name} one word later` }, () => move(1)),
  );
  return {
    root,
    show: (text: string, { span }: EditDraft) => {
      const inside = text.slice(span.start, span.end);
      const shown =
        edge === "start"
          ? inside.slice(0, 24).replace(/\s\S*$/, " …")
          : inside.slice(-24).replace(/^\S*\s/, "… ");
      words.dir = "auto";
      replaceChildren(words, shown);
      setAttribute(slider, "aria-valuemin", 0);
      setAttribute(slider, "aria-valuemax", text.length);
      setAttribute(slider, "aria-valuenow", span[edge]);
      setAttribute(slider, "aria-valuetext", shown);
    },
  };
}

/** The codes with which an edit begins: those on which all who coded agree. */
export function firstCodes(codes: readonly NodeId[]): readonly NodeId[] {
  return codes.length === 1 ? codes : [];
}
