import { visibleText } from "./visible-text.ts";

type Attributes = Readonly<Record<string, string | number | boolean | undefined>>;
export type Child = Node | string | undefined | readonly Child[];

/**
 * An element with attributes and children. Texts become text nodes and attribute values, never
 * markup; `true` is an attribute without a value, `false` and `undefined` are none.
 */
export function element<Tag extends keyof HTMLElementTagNameMap>(
  tag: Tag,
  attributes: Attributes = {},
  ...children: readonly Child[]
): HTMLElementTagNameMap[Tag] {
  const made = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) setAttribute(made, name, value);
  append(made, children);
  return made;
}

export function setAttribute(of: Element, name: string, value: Attributes[string]): void {
  if (value === undefined || value === false) of.removeAttribute(name);
  else of.setAttribute(name, value === true ? "" : visibleText(String(value)));
}

export function replaceChildren(of: Element, ...children: readonly Child[]): void {
  of.replaceChildren();
  append(of, children);
}

function append(to: Element, children: readonly Child[]): void {
  for (const child of children) {
    if (child === undefined) continue;
    if (typeof child === "string") to.append(visibleText(child));
    else if (child instanceof Node) to.append(child);
    else append(to, child);
  }
}

/** A text of the study, in the direction of its own script. */
export function quoted(text: string): HTMLElement {
  return element("bdi", {}, text);
}

export function button(label: Child, attributes: Attributes, press: () => void): HTMLButtonElement {
  const made = element("button", { type: "button", ...attributes }, label);
  made.addEventListener("click", press);
  return made;
}

export function key(name: string): HTMLElement {
  return element("kbd", { "aria-hidden": "true" }, name);
}
