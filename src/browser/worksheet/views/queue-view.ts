import { disagreementKinds } from "../../../model/reconciliation.ts";
import type { WorksheetItem } from "../../../model/worksheet.ts";
import { decisionWord } from "../../../reconcile/decisions/write-decision.ts";
import type { App, View } from "../app.ts";
import { element, quoted, replaceChildren, setAttribute } from "../dom.ts";
import { stateOf } from "../queue.ts";
import type { State } from "../state.ts";
import { textOf } from "../study.ts";
import { codesWords, counted } from "../wording.ts";

/** Rows above and below what is seen that are there already when one scrolls. */
const spare = 8;

/** The list of disagreements. Only the rows that are seen exist, so its length costs nothing. */
export function queueView(app: App): View {
  const count = element("p", { class: "count" });
  const canvas = element("div", { class: "canvas", role: "presentation" });
  const list = element(
    "div",
    { class: "list", role: "listbox", tabindex: 0, id: "queue", "aria-label": "Disagreements" },
    canvas,
  );
  const root = element(
    "section",
    { class: "queue", "aria-labelledby": "queue-title" },
    element("h2", { id: "queue-title" }, "Disagreements"),
    filters(app),
    count,
    list,
  );
  // Asked for once, for each question makes the browser lay out the page.
  let height = rowHeight();

  const draw = () => {
    const { visible, current } = app.state();
    canvas.style.height = `${visible.length * height}px`;
    const first = Math.max(0, Math.floor(list.scrollTop / height) - spare);
    const last = Math.min(
      visible.length,
      Math.ceil((list.scrollTop + list.clientHeight) / height) + spare,
    );
    replaceChildren(
      canvas,
      visible.slice(first, last).map((place, at) => {
        const row = rowOf(app, place, first + at, visible.length, place === current);
        row.style.top = `${(first + at) * height}px`;
        return row;
      }),
    );
    const shown = current !== undefined && visible.slice(first, last).includes(current);
    setAttribute(list, "aria-activedescendant", shown ? `row-${current}` : undefined);
  };
  const showCurrent = () => {
    const { visible, current } = app.state();
    const at = current === undefined ? -1 : visible.indexOf(current);
    if (at === -1) return;
    const [top, bottom] = [at * height, (at + 1) * height];
    canvas.style.height = `${visible.length * height}px`;
    if (top < list.scrollTop) list.scrollTop = Math.max(0, top - height);
    else if (bottom > list.scrollTop + list.clientHeight) {
      list.scrollTop = bottom - list.clientHeight + height;
    }
  };
  let isDrawing = false;
  list.addEventListener("scroll", () => {
    if (isDrawing) return;
    isDrawing = true;
    requestAnimationFrame(() => {
      isDrawing = false;
      draw();
    });
  });
  new ResizeObserver(() => {
    height = rowHeight();
    draw();
  }).observe(list);
  list.addEventListener("click", ({ target }) => {
    const row = target instanceof Element ? target.closest<HTMLElement>("[data-place]") : null;
    if (row !== null) app.dispatch({ type: "go", place: Number(row.dataset["place"]) });
  });
  list.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const page = Math.max(1, Math.floor(list.clientHeight / Math.max(1, height)) - 1);
    const steps: Readonly<Record<string, number>> = {
      ...{ ArrowDown: 1, ArrowUp: -1, PageDown: page, PageUp: -page },
      ...{ Home: Number.NEGATIVE_INFINITY, End: Number.POSITIVE_INFINITY },
    };
    const by = steps[event.key];
    if (by === undefined) return;
    event.preventDefault();
    app.dispatch({ type: "step", by });
  });

  return {
    root,
    update: (after, before) => {
      const isSame =
        before?.visible === after.visible &&
        before.current === after.current &&
        before.standings === after.standings;
      if (isSame) return;
      const { length } = after.visible;
      const all = app.study.queue.length;
      const shown = length === all ? "" : `${length} of `;
      count.textContent =
        all === 0 ? "There are none" : shown + counted(all, "disagreement", "disagreements");
      showCurrent();
      draw();
    },
  };
}

function rowOf(app: App, place: number, at: number, all: number, isCurrent: boolean): HTMLElement {
  const entry = app.study.queue[place];
  if (entry === undefined) return element("div");
  const { item } = entry;
  const { text } = textOf(app.study, item);
  const { sign, words } = stateWords(app, app.state(), entry);
  const [first] = item.codings;
  return element(
    "div",
    {
      ...{ class: "row", role: "option", id: `row-${place}`, "data-place": place },
      ...{ "aria-selected": isCurrent ? "true" : "false" },
      ...{ "aria-posinset": at + 1, "aria-setsize": all },
    },
    element(
      "span",
      { class: "what" },
      element("span", { class: `state ${stateOf(entry, app.state().standings)}` }, sign),
      element("span", { class: "unseen" }, `${words}: `),
      element("b", {}, item.kind),
      " ",
      quoted(codesWords(app.study, item)),
    ),
    element(
      "span",
      { class: "where" },
      quoted(`${item.transcript}:${first?.line ?? ""}`),
      element(
        "span",
        { class: "words", dir: "auto" },
        text.slice(item.span.start, Math.min(item.span.end, item.span.start + 80)),
      ),
    ),
  );
}

/** The sign is what differs, whatever its colour. */
function stateWords(app: App, { standings }: State, entry: WorksheetItem) {
  const standing = standings.get(entry.item.id);
  if (standing !== undefined) {
    const word = decisionWord(standing.choice, app.study.worksheet.coders);
    return { sign: `✓ ${word}`, words: `decided ${word}` };
  }
  return entry.settlement.by === "policy"
    ? { sign: "◇ policy", words: "settled by the policy" }
    : { sign: "○", words: "open" };
}

function rowHeight(): number {
  return 3.5 * Number.parseFloat(getComputedStyle(document.documentElement).fontSize);
}

function filters(app: App): HTMLElement {
  const { study } = app;
  const kinds = new Set(study.queue.map(({ item }) => item.kind));
  const used = new Set<string>(
    study.queue.flatMap(({ item }) => item.codings.map(({ code }) => code)),
  );
  const places = [...new Set(study.queue.map(({ item }) => item.transcript))];
  const words = element("input", {
    ...{ type: "search", id: "filter", autocomplete: "off", spellcheck: "false" },
    "aria-keyshortcuts": "/",
  });
  words.addEventListener("input", () => {
    app.dispatch({ type: "filter", filter: { words: words.value } });
  });
  const choice = (name: "kind" | "code" | "transcript" | "state", options: readonly string[]) => {
    const select = element(
      "select",
      { "aria-label": name },
      element("option", { value: "" }, `any ${name}`),
      options.map((value) => {
        const option = element("option", {}, value);
        option.value = value;
        return option;
      }),
    );
    select.addEventListener("change", () => {
      app.dispatch({ type: "filter", filter: { [name]: select.value } });
    });
    return select;
  };
  return element(
    "div",
    { class: "filters", role: "search" },
    element("label", { for: "filter" }, "Filter ", element("kbd", { "aria-hidden": "true" }, "/")),
    words,
    choice("state", ["open", "decided", "policy"]),
    choice(
      "kind",
      disagreementKinds.filter((kind) => kinds.has(kind)),
    ),
    choice(
      "code",
      study.worksheet.nodes.map(({ id }) => id).filter((id) => used.has(id)),
    ),
    choice("transcript", places),
  );
}
