import { primarySubtag } from "../text/primary-subtag.ts";

/**
 * Which of the codebook's languages to apply to a transcript: those that are stated (as BCP 47 tags
 * or English names: `ur`, `en-GB`, `Urdu`), else those whose script the text is partly written in,
 * else all. Detection goes by script alone, so languages of one script come together: people mix
 * languages, and a rule of a language that nobody speaks here finds nothing.
 */
export function chooseLanguages(
  codebookLanguages: readonly string[],
  stated: readonly string[],
  text: string,
): readonly string[] {
  if (stated.length > 0) {
    return codebookLanguages.filter((language) => stated.some((name) => means(name, language)));
  }
  if (codebookLanguages.length === 1) return codebookLanguages;
  const found = codebookLanguages.filter((language) => isWrittenIn(text, scriptOf(language)));
  return found.length > 0 ? found : codebookLanguages;
}

/** `ur;en`, `Urdu and English`, `en, ur`: the languages that a cell names. */
export function splitLanguages(cell: string): string[] {
  return cell
    .split(/[;,/+&]|\band\b/)
    .map((name) => name.trim())
    .filter((name) => name !== "");
}

const englishNames = new Intl.DisplayNames("en", { type: "language" });

function means(stated: string, language: string): boolean {
  const name = stated.toLowerCase();
  const primary = primarySubtag(language);
  return primarySubtag(name) === primary || name === englishNames.of(primary)?.toLowerCase();
}

function scriptOf(language: string): string {
  const { script } = new Intl.Locale(language).maximize();
  return script ?? "Zyyy";
}

// A name or a loan word in another script does not make a text bilingual; a sentence in fifty does.
const enough = 0.02;

function isWrittenIn(text: string, script: string): boolean {
  const letters = scriptLetters(script);
  if (letters === undefined) return true;
  // A sample is enough to know the scripts, and keeps a large file cheap.
  const sample = text.length <= sampleLength ? text : text.slice(0, sampleLength);
  const inScript = sample.match(letters)?.length ?? 0;
  const all = sample.match(/\p{L}/gu)?.length ?? 0;
  return inScript > 0 && inScript >= all * enough;
}

const sampleLength = 200_000;

/** Undefined for a script that regular expressions do not know, such as the mixed `Jpan`. */
function scriptLetters(script: string): RegExp | undefined {
  try {
    return new RegExp(`\\p{Script=${script}}`, "gu");
  } catch {
    return undefined;
  }
}
