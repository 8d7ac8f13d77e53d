import type { Choice, Problem } from "./cover.ts";

/** The problem in parts that no choice links. */
export function components({ elements, choices }: Problem): readonly Problem[] {
  const parent = new Map(elements.map((element) => [element, element]));
  const rootOf = (element: number): number => {
    let root = element;
    for (let up = parent.get(root); up !== undefined && up !== root; up = parent.get(root))
      root = up;
    parent.set(element, root);
    return root;
  };
  for (const { members } of choices) {
    const root = rootOf(members[0] ?? 0);
    for (const member of members) parent.set(rootOf(member), root);
  }
  const parts = new Map<number, { elements: number[]; choices: Choice[] }>();
  for (const element of elements) {
    const root = rootOf(element);
    const part = parts.get(root);
    if (part === undefined) parts.set(root, { elements: [element], choices: [] });
    else part.elements.push(element);
  }
  for (const choice of choices) parts.get(rootOf(choice.members[0] ?? 0))?.choices.push(choice);
  return [...parts.values()];
}
