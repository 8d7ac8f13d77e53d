import type { Impact, VersionVerdict } from "../model/codebook-diff.ts";
import { compareText } from "../model/order.ts";

/** A version of https://semver.org 2.0.0, without its build metadata, which say nothing of order. */
type Version = {
  readonly numbers: readonly [major: bigint, minor: bigint, patch: bigint];
  /** `draft.1` gives `draft` and `1`; empty for a release. */
  readonly label: readonly string[];
};

/**
 * The version that follows when this much has changed. While the first number is 0 the codebook is
 * being developed: what would raise the first number raises the second, all else the third. After a
 * draft (2.0.0-draft.1) comes the next draft.
 */
export function nextVersion(version: string, impact: Impact): string {
  const parsed = parse(version);
  if (parsed === undefined || impact === "none") return version;
  const { numbers, label } = parsed;
  return label.length === 0
    ? raised(numbers, impact).join(".")
    : `${numbers.join(".")}-${nextLabel(label).join(".")}`;
}

/** Whether the version rose by what the changes ask. Both are valid versions; others fit anything. */
export function judgeVersion(
  old: string,
  changed: string,
  impact: Impact,
): Exclude<VersionVerdict, "other-codebook"> {
  const [before, after] = [parse(old), parse(changed)];
  if (before === undefined || after === undefined) return "fits";
  const rise = comparePrecedence(after, before);
  if (rise < 0) return "lowered";
  if (impact === "none") return "fits";
  if (rise === 0) return impact === "patch" ? "too-low" : "unchanged";
  // What a draft is the draft of is not known to be published: any later one will do.
  if (before.label.length > 0) return "fits";
  const least = raised(before.numbers, impact);
  return compareNumbers(after.numbers, least) >= 0 ? "fits" : "too-low";
}

function parse(version: string): Version | undefined {
  const [, major, minor, patch, label] =
    /^(\d+)\.(\d+)\.(\d+)(?:-([^+]+))?(?:\+.*)?$/.exec(version) ?? [];
  if (major === undefined || minor === undefined || patch === undefined) return undefined;
  return {
    numbers: [BigInt(major), BigInt(minor), BigInt(patch)],
    label: label === undefined ? [] : label.split("."),
  };
}

function raised([major, minor, patch]: Version["numbers"], impact: Impact): Version["numbers"] {
  const isReleased = major > 0n;
  if (impact === "major") return isReleased ? [major + 1n, 0n, 0n] : [major, minor + 1n, 0n];
  if (impact === "minor" && isReleased) return [major, minor + 1n, 0n];
  return [major, minor, patch + 1n];
}

function nextLabel(label: readonly string[]): readonly string[] {
  const last = label.at(-1) ?? "";
  return isNumber(last) ? [...label.slice(0, -1), String(BigInt(last) + 1n)] : [...label, "1"];
}

/** Section 11 of the standard. */
function comparePrecedence(a: Version, b: Version): number {
  const numbers = compareNumbers(a.numbers, b.numbers);
  if (numbers !== 0) return numbers;
  if (a.label.length === 0 || b.label.length === 0) return b.label.length - a.label.length;
  for (const [index, one] of a.label.entries()) {
    const other = b.label[index];
    if (other === undefined) return 1;
    const found = compareIdentifiers(one, other);
    if (found !== 0) return found;
  }
  return a.label.length - b.label.length;
}

function compareNumbers(a: Version["numbers"], b: Version["numbers"]): number {
  for (const [index, one] of a.entries()) {
    const other = b[index] ?? 0n;
    if (one !== other) return one < other ? -1 : 1;
  }
  return 0;
}

/** Numbers by value and before words, words by their characters. */
function compareIdentifiers(a: string, b: string): number {
  if (isNumber(a) && isNumber(b)) return compareNumbers([BigInt(a), 0n, 0n], [BigInt(b), 0n, 0n]);
  if (isNumber(a) !== isNumber(b)) return isNumber(a) ? -1 : 1;
  return compareText(a, b);
}

function isNumber(identifier: string): boolean {
  return /^\d+$/.test(identifier);
}
