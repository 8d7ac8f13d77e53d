import fc from "fast-check";
import { expect, test } from "vitest";
import { compareTranscript } from "../../../src/agreement/compare/compare-transcript.ts";
import { type CodedSpan, placeCodings } from "../../../src/agreement/compare/place-codings.ts";
import type { ComparedTranscript } from "../../../src/agreement/comparison.ts";
import { codeId } from "../../../src/model/ids.ts";
import type { Span } from "../../../src/model/span.ts";
import type { Transcript } from "../../../src/model/transcript.ts";
import type { Cover, UnitKind } from "../../../src/model/unit-kind.ts";
import { segmentSentences } from "../../../src/text/sentences.ts";
import { codedTranscript, codes, heard, itself } from "./build.ts";

// The rules as they are said, on sets of characters.

type Character = { readonly offset: number; readonly unit: Readonly<Record<string, string>> };

/** Every code point that a participant says and that is not white space, with the units it is in. */
function charactersOf({ text, turns }: Transcript): readonly Character[] {
  const found: Character[] = [];
  turns.forEach((turn, t) => {
    if (turn.role !== "participant") return;
    turn.paragraphs.forEach((paragraph, p) => {
      const sentences = segmentSentences(text, paragraph);
      for (let offset = paragraph.start; offset < paragraph.end; ) {
        const character = String.fromCodePoint(text.codePointAt(offset) ?? 0);
        const sentence = sentences.findIndex(({ start, end }) => start <= offset && offset < end);
        const unit = {
          turn: `${t}`,
          paragraph: `${t} ${p}`,
          sentence: `${t} ${p} ${sentence}`,
          transcript: "",
        };
        if (character.trim() !== "") found.push({ offset, unit });
        offset += character.length;
      }
    });
  });
  return found;
}

/** The unit's index, for each coder and code that it carries. */
function bruteForce(
  characters: readonly Character[],
  codings: readonly CodedSpan[],
  kind: string,
  cover: Cover,
): string[] {
  const units = [...new Set(characters.map(({ unit }) => unit[kind] ?? ""))];
  const carried = new Set<string>();
  for (const { span, code, coder } of codings) {
    const own = characters.filter(({ offset }) => span.start <= offset && offset < span.end);
    units.forEach((name, unit) => {
      const all = characters.filter((character) => character.unit[kind] === name);
      const shared = own.filter((character) => character.unit[kind] === name);
      const covers: Readonly<Record<Cover, boolean>> = {
        any: true,
        "starts-in": own[0] === shared[0],
        "half-unit": shared.length >= all.length / 2,
        half: shared.length >= all.length / 2 || shared.length >= own.length / 2,
      };
      if (shared.length > 0 && covers[cover]) carried.add(`${code} ${coder} ${unit}`);
    });
  }
  return [...carried].sort();
}

function carriedBy({ used }: ComparedTranscript): string[] {
  const carried: string[] = [];
  for (const [code, coders] of used)
    coders.forEach((units, coder) => {
      for (const unit of units) carried.push(`${code} ${coder} ${unit}`);
    });
  return carried.sort();
}

function compare(
  transcript: Transcript,
  codings: readonly CodedSpan[],
  kind: UnitKind,
  cover: Cover = "half",
) {
  const placed = placeCodings(transcript, codings, itself(...codes), heard);
  return compareTranscript(placed, 3, kind, cover);
}

const runs = Number(process.env["SIXPHASE_RUNS"] ?? 300);
const covers: readonly Cover[] = ["half", "any", "half-unit", "starts-in"];

test.each(["turn", "paragraph", "sentence", "transcript"] as const)(
  "units of kind %s carry the codes that the rules say",
  (kind) => {
    let carried = 0;
    fc.assert(
      fc.property(codedTranscript, fc.constantFrom(...covers), ({ transcript, codings }, cover) => {
        const characters = charactersOf(transcript);
        const result = compare(transcript, codings, kind, cover);
        const names = [...new Set(characters.map(({ unit }) => unit[kind]))];
        expect(result.units.length).toBe(names.length);
        expect(result.characters).toBe(characters.length);
        expect(carriedBy(result)).toEqual(bruteForce(characters, codings, kind, cover));
        carried += carriedBy(result).length;
      }),
      { numRuns: runs },
    );
    expect(carried).toBeGreaterThan(runs / 4);
  },
);

test("a coding is either in a unit or among those that are not counted", () => {
  fc.assert(
    fc.property(
      codedTranscript,
      fc.constantFrom(
        "turn" as const,
        "sentence" as const,
        "excerpt" as const,
        "character" as const,
      ),
      fc.constantFrom(...covers),
      ({ transcript, codings }, kind, cover) => {
        const characters = charactersOf(transcript);
        const { uncounted } = compare(transcript, codings, kind, cover);
        for (const coding of codings) {
          const inUnit = compare(transcript, [coding], kind, cover).used.size > 0;
          const { start, end } = coding.span;
          const own = characters.filter(({ offset }) => start <= offset && offset < end);
          const why = uncounted.filter((one) => one.span === coding.span).map((one) => one.reason);
          // Another coding of the same characters may stand for it.
          if (own.length === 0) expect(why).toEqual(["no-compared-speech"]);
          else if (inUnit) expect(why).toEqual([]);
          if (!inUnit && own.length > 0 && kind !== "excerpt") {
            const all = uncounted.map(({ reason }) => reason);
            expect(all).toContain("covers-no-unit");
          }
        }
      },
    ),
    { numRuns: runs },
  );
});

test("runs of characters are what every character by itself would be", () => {
  fc.assert(
    fc.property(codedTranscript, ({ transcript, codings }) => {
      const characters = charactersOf(transcript);
      const result = compare(transcript, codings, "character");
      expect(result.units.map(({ weight }) => weight > 0)).not.toContain(false);
      const expanded = result.units.flatMap(({ weight, turn, participant }, unit) => {
        const carried = codes.flatMap((code) =>
          (result.used.get(codeId(code)) ?? []).flatMap((units, coder) =>
            units.includes(unit) ? [`${code}${coder}`] : [],
          ),
        );
        return Array.from({ length: weight }, () => [turn, participant, carried.sort()]);
      });
      expect(expanded).toEqual(
        characters.map(({ offset, unit }) => [
          Number(unit["turn"]),
          transcript.turns[Number(unit["turn"])]?.participant,
          [
            ...new Set(
              codings
                .filter(({ span }) => span.start <= offset && offset < span.end)
                .map(({ code, coder }) => `${code}${coder}`),
            ),
          ].sort(),
        ]),
      );
    }),
    { numRuns: runs },
  );
});

test("excerpts are the distinct places that somebody coded, and each carries its own code", () => {
  fc.assert(
    fc.property(codedTranscript, ({ transcript, codings }) => {
      const characters = charactersOf(transcript);
      const inside = ({ start, end }: Span) =>
        characters.flatMap(({ offset }, index) => (start <= offset && offset < end ? [index] : []));
      const places = codings.map(({ span }) => inside(span)).filter((own) => own.length > 0);
      const result = compare(transcript, codings, "excerpt");
      const distinct = new Set(places.map((own) => own.join()));
      expect(result.units.map(({ span }) => inside(span).join()).sort()).toEqual(
        [...distinct].sort(),
      );
      for (const { span, code, coder } of codings) {
        const unit = result.units.findIndex(
          (one) => inside(one.span).join() === inside(span).join(),
        );
        if (unit >= 0) expect(result.used.get(code)?.[coder]).toContain(unit);
      }
    }),
    { numRuns: runs },
  );
});
