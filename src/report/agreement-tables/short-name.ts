const longest = 60;

/** A name as a report for readers has it: a cell of a table may hold a whole text. */
export function shortName(name: string): string {
  return name.length > longest ? `${name.slice(0, longest)}…` : name;
}
