import type { ReconcileItem } from "../../../model/reconciliation.ts";
import type { App } from "../app.ts";
import { element, quoted } from "../dom.ts";

/** What each coder did there: codes, extents and notes. */
export function sidesList({ study }: App, item: ReconcileItem): HTMLElement {
  const sides = [...study.letters].map(([coder, letter], at) => {
    const codings = item.codings.filter((one) => one.coder === coder);
    const head = element(
      "h3",
      {},
      element("span", { class: `tag by${at % 4}`, "data-tag": letter }),
      quoted(coder),
    );
    if (codings.length === 0) {
      const why = item.coders.includes(coder)
        ? "saw nothing here"
        : "was not asked to code this transcript";
      return element("section", { class: "side" }, head, element("p", { class: "note" }, why));
    }
    return element(
      "section",
      { class: "side" },
      head,
      codings.map(({ code, excerpt, note }) => [
        element(
          "p",
          { class: "code" },
          element("code", {}, quoted(code)),
          " ",
          quoted(study.nodes.get(code)?.name ?? ""),
        ),
        element("blockquote", { dir: "auto" }, excerpt),
        note.trim() === "" ? undefined : element("p", { class: "memo" }, "Note: ", quoted(note)),
      ]),
    );
  });
  return element("div", { class: "sides" }, sides);
}
