import type { Change, ChangeDetail, NodeRef } from "../../model/codebook-diff.ts";
import { findingObject } from "../diagnostics/json.ts";
import type { DiffFormatter } from "./diff-format.ts";

/** Grows when a reader of an older version would misread the file. */
export const diffSchemaVersion = 1;

/** For programs; `schemas/diff.schema.json` says what each key means. What was not asked for is null. */
export const json: DiffFormatter = ({ diff, findings, reread, rules }, options) => {
  return `${JSON.stringify(
    {
      schemaVersion: diffSchemaVersion,
      tool: { name: "sixphase", version: options.toolVersion },
      old: diff.old,
      new: diff.new,
      impact: diff.impact,
      follows: diff.follows,
      verdict: diff.verdict,
      changes: diff.changes.map(changeObject),
      findings: findings.located.map(findingObject),
      reread:
        reread?.map(({ reasons, codeNow = null, speaker = null, participant = null, ...one }) => ({
          ...one,
          speaker,
          participant,
          codeNow,
          reasons,
        })) ?? null,
      rules:
        rules === undefined
          ? null
          : {
              transcripts: rules.transcripts,
              codes: rules.codes,
              excerpts: rules.excerpts.map(({ speaker = null, participant = null, ...one }) => ({
                ...one,
                speaker,
                participant,
              })),
            },
    },
    undefined,
    2,
  )}\n`;
};

function changeObject({ kind, impact, because, summary, old, new: now, ...other }: Change): object {
  return {
    ...{ kind, impact, summary, because, isProbable: other.isProbable },
    old: old.map(nodeObject),
    new: now.map(nodeObject),
    ...detailObject(other.detail),
  };
}

function nodeObject({ level, id, name }: NodeRef): object {
  return { level, id, name };
}

function detailObject(detail: ChangeDetail): object {
  switch (detail.form) {
    case "none":
      return {};
    case "value":
      return { value: { old: detail.old ?? null, new: detail.new ?? null } };
    case "words":
      return { words: detail.words };
    case "items":
      return { items: { old: detail.old, new: detail.new } };
  }
}
