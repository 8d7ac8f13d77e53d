import { splitLanguages } from "../coding/choose-languages.ts";
import type { ParticipantId } from "../model/ids.ts";
import type { Participant, Participants } from "../model/participant.ts";
import type { Transcript } from "../model/transcript.ts";
import type { CorpusRequest } from "./corpus.ts";

/** Everybody whom participants.csv or a survey tells of. */
export class KnownPeople {
  readonly #people: Map<ParticipantId, Participant>;
  readonly #attributeNames: Set<string>;
  readonly #speakers: Participants["speakers"];

  constructor({ people, attributeNames, speakers }: Participants) {
    this.#people = new Map(people.map((person) => [person.id, person]));
    this.#attributeNames = new Set(attributeNames);
    this.#speakers = speakers;
  }

  /** Adds a survey's respondents; what participants.csv says of one of them is kept. */
  add({ people, attributeNames }: Participants): void {
    for (const name of attributeNames) this.#attributeNames.add(name);
    for (const person of people) {
      const attributes = { ...person.attributes, ...this.#people.get(person.id)?.attributes };
      this.#people.set(person.id, { id: person.id, attributes });
    }
  }

  all(): Participants {
    return {
      attributeNames: [...this.#attributeNames],
      people: [...this.#people.values()],
      speakers: this.#speakers,
    };
  }

  /**
   * The languages of a transcript: what the user states for all, else the attribute `language` of
   * those who speak, or the study's usual languages where they have none. None where somebody's are
   * not known: then the text has to tell.
   */
  languagesIn(
    { turns }: Transcript,
    { languages, usualLanguages }: Pick<CorpusRequest, "languages" | "usualLanguages">,
  ): readonly string[] {
    if (languages.length > 0) return languages;
    const ids = new Set(turns.flatMap(({ participant }) => participant ?? []));
    const spoken = [...ids].map((id) => {
      const own = splitLanguages(this.#people.get(id)?.attributes["language"] ?? "");
      return own.length > 0 ? own : usualLanguages;
    });
    return spoken.some((own) => own.length === 0) ? [] : [...new Set(spoken.flat())];
  }
}
