import { expect, test } from "vitest";
import { splitCodes } from "../../../src/coding/sheets/sheet-codes.ts";

test.each([
  ["", [], [], false],
  ["  ", [], [], false],
  [";;", [], [], false],
  ["cost", ["cost"], [], false],
  ["cost;time", ["cost", "time"], [], false],
  [" cost ;\u00a0time", ["cost", "time"], [], true],
  ["cost,time", ["cost", "time"], [], false],
  ["cost\ntime", ["cost", "time"], [], false],
  ["cost\u060ctime\u061bwork\uff1bhome", ["cost", "time", "work", "home"], [], false],
  ["cost;time;cost;cost", ["cost", "time"], ["cost"], false],
] as const)("%j", (cell, codes, repeated, hasBlanks) => {
  expect(splitCodes(cell)).toEqual({ codes, repeated, hasBlanks });
});
