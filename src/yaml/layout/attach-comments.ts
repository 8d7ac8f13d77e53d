import type { Tree } from "./build-tree.ts";
import type { Remark } from "./remarks.ts";
import { beginsLine, blankLineAbove, columnOf } from "./source-lines.ts";
import {
  type Collection,
  type Comment,
  type Entry,
  type Landmark,
  putAbove,
  putBehind,
} from "./tree.ts";

/**
 * Gives each comment to what it belongs to. At the end of a line: to what the line ends. On a line of
 * its own: to what follows, unless it is indented like something deeper that ends there, such as the
 * last rule of a code that is commented out.
 */
export function attachComments(
  { root, landmarks }: Tree,
  text: string,
  comments: readonly Remark[],
): void {
  let next = 0;
  let outermost = 0; // of the places to which comments between the same two landmarks may still go
  for (const { start, text: words } of comments) {
    while ((landmarks[next]?.start ?? Number.POSITIVE_INFINITY) < start) {
      next += 1;
      outermost = 0;
    }
    const previous = landmarks[next - 1];
    const following = landmarks[next];
    if (previous !== undefined && isOnLineOf(previous, start, text)) {
      putBehind(previous.entry, { text: words, gap: gapBefore(start, text) });
      continue;
    }
    const blankBefore = blankLineAbove(text, start, previous?.end ?? 0);
    const comment = { text: words, blankBefore };
    if (following?.closes !== undefined) {
      const { entries, end, owner } = following.closes;
      if (entries.length === 0 && owner !== undefined) putAbove(owner, words);
      else end.push(comment);
      continue;
    }
    if (following !== undefined && following.entry === previous?.entry) {
      putAbove(following.entry, words); // between a key and its value
      continue;
    }
    const entry = following && entryBegunBy(following);
    const ending = entry?.parent.inBrackets ? [] : endingPlaces(previous, entry);
    const opened = /^[ \t]*-/m.test(text.slice(previous?.end ?? 0, start)); // after a dash
    const column = beginsLine(text, start) && !opened ? columnOf(text, start) : -1;
    const isDeeper = entry === undefined || column > entry.parent.column;
    const place = isDeeper ? placeAt(column, ending, outermost) : undefined;
    outermost = place === undefined ? ending.length : ending.indexOf(place);
    (place?.comments ?? entry?.before ?? root.end).push(comment);
  }
}

/** In the same line with nothing but punctuation between them, or in the first line of a block text. */
function isOnLineOf(landmark: Landmark, start: number, text: string): boolean {
  // A block text ends with its last line, so what follows it is never on that line.
  return start < landmark.end || !text.slice(landmark.end - 1, start).includes("\n");
}

function gapBefore(start: number, text: string): string {
  let from = start;
  while (text[from - 1] === " ") from -= 1;
  return text.slice(from, start) || " ";
}

/** The largest entry that begins with a landmark: of `- id: x` the item, not its first key. */
function entryBegunBy({ entry }: Landmark): Entry {
  let found = entry;
  for (;;) {
    const { owner, entries } = found.parent;
    if (owner === undefined || owner.key !== undefined || entries[0] !== found) return found;
    found = owner;
  }
}

/** Where a comment may go that stands after the last of something. */
type EndingPlace = { readonly column: number; readonly comments: Comment[] };

/** The lists and mappings that end between two landmarks, the deepest first. */
function endingPlaces(previous: Landmark | undefined, entry: Entry | undefined): EndingPlace[] {
  if (previous === undefined) return [];
  const around = entry === undefined ? new Set<Collection>() : collectionsAround(entry);
  const places: EndingPlace[] = [];
  const { key, value, parent, within } = previous.entry;
  if (key !== undefined && value.kind === "text" && value.style === "empty" && value.marks === "") {
    places.push({ column: parent.column + 1, comments: within });
  }
  for (const collection of collectionsAround(previous.entry)) {
    if (around.has(collection)) break;
    places.push({ column: collection.column, comments: collection.end });
  }
  return places;
}

function collectionsAround(entry: Entry): Set<Collection> {
  const found = new Set<Collection>();
  for (let at: Entry | undefined = entry; at !== undefined; at = at.parent.owner) {
    found.add(at.parent);
  }
  return found;
}

/** The deepest place that is not deeper than a column; of two that are equal, the outer one. */
function placeAt(
  column: number,
  places: readonly EndingPlace[],
  from: number,
): EndingPlace | undefined {
  let found: EndingPlace | undefined;
  for (const place of places.slice(from)) {
    if (place.column > column) continue;
    if (found !== undefined && place.column < found.column) break;
    found = place;
  }
  return found;
}
