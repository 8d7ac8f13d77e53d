import { splitAddresses, type TextPiece } from "../web-addresses.ts";
import type { Anchors } from "./codebook-document.ts";

/** Words, an address of the web, or the id of a code or theme that a definition refers to. */
export type ProsePiece =
  | TextPiece
  | { readonly kind: "mention"; readonly text: string; readonly anchor: string };

/** Splits what authors wrote. Ids in backticks are references, as `sixphase check` reads them too. */
export function splitProse(text: string, anchors: Anchors): ProsePiece[] {
  return splitAddresses(text).flatMap((piece) =>
    piece.kind === "words" ? splitWords(piece.text, anchors) : [piece],
  );
}

function splitWords(text: string, anchors: Anchors): ProsePiece[] {
  const pieces: ProsePiece[] = [];
  let end = 0;
  const addWords = (to: number) => {
    if (to > end) pieces.push({ kind: "words", text: text.slice(end, to) });
  };
  for (const { 0: quoted, 1: id = "", index } of text.matchAll(inBackticks)) {
    const anchor = anchors.get(id);
    // Backticks also set off words of speech.
    if (anchor === undefined) continue;
    addWords(index);
    pieces.push({ kind: "mention", text: id, anchor });
    end = index + quoted.length;
  }
  addWords(text.length);
  return pieces;
}

const inBackticks = /`([^`\s]+)`/gu;
