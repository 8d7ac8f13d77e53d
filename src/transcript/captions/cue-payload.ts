import { namedCharacter } from "./named-characters.ts";

/** What one voice says within a caption, line by line, without markup. */
export type CueSpeech = {
  /** From `<v Name>`; undefined where no such tag names anybody. */
  readonly voice: string | undefined;
  readonly lines: readonly string[];
};

const tag = /<(\/?)([A-Za-z][\w.-]*)(?:\s([^<>]*))?(\/?)>|<\d[\d:.,]*>|\{\\[^{}]*\}/g;

// Tags of WebVTT, and of HTML as SRT files have it: they style words and say nothing themselves.
const stylingTags = new Set("c i b u s v em strong ruby rt lang font span p div".split(" "));

/**
 * Takes the markup off a caption. `<v Name>` holds until the next one or the caption's end, closed or
 * not (noScribe never closes it). A tag that is not WebVTT's is a transcriber's own, and no word is
 * lost with it: around words (`<UNSURE>maybe</UNSURE>`) only the tag goes; alone (`<UNIN/>`,
 * `<laughs>`) it stands for something that was heard, and stays as `[UNIN]`, `[laughs]`.
 */
export function readCuePayload(lines: readonly string[]): CueSpeech[] {
  const payload = lines.join("\n");
  const closed = new Set([...payload.matchAll(/<\/([\w.-]+)/g)].map(([, name]) => name));
  const speeches: { voice: string | undefined; text: string }[] = [];
  let current = { voice: undefined as string | undefined, text: "" };
  let after = 0;
  for (const found of payload.matchAll(tag)) {
    const [whole, slash, name = "", attributes = ""] = found;
    current.text += payload.slice(after, found.index);
    after = found.index + whole.length;
    const kind = name.split(".")[0]?.toLowerCase() ?? "";
    if (slash !== "" || name === "") continue;
    if (kind === "v") {
      speeches.push(current);
      current = { voice: voiceName(attributes), text: "" };
    } else if (kind === "br") current.text += "\n";
    else if (!stylingTags.has(kind) && !closed.has(name)) current.text += `[${name}]`;
  }
  current.text += payload.slice(after);
  return [...speeches, current].flatMap(({ voice, text }) => {
    const spoken = decodeEntities(text)
      .split("\n")
      .map((line) => line.trim());
    const kept = spoken.filter((line) => line !== "");
    return kept.length === 0 ? [] : [{ voice, lines: kept }];
  });
}

/** Without line ends and colons, so that the name can stand as a label before its speech. */
function voiceName(attributes: string): string | undefined {
  const name = decodeEntities(attributes)
    .replaceAll(/[\s:]+/g, " ")
    .trim();
  return name === "" ? undefined : name;
}

/** Entities that are not known stay as written. */
function decodeEntities(text: string): string {
  return text.replaceAll(
    /&(?:#(\d{1,7})|#[xX]([\da-fA-F]{1,6})|([A-Za-z]+\d*));/g,
    (whole, ...groups) => {
      const [decimal, hexadecimal, name] = groups as (string | undefined)[];
      if (name !== undefined) return namedCharacter(name) ?? whole;
      const code = decimal === undefined ? Number.parseInt(hexadecimal ?? "", 16) : Number(decimal);
      const isCharacter = code >= 0x20 && code <= 0x10ffff && !(code >= 0xd800 && code <= 0xdfff);
      return isCharacter ? String.fromCodePoint(code) : whole;
    },
  );
}
