import type { YAMLError } from "yaml";
import type { DiagnosticCode } from "../diagnostics/catalogue.ts";

type SyntaxError = {
  readonly code: DiagnosticCode;
  /** What the message says after naming the place. */
  readonly message: string;
  readonly hint: string;
  /** Whether it is still certain, after this error, what belongs to what. */
  readonly structureKept: boolean;
};

export const slippedIndent: string =
  "put as many spaces before it as before the lines that it belongs with; an item of a list begins with a dash";
const needsQuotes = "put the whole text in quotes";

function lost(message: string, hint: string, code: DiagnosticCode = "yaml/syntax") {
  return { code, message, hint, structureKept: false };
}

function kept(message: string, hint: string, code: DiagnosticCode = "yaml/syntax") {
  return { code, message, hint, structureKept: true };
}

/** The parser's errors as a researcher meets them. */
export const syntaxErrors: Readonly<Record<YAMLError["code"], SyntaxError>> = {
  ALIAS_PROPS: lost("an alias (*name) cannot have an anchor or a tag", needsQuotes),
  BAD_ALIAS: kept(
    "`*` without a name is no value",
    "a rule that begins with a wildcard goes in quotes: '*load'",
    "yaml/unknown-alias",
  ),
  BAD_COLLECTION_TYPE: kept("the tag does not fit the value", "delete the tag", "yaml/tag"),
  BAD_DIRECTIVE: lost(
    "a line that begins with % is a YAML directive, and this one is unknown",
    "put text that begins with % in quotes, or delete the line",
  ),
  BAD_DQ_ESCAPE: kept(
    "a backslash in double quotes begins an escape, and this one is unknown",
    "use single quotes, in which a backslash is a backslash: 'log\\s+in'",
  ),
  BAD_INDENT: lost(
    "the line is not indented like its neighbours, or a bracket before it is not closed",
    slippedIndent,
  ),
  BAD_PROP_ORDER: lost("an anchor or tag stands in the wrong place", needsQuotes),
  BAD_SCALAR_START: kept("text without quotes cannot begin with this character", needsQuotes),
  BLOCK_AS_IMPLICIT_KEY: lost(
    "a second `key:` begins inside the value of another",
    "text that holds a colon and a space goes in quotes; a key of its own goes on a line of its own, indented like its neighbours",
  ),
  BLOCK_IN_FLOW: lost(
    "inside [ ] or { } items are separated by commas, not by lines",
    "close the bracket, or write all of it as indented lines",
  ),
  DUPLICATE_KEY: kept("the key is given twice", "delete one of them", "yaml/duplicate-key"),
  IMPOSSIBLE: lost("YAML cannot be read from here on", slippedIndent),
  KEY_OVER_1024_CHARS: kept("a key is longer than 1,024 characters", needsQuotes),
  MISSING_CHAR: lost(
    "a quote, a bracket, a comma or the colon after a key is missing",
    "close what was opened; put a colon and a space after a key; put as many spaces before the line as before the lines that it belongs with",
  ),
  MULTILINE_IMPLICIT_KEY: lost(
    "the line is neither a `key: value` line nor indented as the continuation of one",
    "give the line its key, a colon and a space, or indent it under the text it continues",
  ),
  MULTIPLE_ANCHORS: lost("a value has two anchors (&name)", needsQuotes),
  MULTIPLE_DOCS: kept(
    "a second document begins here, and all after it would be ignored",
    "delete the line, or move what follows to a file of its own",
    "yaml/several-documents",
  ),
  MULTIPLE_TAGS: lost("a value has two tags (!name)", needsQuotes),
  NON_STRING_KEY: kept("a key must be text", needsQuotes),
  RESOURCE_EXHAUSTION: lost(
    "the value is nested too deeply to be read",
    "look for brackets that are opened again and again",
    "yaml/too-deep",
  ),
  TAB_AS_INDENT: lost(
    "the line is indented with a tab",
    "replace the tab by spaces, as many as before the lines that it belongs with",
    "yaml/tab-indent",
  ),
  TAG_RESOLVE_FAILED: kept(
    "the value has a tag, which means nothing in a codebook",
    "delete the tag, or put text that begins with ! in quotes",
    "yaml/tag",
  ),
  UNEXPECTED_TOKEN: lost(
    "something stands where the value before it should have ended",
    "quotes go around a whole value; text that begins with * & ! [ { goes in quotes; lines that belong together are indented alike",
  ),
};
