import { isScalar } from "yaml";
import type { Quoted } from "../../model/codebook.ts";
import { isBlank } from "../nodes.ts";
import { reportWrongType, type Shape } from "./shape.ts";

// An editor that goes by YAML's own types must not refuse a title such as 2024.
const anyScalar = { type: ["string", "number", "boolean"] };

/** Text as written, also where other programs read a number; white space around it is dropped. */
export const text: Shape<Quoted> = {
  schema: () => anyScalar,
  read: (slot, reading) => {
    const raw = verbatim.read(slot, reading);
    return raw && { ...raw, text: raw.text.trim() };
  },
};

/** Text in which white space at the ends matters, but for the line end that closes a block. */
export const verbatim: Shape<Quoted> = {
  schema: () => anyScalar,
  read: (slot, reading) => {
    const { node, name, at } = slot;
    if (!node || isBlank(node)) {
      reading.report("yaml/empty-value", at, `${name} is empty`);
      return undefined;
    }
    if (!isScalar(node)) {
      return reportWrongType(
        { ...slot, node },
        reading,
        "text",
        "text that holds a colon and a space, or begins with [ or {, goes in straight quotes, \" or '",
      );
    }
    const isBlock = node.type === "BLOCK_FOLDED" || node.type === "BLOCK_LITERAL";
    return { text: isBlock ? node.source.replace(/\n$/, "") : node.source, at };
  },
};
