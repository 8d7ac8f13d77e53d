const longest = 60;

/** A name as a message has it: a cell may hold a whole text, and a message is read. */
export function shortName(name: string): string {
  return name.length > longest ? `${name.slice(0, longest)}…` : name;
}
