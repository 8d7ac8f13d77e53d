import type { NodeId } from "../../../model/ids.ts";
import type { WorksheetNode } from "../../../model/worksheet.ts";
import type { App } from "../app.ts";
import { button, element, quoted, replaceChildren, setAttribute } from "../dom.ts";
import { findNodes } from "../find-nodes.ts";
import { codesOf } from "../study.ts";

export type CodeChooser = {
  readonly root: HTMLElement;
  readonly input: HTMLInputElement;
  readonly show: (codes: readonly NodeId[]) => void;
};

/** Codes of the codebook, chosen by typing; a combo box as ARIA has it. */
export function codeChooser(app: App, changed: (codes: readonly NodeId[]) => void): CodeChooser {
  let codes: readonly NodeId[] = [];
  let options: readonly WorksheetNode[] = [];
  let active = 0;
  let isWanted = false;
  const chips = element("ul", { class: "chips", "aria-label": "Codes chosen" });
  const list = element("ul", {
    role: "listbox",
    id: "code-options",
    class: "options",
    "aria-label": "Codes",
  });
  const input = element("input", {
    ...{ type: "text", id: "code", role: "combobox", autocomplete: "off", spellcheck: "false" },
    ...{ "aria-controls": "code-options", "aria-expanded": "false", "aria-autocomplete": "list" },
  });
  const root = element(
    "div",
    { class: "chooser" },
    element("label", { for: "code" }, "Codes (type a part of the id or the name)"),
    chips,
    input,
    list,
  );
  const add = (node: WorksheetNode | undefined) => {
    if (node === undefined) return;
    input.value = "";
    isWanted = false;
    changed([...codes, node.id]);
    draw();
  };
  const remove = (id: NodeId) => {
    changed(codes.filter((one) => one !== id));
    input.focus();
  };
  const draw = () => {
    const { current } = app.state();
    const item = current === undefined ? undefined : app.study.queue[current]?.item;
    const near = item === undefined ? [] : codesOf(item);
    options = findNodes(app.study.worksheet.nodes, input.value, codes, near);
    active = Math.min(active, Math.max(0, options.length - 1));
    const isOpen = isWanted && document.activeElement === input;
    list.hidden = !isOpen;
    setAttribute(input, "aria-expanded", isOpen ? "true" : "false");
    setAttribute(
      input,
      "aria-activedescendant",
      isOpen && options.length > 0 ? `option-${active}` : undefined,
    );
    replaceChildren(
      list,
      options.map((node, at) => {
        const made = element(
          "li",
          { role: "option", id: `option-${at}`, "aria-selected": at === active ? "true" : "false" },
          element("code", {}, quoted(node.id)),
          " ",
          quoted(node.name),
          node.path.length === 0
            ? ""
            : element("span", { class: "note" }, " in ", quoted(node.path.join(" › "))),
        );
        // Before the field loses the focus, and the list with it.
        made.addEventListener("pointerdown", (event) => {
          event.preventDefault();
          add(node);
        });
        return made;
      }),
    );
    if (options.length === 0) {
      const none = { role: "option", "aria-disabled": "true", "aria-selected": "false" };
      list.append(element("li", none, "No other code has these words"));
    }
    list.children[active]?.scrollIntoView({ block: "nearest" });
  };
  input.addEventListener("input", () => {
    active = 0;
    isWanted = input.value !== "";
    draw();
  });
  input.addEventListener("blur", () => {
    isWanted = false;
    draw();
  });
  input.addEventListener("keydown", (event) => {
    if (event.isComposing || event.ctrlKey || event.metaKey) return;
    const last = codes.at(-1);
    switch (event.key) {
      case "ArrowDown":
        active = isWanted ? (active + 1) % Math.max(1, options.length) : 0;
        isWanted = true;
        break;
      case "ArrowUp":
        active = (active - 1 + options.length) % Math.max(1, options.length);
        break;
      case "Enter":
        if (isWanted) add(options[active]);
        break;
      case "Escape":
        if (!isWanted) return;
        isWanted = false;
        event.stopPropagation();
        break;
      case "Backspace":
        if (input.value !== "" || last === undefined) return;
        remove(last);
        break;
      default:
        return;
    }
    event.preventDefault();
    draw();
  });
  return {
    root,
    input,
    show: (chosen: readonly NodeId[]) => {
      codes = chosen;
      replaceChildren(
        chips,
        chosen.map((id) =>
          element(
            "li",
            {},
            element("code", {}, quoted(id)),
            button("×", { "aria-label": `Remove ${id}` }, () => remove(id)),
          ),
        ),
      );
      draw();
    },
  };
}
