import { expect, test } from "vitest";
import { readDecisionDate } from "../../../src/reconcile/decisions/decision-date.ts";

// The expected instants are Date.parse's, which we did not write.
test.each([
  ["2026-11-22T13:52:44Z", "2026-11-22T13:52:44Z"],
  ["2026-11-22T13:52:44.250Z", "2026-11-22T13:52:44.250Z"],
  ["2026-11-22 13:52", "2026-11-22T13:52Z"],
  ["2026-11-22T01:10+05:00", "2026-11-22T01:10+05:00"],
  ["2026-12-31T23:30-0330", "2026-12-31T23:30-03:30"],
])("%s", (written, iso) => {
  const read = readDecisionDate(written);
  expect(read?.time).toBe(Date.parse(iso));
  const day = new Date(Date.parse(iso)).toISOString().slice(0, 10);
  expect(read?.day).toBe(Date.parse(day));
});

test("a day has no time", () => {
  expect(readDecisionDate(" 2028-02-29 ")).toEqual({
    day: Date.parse("2028-02-29"),
    time: undefined,
  });
});

test.each(["", "22.11.2026", "11/22/2026", "2026-13-01", "2026-02-29", "2026-11-22T24:00Z", "now"])(
  "%s is none",
  (written) => {
    expect(readDecisionDate(written)).toBeUndefined();
  },
);
