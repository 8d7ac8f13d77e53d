import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import {
  Document,
  isMap,
  isScalar,
  isSeq,
  Pair,
  parseDocument,
  Scalar,
  YAMLMap,
  YAMLSeq,
} from "yaml";
import { projectFolder } from "./project-folder.ts";

const folder = join(projectFolder, "codebooks");

export const shippedTexts: readonly string[] = readdirSync(folder)
  .filter((file) => file.endsWith(".yaml"))
  .map((file) => readFileSync(join(folder, file), "utf8"));

/**
 * The shipped codebooks cut into small ones of two themes with a code each, so that every code comes
 * in one of them and thousands can be tried. Without memos, which speak of all codes.
 */
export const shippedParts: readonly string[] = shippedTexts.flatMap((text) => {
  const { contents } = parseDocument(text);
  const themes = themesIn(valueAt(contents, "themes"));
  const pieces = themes.map(piecesOf);
  const longest = Math.max(...pieces.map(({ length }) => length));
  return themes.flatMap((_, index) =>
    Array.from({ length: longest }, (_row, row) => {
      const both = [pieces[index], pieces[(index + 1) % pieces.length]];
      const chosen = both.map((each) => each?.[row % each.length]);
      return written(entriesOf(contents), chosen);
    }),
  );
});

function entriesOf(map: unknown): Pair[] {
  return isMap(map) ? map.items : [];
}

function keyOf({ key }: Pair): unknown {
  return isScalar(key) ? key.value : undefined;
}

function valueAt(map: unknown, key: string): unknown {
  return entriesOf(map).find((entry) => keyOf(entry) === key)?.value;
}

function itemsOf(list: unknown): readonly unknown[] {
  return isSeq(list) ? list.items : [];
}

/** Themes and sub-themes that hold codes. */
function themesIn(list: unknown): unknown[] {
  return itemsOf(list).flatMap((theme) => [
    ...(itemsOf(valueAt(theme, "codes")).length > 0 ? [theme] : []),
    ...themesIn(valueAt(theme, "themes")),
  ]);
}

/** The theme with one of its codes, for each of them; as a top theme, so with a status of its own. */
function piecesOf(theme: unknown): YAMLMap[] {
  return itemsOf(valueAt(theme, "codes")).map((code) => {
    const list = new YAMLSeq();
    list.items = [code];
    const rest = entriesOf(theme).filter(
      (entry) => !["codes", "themes", "status"].includes(String(keyOf(entry))),
    );
    const piece = new YAMLMap();
    const status = new Pair(new Scalar("status"), new Scalar("defined"));
    piece.items = [...rest, status, new Pair(new Scalar("codes"), list)];
    return piece;
  });
}

function written(head: readonly Pair[], themes: readonly unknown[]): string {
  const document = new Document();
  const list = new YAMLSeq();
  list.items = [...themes];
  const contents = new YAMLMap();
  const kept = head.filter((entry) => !["themes", "codes", "memos"].includes(String(keyOf(entry))));
  contents.items = [...kept, new Pair(new Scalar("themes"), list)];
  document.contents = contents;
  return String(document);
}
