import { expect } from "vitest";
import { compareDiagnostics, type Diagnostic } from "../../src/diagnostics/diagnostic.ts";

/** Every place of every finding lies in the text and quotes something of it, where it is not empty. */
export function expectPlacesIn(text: string, diagnostics: readonly Diagnostic[]): void {
  for (const { code, span, related = [] } of diagnostics) {
    for (const place of [span, ...related.map((each) => each.span)]) {
      expect(place, code).toBeDefined();
      if (place === undefined) continue;
      expect(place.start, code).toBeGreaterThanOrEqual(0);
      expect(place.end, code).toBeLessThanOrEqual(text.length);
      const shortest = text.trim() === "" ? 0 : 1;
      expect(place.end - place.start, code).toBeGreaterThanOrEqual(shortest);
    }
  }
}

/** Findings come in the order of the file, and nothing is said twice of one place. */
export function expectSortedOnce(diagnostics: readonly Diagnostic[]): void {
  expect(diagnostics.toSorted(compareDiagnostics)).toEqual(diagnostics);
  const said = diagnostics.map(({ code, span, message }) => JSON.stringify([code, span, message]));
  expect(said.filter((one, index) => said.indexOf(one) !== index)).toEqual([]);
}
