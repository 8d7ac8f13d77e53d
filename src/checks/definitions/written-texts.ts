import type { Code, Theme } from "../../model/codebook.ts";
import type { NodeId } from "../../model/ids.ts";
import type { Span } from "../../model/span.ts";

/** The keys that say in words what a code or theme is. */
export type TextKey = "brief" | "concept" | "definition" | "when" | "when_not";

export type WrittenText = {
  /** The code or theme that it is about. */
  readonly id: NodeId;
  readonly key: TextKey;
  readonly text: string;
  readonly at: Span;
};

/** What is written about themes and codes: first the concepts, then each code's texts, in tree order. */
export function writtenTexts({
  themes,
  codes,
}: {
  readonly themes: readonly Theme[];
  readonly codes: readonly Code[];
}): WrittenText[] {
  return [
    ...themes.flatMap(({ id, at, places, concept }) => written(id, at, places, { concept })),
    ...codes.flatMap(({ id, at, places, brief, definition, when, whenNot }) =>
      written(id, at, places, { brief, definition, when, when_not: whenNot }),
    ),
  ];
}

type Texts = { readonly [Key in TextKey]?: string | undefined };

function written(
  id: NodeId,
  at: Span,
  places: { readonly [Key in TextKey]?: Span },
  texts: Texts,
): WrittenText[] {
  return textKeys.flatMap((key) => {
    const text = texts[key];
    return text === undefined ? [] : [{ id, key, text, at: places[key] ?? at }];
  });
}

const textKeys: readonly TextKey[] = ["brief", "concept", "definition", "when", "when_not"];
