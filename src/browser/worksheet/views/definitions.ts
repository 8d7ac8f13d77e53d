import type { ReconcileItem } from "../../../model/reconciliation.ts";
import type { WorksheetNode } from "../../../model/worksheet.ts";
import type { App } from "../app.ts";
import { element, quoted } from "../dom.ts";
import { codesOf } from "../study.ts";

/** What the codebook says of each code of an item, side by side. */
export function definitionsTable({ study }: App, item: ReconcileItem): HTMLElement {
  const nodes = codesOf(item).flatMap((code) => study.nodes.get(code) ?? []);
  const rows: readonly (readonly [string, (node: WorksheetNode) => string | undefined])[] = [
    ["name", ({ name }) => name],
    ["in", ({ path }) => path.join(" › ")],
    ["definition", ({ definition }) => definition],
    ["when", ({ when }) => when],
    ["when not", ({ whenNot }) => whenNot],
  ];
  const said = rows.filter(([, read]) => nodes.some((node) => (read(node) ?? "").trim() !== ""));
  return element(
    "div",
    { class: "definitions", tabindex: 0, role: "region", "aria-label": "Definitions" },
    element(
      "table",
      {},
      element("caption", {}, "What the codebook says"),
      element(
        "thead",
        {},
        element(
          "tr",
          {},
          element("td"),
          nodes.map(({ id }) => element("th", { scope: "col" }, element("code", {}, quoted(id)))),
        ),
      ),
      element(
        "tbody",
        {},
        said.map(([label, read]) =>
          element(
            "tr",
            {},
            element("th", { scope: "row" }, label),
            nodes.map((node) => element("td", { dir: "auto" }, read(node) ?? "")),
          ),
        ),
      ),
    ),
  );
}
