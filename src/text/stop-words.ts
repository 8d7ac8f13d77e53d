import { foldText } from "./characters.ts";
import { primarySubtag } from "./primary-subtag.ts";

// Closed-class words that are in most of what anybody says: articles, pronouns, forms of to be and to
// have, the commonest prepositions and conjunctions. Written for this purpose, because the lists that
// search engines leave out (those in `natural` too) hold words that a study may well be about: never,
// only, still, must, good, and in some languages numbers and months. Negations, quantities and words of
// ability or duty are left out on purpose: a rule on one of them may be meant.

const lists: Readonly<Record<string, string>> = {
  ar: "في من على إلى عن مع هذا هذه ذلك التي الذي هو هي أن إن كان كانت و أو ثم ما",
  de: "der die das den dem des ein eine einen einem einer und oder aber in im an am auf zu zum zur mit von vom für bei aus als wie ist sind war waren bin bist hat haben habe ich du er sie es wir ihr mich mir uns ihm ihn sich dass da so auch",
  en: "a an the this that these those i you he she it we they me him her us them my your his its our their and or but so if because as that's it's i'm is are am was were be been being have has had having do does did doing in on at to of for from with by into about there then which who what when where",
  es: "el la los las un una unos unas y e o pero que de del a al en con por para como es son era eran fue ser está están he ha han yo tú él ella ellos ellas nosotros me te se nos le les lo mi su sus este esta esto ese esa eso",
  fa: "و در به از که این آن را با است بود برای تا یک من ما او آنها هم یا اما",
  fr: "le la les un une des du de d l et ou mais que qui dans en à au aux avec par pour sur est sont était étaient être ai as a avons ont je tu il elle on nous vous ils elles me te se le lui leur mon ma mes ton son sa ses ce cet cette ces c j y",
  hi: "का की के को में है हैं और से ने पर यह वह ये वे कि तो भी ही था थी थे हम आप मैं इस उस जो एक",
  it: "il lo la i gli le un uno una e o ma che di del della dei delle a al alla ai in nel nella con per da dal dalla su sul come è sono era erano essere ho ha abbiamo hanno io tu lui lei noi voi loro mi ti si ci vi lo questo questa quello quella",
  nl: "de het een en of maar dat die dit deze in op aan te van voor met bij uit naar als is zijn was waren ben heb hebt heeft hebben had ik jij je hij zij ze wij we jullie u mij me hem haar ons hun er dan zo ook",
  no: "en et ei den det de og eller men at som i på til av for med om fra er var være har hadde jeg du han hun vi dere meg deg seg oss dem min din sin så da der",
  pt: "o a os as um uma uns umas e ou mas que de do da dos das em no na nos nas com por para como é são era eram foi ser está estão eu tu ele ela nós eles elas me te se lhe meu minha seu sua este esta isto esse essa isso",
  ru: "и в на с к у о по из за от до для а но или что как это этот эта эти тот я ты он она оно мы вы они меня мне его её их был была было были же бы так то",
  sv: "en ett den det de och eller men att som i på till av för med om från är var vara har hade jag du han hon vi ni mig dig sig oss dem min din sin så då där",
  uk: "і й та в у на з до за від для а але або що як це цей ця ці той я ти він вона воно ми ви вони мене мені його її їх був була було були ж же б так то",
  ur: "کا کی کے کو میں ہے ہیں اور سے نے پر یہ وہ کہ تو بھی ہی تھا تھی تھے ہم آپ مجھے اس ان جو ایک لیے ہوں گا گی گے یا",
};
const aliases: Readonly<Record<string, string>> = { nb: "no", nn: "no" };

/**
 * The commonest words of a language (BCP 47), which say nothing by themselves, folded as words are
 * compared; undefined where none are listed.
 */
export function stopWordsOf(language: string): readonly string[] | undefined {
  const primary = primarySubtag(language);
  const name = aliases[primary] ?? primary;
  const known = folded.get(name);
  if (known !== undefined) return known;
  const words = lists[name]?.split(" ").map(foldText);
  if (words !== undefined) folded.set(name, words);
  return words;
}

const folded = new Map<string, readonly string[]>();
