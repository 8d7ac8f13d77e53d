import type { CoderId } from "../model/ids.ts";

/**
 * A folder for each coder, of a name that every system takes: what is no letter, digit, `-` or `_` becomes
 * a `-`, names that Windows keeps for itself get a `_`. Names that differ only in what was replaced, or in
 * capitals, get a number, in the order of `coders`.
 */
export function folderNames(coders: readonly CoderId[]): ReadonlyMap<CoderId, string> {
  const taken = new Set<string>();
  return new Map(
    coders.map((coder) => {
      const base = safeName(coder);
      let name = base;
      for (let number = 2; taken.has(sameOnDisk(name)); number++) name = `${base}-${number}`;
      taken.add(sameOnDisk(name));
      return [coder, name];
    }),
  );
}

// Long enough to recognise a name, short enough for every disk: at most four bytes a character.
const longest = 48;

function safeName(coder: string): string {
  const plain = coder.normalize("NFC").replaceAll(/[^\p{L}\p{M}\p{N}_-]+/gu, "-");
  const name = [...plain.replaceAll(/^-+|-+$/g, "")].slice(0, longest).join("");
  if (name === "") return "coder";
  return reserved.test(name) ? `${name}_` : name;
}

/** Disks of Windows and macOS do not tell capitals apart, nor ways of writing an accent. */
function sameOnDisk(name: string): string {
  return name.normalize("NFKC").toUpperCase().toLowerCase();
}

const reserved = /^(?:con|prn|aux|nul|com[0-9¹²³]|lpt[0-9¹²³])$/i;
