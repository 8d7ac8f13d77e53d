import { foldText } from "./characters.ts";
import { comparedForm, stemmerFor } from "./stems.ts";

// Words of interviews that Porter's algorithm reduces to one stem although they mean different things,
// so that a rule on one finds the other. Words of one family (train, trainer; confident, confidence) do
// not count: that they are found together is what stems are for. Read off the groups that the stemmer
// makes of 130,000 distinct words. `/` divides groups, `|` joins the words of one family, `*` marks what
// everybody says all the time.
const source = `
  *us *use useful / *on *one / *will willing / *like likely / *time timely / *even evening / *new news
  *out outing / *good goodness / *kind kindness / *quite quit / sever *several severe
  account accountable|accountant / animal animate / apart apartment / appoint appointment / audit audition
  author authority / busy business / candid candidate / care careful / communal community communicate|communication
   compete competent / confer conference / conserve conservative
  considerate considerable / consult|consultation consultant / converse|conversation conversion
  critic critical / custom customer / defer deference / depart department / design designate
  digit digital / discrete discretion / doctor doctorate / elect elective / emerge emergency
  engine engineer / execute executive / experience experiment / fit fitness / format formation
  general generate|generation generic generous / heroin heroine / hospital hospitality
  identical identity / ignore ignorant|ignorance / import important / inform|information informal
  initial initiative / integral integrate integrity / intense intensive / intern internal international
  iron ironic / liberal liberate / live lively / lone lonely / major majority / medic|medical medication
  mind mindful / mineral miner / minor minority / moral morale / nominal nominate
  object|objection objective / office officer / organ|organic organization / past paste
  patient patiently / person personal personality / physical physics / posit position positive
  power powerful / practical practice / product productive|productivity / public|publicity publication
  ration rational / refer reference / response responsible|responsibility / secret secretion
  success|successful successive / suit suite / terminal terminate / transit transition
  unit unite|united / universal universe university / wit witness / wonder wonderful`;

type Family = readonly string[];

/** Words of English, by families, that share a stem and mean different things. */
export const collidingFamilies: readonly (readonly Family[])[] = source
  .replaceAll("*", "")
  .trim()
  .split(/\s*\n\s*|\s+\/\s+/)
  .map((group) => group.split(" ").map((family) => family.split("|")));

const everyday: ReadonlySet<string> = new Set(source.match(/(?<=\*)\w+/g));

const groupOf: ReadonlyMap<string, readonly Family[]> = new Map(
  collidingFamilies.flatMap((group) => group.flat().map((head) => [head, group])),
);

const beginnings: ReadonlySet<string> = new Set(
  [...groupOf.keys()].map((head) => head.slice(0, 3)),
);

export type Collision = {
  /** The listed word of which the word is a form. */
  readonly head: string;
  /** Listed words of another meaning that have its stem. */
  readonly others: readonly string[];
};

/** What an English word collides with; undefined for most words. */
export function collisionOf(word: string): Collision | undefined {
  // Asked of every word of a codebook; no inflection changes the first letters.
  const beginning = word.slice(0, 3).toLowerCase();
  if (!beginnings.has(beginning) && !beginnings.has(beginning.slice(0, 2))) return undefined;
  const forms = baseForms(foldText(word)).filter((form) => groupOf.has(form));
  // What looks like an inflection may have a stem of its own: `user`, and `us` and `use`.
  const listed = forms.filter((form) => stemOf(form) === stemOf(word));
  if (listed.length === 0) return undefined;
  // `used` is a form of use rather than of us.
  const head = listed.reduce((best, form) => (form.length > best.length ? form : best));
  const others = groupOf.get(head)?.filter((family) => !family.includes(head)) ?? [];
  return { head, others: others.flat() };
}

function stemOf(word: string): string {
  return comparedForm(word, stemmerFor("en"));
}

/** Whether a listed word is said all the time, whatever a study is about. */
export function isEveryday(head: string): boolean {
  return everyday.has(head);
}

/** What a folded word may be an inflection of: itself, `policies` of policy, `bigger` of big, `using` of use. */
function baseForms(word: string): string[] {
  const forms = [word];
  const bare = word.replace(/'s$/, "");
  for (const [ending, replacements] of inflections) {
    if (!bare.endsWith(ending)) continue;
    const rest = bare.slice(0, bare.length - ending.length);
    for (const replacement of replacements) forms.push(rest + replacement);
    if (/([b-df-hj-np-tv-z])\1$/.test(rest)) forms.push(rest.slice(0, -1));
  }
  return forms;
}

const inflections: readonly (readonly [ending: string, replacements: readonly string[]])[] = [
  ["", [""]],
  ["s", [""]],
  ["es", [""]],
  ["ies", ["y"]],
  ["ied", ["y"]],
  ["ed", ["", "e"]],
  ["ing", ["", "e"]],
  ["ings", ["", "e"]],
  ["er", ["", "e"]],
  ["est", ["", "e"]],
  ["ier", ["y"]],
  ["iest", ["y"]],
];
