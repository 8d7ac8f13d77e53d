import type { Code, Codebook, Phase } from "../../model/codebook.ts";
import { type RequiredPart, requiredFrom } from "../../model/phase-requirements.ts";
import { anchorOf } from "./anchors.ts";
import type { Body, Link, Part } from "./codebook-document.ts";
import { amount, originNames, phaseNames } from "./wording.ts";

/**
 * What the codebook says of a code: the parts of MacQueen et al. (1998) that follow its name, those
 * that are not yet written among them, then what goes beyond.
 */
export function codeParts(code: Code, codebook: Pick<Codebook, "phase" | "sources">): Part[] {
  const written = (key: RequiredPart, text: string | undefined): Body =>
    prose(text) ?? missing(key, codebook.phase, code.status === "retired");
  return [
    { label: "Brief definition", body: written("brief", code.brief) },
    { label: "Full definition", body: written("definition", code.definition) },
    { label: "When to use", body: written("when", code.when) },
    { label: "When not to use", body: written("when_not", code.whenNot) },
    {
      label: code.examples.length > 1 ? "Examples" : "Example",
      body:
        code.examples.length === 0
          ? written("examples", undefined)
          : quotations(code.examples.map(({ text }) => ({ text, reason: undefined }))),
    },
    ...nearMisses(code),
    ...origin(code),
    ...cited(code, codebook),
    ...formerIds(code.replaces),
  ];
}

export function conceptPart(concept: string | undefined, phase: Phase, isRetired: boolean): Part {
  return { label: "Concept", body: prose(concept) ?? missing("concept", phase, isRetired) };
}

export function formerIds(replaces: readonly string[]): Part[] {
  if (replaces.length === 0) return [];
  const label = replaces.length > 1 ? "Former ids" : "Former id";
  return [{ label, body: { kind: "literals", literals: replaces } }];
}

function nearMisses({ nearMisses: near }: Code): Part[] {
  if (near.length === 0) return [];
  return [
    {
      label: near.length > 1 ? "Near-misses" : "Near-miss",
      body: quotations(near.map(({ text, because }) => ({ text, reason: because }))),
    },
  ];
}

function origin({ origin: from }: Code): Part[] {
  return from === undefined
    ? []
    : [{ label: "Origin", body: { kind: "remark", text: originNames[from] } }];
}

function cited({ sources }: Code, codebook: Pick<Codebook, "sources">): Part[] {
  const known = new Set(codebook.sources.map(({ key }) => key));
  const links = sources
    .filter((key) => known.has(key))
    .map((key): Link => ({ text: key, anchor: anchorOf("source", key) }));
  if (links.length === 0) return [];
  return [{ label: links.length > 1 ? "Sources" : "Source", body: { kind: "links", links } }];
}

function prose(text: string | undefined): Body | undefined {
  return text === undefined || text.trim() === "" ? undefined : { kind: "prose", text };
}

function quotations(quoted: readonly { text: string; reason: string | undefined }[]): Body {
  return { kind: "quotations", quotations: quoted };
}

function missing(key: RequiredPart, reached: Phase, isRetired: boolean): Body {
  const from = requiredFrom[key];
  // Nothing more is asked of what is no longer used.
  if (isRetired) return { kind: "missing", text: "Not written." };
  const phase = `phase ${from} (${phaseNames[from]})`;
  const text =
    reached < from
      ? `Not yet written: required from ${phase} on.`
      : `Not yet written, although it is required from ${phase} on.`;
  return { kind: "missing", text };
}

export function rulesLink({ id, rules, unless }: Code): Part[] {
  const count = rules.length + unless.length;
  if (count === 0) return [];
  const link = { text: amount(count, "rule"), anchor: anchorOf("rules", id) };
  return [{ label: "Rules", body: { kind: "links", links: [link] } }];
}
