import { splitLanguages } from "../coding/choose-languages.ts";
import type { ParticipantId } from "../model/ids.ts";
import type { Participant, Participants } from "../model/participant.ts";
import type { Transcript } from "../model/transcript.ts";

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

  /** What the user stated for all transcripts, else the attribute `language` of those who speak. */
  languagesIn({ turns }: Transcript, stated: readonly string[]): readonly string[] {
    if (stated.length > 0) return stated;
    const ids = new Set(turns.flatMap(({ participant }) => participant ?? []));
    const cells = [...ids].map((id) => this.#people.get(id)?.attributes["language"] ?? "");
    return [...new Set(cells.flatMap(splitLanguages))];
  }
}
