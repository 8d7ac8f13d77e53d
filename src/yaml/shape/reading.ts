import { type Alias, isAlias, type ParsedNode } from "yaml";
import type { DiagnosticCode } from "../../diagnostics/catalogue.ts";
import { type Diagnostic, diagnose } from "../../diagnostics/diagnostic.ts";
import type { Quoted } from "../../model/codebook.ts";
import type { Span } from "../../model/span.ts";
import { onOneLine } from "../../text/on-one-line.ts";
import { resolveAliases } from "../aliases.ts";
import { spanOf } from "../nodes.ts";
import type { ParsedYaml } from "../parse.ts";
import type { Shape, Slot } from "./shape.ts";

/** What may come with a message. */
export type Details = Pick<Diagnostic, "hint" | "related">;

const maxDepth = 32; // values within values; a theme within a theme takes two
const maxValuesThroughAliases = 50_000;
const longestGap = 200; // characters between a key and a note on its line

/** One reading of one file: collects what is found, follows aliases, and keeps both within bounds. */
export class Reading {
  readonly #file: string;
  readonly #text: string;
  readonly #yaml: ParsedYaml;
  readonly #found = new Map<string, Diagnostic>();
  /** Parts with an anchor (&name) that are being read: an alias to one of them would never end. */
  readonly #markedOpen = new Set<ParsedNode>();
  #aliasTargets: ReadonlyMap<Alias, ParsedNode> | undefined;
  #depth = 0;
  #aliasesOpen = 0;
  #limitReported = false;
  #valuesThroughAliases = 0;

  constructor(file: string, text: string, yaml: ParsedYaml) {
    this.#file = file;
    this.#text = text;
    this.#yaml = yaml;
  }

  get diagnostics(): readonly Diagnostic[] {
    return [...this.#yaml.diagnostics, ...this.#found.values()];
  }

  /** Whether it is certain what belongs to what, up to this offset. */
  isCertainAt(offset: number): boolean {
    return offset < this.#yaml.certainUntil;
  }

  /** Whether the file has no error that leaves in doubt what belongs to what. */
  get isCertain(): boolean {
    return this.#yaml.certainUntil === Number.POSITIVE_INFINITY;
  }

  /** Keeps a finding, unless it stands where the structure is guesswork or was told already. */
  report(code: DiagnosticCode, span: Span, message: string, details: Details = {}): void {
    if (!this.isCertainAt(span.end)) return;
    const place = this.#visible(span);
    const related = details.related?.map((other) => ({
      ...other,
      ...(other.span === undefined ? {} : { span: this.#visible(other.span) }),
    }));
    const key = `${code} ${place.start} ${place.end} ${message}`;
    if (this.#found.has(key)) return;
    this.#found.set(
      key,
      diagnose(code, {
        ...{ file: this.#file, span: place, message: onOneLine(message), ...details },
        ...(related === undefined ? {} : { related }),
      }),
    );
  }

  /** A key or value of no characters is shown by what stands next to it: the colon of `: text`. */
  #visible(span: Span): Span {
    if (span.end > span.start) return span;
    const after = this.#text.slice(span.start).search(/\S/);
    const before = this.#text.slice(0, span.start).trimEnd().length - 1;
    const start = after === -1 ? before : span.start + after;
    return start < 0 ? span : { start, end: start + 1 };
  }

  /** The dash of an empty item, which has no characters of its own. */
  dashBefore(offset: number): Span {
    const start = Math.max(0, this.#text.lastIndexOf("-", offset - 1));
    return { start, end: start + 1 };
  }

  /** Whether nothing but a note (# ...) follows a key on its line. */
  isBeforeNote(key: Span): boolean {
    return /^["']?:[ \t]+#/.test(this.#text.slice(key.end, key.end + longestGap));
  }

  /** The place in the file of a part of a value; of all of it where escapes or folded lines differ. */
  placeWithin({ text, at }: Quoted, part: Span | undefined): Span {
    const shift = this.#text.slice(at.start, at.end).indexOf(text);
    if (part === undefined || shift === -1) return at;
    return { start: at.start + shift + part.start, end: at.start + shift + part.end };
  }

  /** Reads a value by its shape, through an alias where it is one. */
  read<T>(shape: Shape<T>, slot: Slot): T | undefined {
    if (this.#aliasesOpen > 0) this.#valuesThroughAliases++;
    if (this.#depth >= maxDepth) {
      const message = `${slot.name} is nested more than ${maxDepth} levels deep`;
      this.report("yaml/too-deep", slot.at, message);
      return undefined;
    }
    this.#depth++;
    const value = isAlias(slot.node)
      ? this.#readAlias(shape, slot, slot.node)
      : this.#readNode(shape, slot);
    this.#depth--;
    return value;
  }

  #readNode<T>(shape: Shape<T>, slot: Slot): T | undefined {
    const { node } = slot;
    if (!node || isAlias(node) || node.anchor === undefined) return shape.read(slot, this);
    this.#markedOpen.add(node);
    const value = shape.read(slot, this);
    this.#markedOpen.delete(node);
    return value;
  }

  #readAlias<T>(shape: Shape<T>, slot: Slot, alias: Alias.Parsed): T | undefined {
    const at = spanOf(alias);
    this.#aliasTargets ??= resolveAliases(this.#yaml.root);
    const target = this.#aliasTargets.get(alias);
    if (target === undefined) {
      const message = `without quotes, *${alias.source} stands for a part of the file marked &${alias.source}, and there is none`;
      this.report("yaml/unknown-alias", at, message, {
        hint: `a rule that begins with a wildcard goes in quotes: '*${alias.source}'`,
      });
      return undefined;
    }
    if (this.#markedOpen.has(target)) {
      const message = `*${alias.source} stands inside the part that it repeats`;
      this.report("yaml/alias-limit", at, message);
      return undefined;
    }
    if (this.#valuesThroughAliases >= maxValuesThroughAliases) {
      const message = `with *${alias.source}, aliases repeat more than ${maxValuesThroughAliases} values`;
      if (!this.#limitReported) this.report("yaml/alias-limit", at, message);
      this.#limitReported = true;
      return undefined;
    }
    this.#aliasesOpen++;
    const value = this.#readNode(shape, { ...slot, node: target, at: spanOf(target) });
    this.#aliasesOpen--;
    return value;
  }
}
