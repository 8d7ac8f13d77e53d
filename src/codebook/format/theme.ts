import type { Quoted, Status } from "../../model/codebook.ts";
import { list } from "../../yaml/shape/list.ts";
import { type Fields, mapping, optional, required } from "../../yaml/shape/mapping.ts";
import { named } from "../../yaml/shape/named.ts";
import type { Shape } from "../../yaml/shape/shape.ts";
import { text } from "../../yaml/shape/text.ts";
import { type CodeFields, code, status } from "./code.ts";
import { id } from "./id.ts";

type ThemeKeys = {
  readonly id: Quoted;
  readonly name: Quoted;
  readonly concept: Quoted;
  readonly status: Status;
  readonly replaces: readonly Quoted[];
  readonly codes: readonly CodeFields[];
  readonly themes: readonly Fields<ThemeKeys>[];
};

export type ThemeFields = Fields<ThemeKeys>;

export const theme: Shape<ThemeFields> = named("theme", () => themeKeys);

const themeKeys: Shape<ThemeFields> = mapping<ThemeKeys>({
  id: required(id, "Short and stable: codings may refer to it. Unique over codes and themes."),
  name: required(text, "As it is to stand in tables and in the paper."),
  concept: optional(text, "One sentence: the idea that holds the theme together."),
  status: optional(
    status,
    "How far the theme has come. Without it: that of the theme around it, and candidate at the top.",
  ),
  replaces: optional(list(text), "Former ids of this theme, so that old codings still resolve."),
  codes: optional(list(code), "The codes of this theme."),
  themes: optional(list(theme), "Sub-themes."),
});
