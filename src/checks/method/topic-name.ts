import type { Diagnostic } from "../../diagnostics/diagnostic.ts";
import { type CheckSubject, finding } from "../subject.ts";

/**
 * Under a reflexive approach, theme names that announce a topic and not what is said about it:
 * "Barriers to uptake", "Nurses' perceptions of risk", "Challenges". After Braun and Clarke (2019, 2021).
 * Knows English names only, and is content with a name that has a verb or a subtitle.
 */
export function* topicName(subject: CheckSubject): Generator<Diagnostic> {
  if (subject.codebook.approach !== "reflexive") return;
  for (const { name, places } of subject.themes) {
    if (places.name === undefined || !isTopic(name)) continue;
    const message = `“${name}” names a topic, and not what the people in your study share about it`;
    yield finding(subject, "codebook/topic-name", places.name, message, {
      hint: "name what the excerpts say, such as “The machine comes between us” for “Barriers to telemedicine”",
    });
  }
}

/** One topic or several, before each only whose or which it is, after the last nothing or of what. */
function isTopic(name: string): boolean {
  if (saysSomething.test(name)) return false;
  const words = name
    .toLowerCase()
    .replaceAll("’", "'")
    .split(/[\s,/&]+/);
  for (let from = 0; ; ) {
    const at = words.findIndex((word, index) => index >= from && leadsOf.has(word));
    if (at === -1 || !onlyQualify(words.slice(from, at))) return false;
    const next = words[at + 1];
    if (next === undefined || leadsOf.get(words[at] ?? "")?.has(next)) return true;
    from = next === "and" || next === "or" ? at + 2 : at + 1;
  }
}

/** "Main", "perceived", "nurses'", "older patients'": at most one word that is no qualifier before an owner. */
function onlyQualify(words: readonly string[]): boolean {
  const owner = words.findLastIndex((word) => groupOwns.test(word));
  return owner <= 2 && words.slice(owner + 1).every((word) => qualifiers.has(word));
}

/** "Nurses'", "people's", and not "nobody's". */
const groupOwns = /.s'$|(?:people|men|children|staff)'s$/;

/** A verb or a subtitle: "Barriers to care are barriers to trust", "Barriers: the door that sticks". */
const saysSomething =
  /[:;!?–—]|\s-\s|\b(?:is|are|was|were|be|being|becomes?|has|have|had|do|does|did|can|cannot|could|will|would|must|might|should|makes?|comes?|keeps?|we|our|my|you|your|they)\b/i;

const wordsOf = (list: string): ReadonlySet<string> => new Set(list.split(" "));

/** Which kind of it. "Hidden" is not here: it says something. */
const qualifiers = wordsOf(
  "the some main key major common other perceived potential possible anticipated reported current general technical technological organisational organizational structural financial economic personal individual social cultural ethical legal staff patient clinician nurse doctor user",
);

/** Words for a topic, each with the words by which it says of what. */
const leadsOf: ReadonlyMap<string, ReadonlySet<string>> = new Map(
  [
    {
      topics:
        "barriers facilitators enablers obstacles challenges problems issues difficulties factors benefits advantages disadvantages drawbacks strengths weaknesses",
      leads: "to of in with for around when during affecting influencing related associated",
    },
    {
      topics:
        "perceptions perspectives views opinions attitudes experiences understandings concerns",
      leads: "of on about around to toward towards with regarding concerning",
    },
    { topics: "impact impacts effects consequences aspects types uses", leads: "of on for" },
  ].flatMap(({ topics, leads }) =>
    topics.split(" ").map((topic) => [topic, wordsOf(leads)] as const),
  ),
);
