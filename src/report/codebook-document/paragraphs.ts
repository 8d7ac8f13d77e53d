/** The paragraphs of a text as its author set it; each is one or several lines, none of them empty. */
export function paragraphsOf(text: string): (readonly string[])[] {
  return text
    .trim()
    .split(/\n\s*\n/)
    .map((paragraph) => paragraph.split("\n").map((line) => line.trim()));
}
