import { expect, test } from "vitest";
import { artifactLocation } from "../../../src/report/diagnostics/file-uri.ts";

const srcRoot = "%SRCROOT%";

test.each([
  ["codebook.yaml", "codebook.yaml"],
  ["my study/code book.yaml", "my%20study/code%20book.yaml"],
  ["../other/codebook.yaml", "../other/codebook.yaml"],
  ["100%.yaml", "100%25.yaml"],
  ["a:b?c#d.yaml", "a%3Ab%3Fc%23d.yaml"],
  ["ڈ/😀.yaml", "%DA%88/%F0%9F%98%80.yaml"],
  ["a\nb.yaml", "a%0Ab.yaml"],
  ["a\ud800b.yaml", "a%EF%BF%BDb.yaml"],
])("%s is relative to the folder: %s", (file, uri) => {
  expect(artifactLocation(file)).toEqual({ uri, uriBaseId: srcRoot });
});

test.each([
  ["/home/ayesha/my study/c.yaml", "file:///home/ayesha/my%20study/c.yaml"],
  ["C:/study/c.yaml", "file:///C:/study/c.yaml"],
  ["//server/share/c.yaml", "file://server/share/c.yaml"],
])("%s is elsewhere: %s", (file, uri) => {
  expect(artifactLocation(file)).toEqual({ uri });
});
