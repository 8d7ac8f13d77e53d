import { describe, expect, test } from "vitest";
import { compileRules } from "../../src/matching/compile-rules.ts";
import { type Match, matchTurns } from "../../src/matching/match-turns.ts";
import type { ExcerptKind } from "../../src/units/excerpts.ts";
import { codebookOf, codeOf, type RuleSource, ruleOf, transcriptOf } from "./build.ts";

/** The words on which one rule fires in each excerpt that it codes: `crash|system`. */
function fires(
  rule: RuleSource,
  text: string,
  { language = "en", excerpt = "sentence" as ExcerptKind } = {},
): string[] {
  const matcher = compileRules(codebookOf(codeOf("c", [ruleOf(rule, language)])));
  const options = { languages: [language], excerpt };
  return [...matchTurns(matcher, transcriptOf(text), options)].map((match) => words(match, text));
}

function words({ evidence }: Match, text: string): string {
  return evidence
    .flatMap(({ spans }) => spans.map(({ start, end }) => text.slice(start, end)))
    .join("|");
}

describe("a word", () => {
  test.each<[string, string, string[]]>([
    ["troubleshoot", "We keep TROUBLESHOOTING. Trouble shoots.", ["TROUBLESHOOTING"]],
    ["doctor", "The doctor’s phone. Two doctors' phones.", ["doctor’s", "doctors"]],
    ["café", "A cafe\u0301, a CAFÉ, a cafe.", ["cafe\u0301|CAFÉ"]],
    ["finance", "We ﬁnance it.", ["ﬁnance"]],
    ["istanbul", "In İstanbul.", ["İstanbul"]],
    ["use", "useful reuse", ["useful"]],
  ])("%s in %j", (rule, text, expected) => {
    expect(fires(rule, text)).toEqual(expected);
  });

  test("in Urdu is compared as written, whichever keyboard wrote it", () => {
    const text = "يہ كام مشکل ہے۔ کاموں میں۔ کَام";
    expect(fires("کام", text, { language: "ur" })).toEqual(["كام", "کَام"]);
  });

  test("in French is found behind its article", () => {
    expect(fires("hôpital", "À l’hôpital, les hôpitaux.", { language: "fr" })).toEqual([
      "l’hôpital|hôpitaux",
    ]);
  });

  test("in Chinese is found inside a run of letters", () => {
    expect(fires("医疗", "远程医疗很贵。", { language: "zh" })).toEqual(["医疗"]);
  });
});

describe("a phrase", () => {
  test.each<[string, string, string[]]>([
    ["log in", "I logged\nin. Log, in. Log-in! Log. In.", ["logged\nin", "Log, in", "Log-in"]],
    ["no no", "no no no", ["no no|no no"]],
    ["user friendl*", "A user-friendly system; user. Friendly.", ["user-friendly"]],
    ["lack of", "a lack. of time", []],
  ])("%s in %j", (rule, text, expected) => {
    expect(fires(rule, text)).toEqual(expected);
  });

  test("stays within a sentence also where the excerpt is a turn", () => {
    expect(fires("log in", "I log. In the end I log in.", { excerpt: "turn" })).toEqual(["log in"]);
  });

  test("in Urdu", () => {
    const text = "انٹرنیٹ نہیں چلتا۔ انٹرنیٹ، نہیں؟ انٹرنیٹ۔ نہیں";
    expect(fires("انٹرنیٹ نہیں", text, { language: "ur" })).toEqual([
      "انٹرنیٹ نہیں",
      "انٹرنیٹ، نہیں",
    ]);
  });
});

describe("a wildcard", () => {
  test.each<[string, string, string[]]>([
    ["log*", "log Logs logging blog catalog", ["log|Logs|logging"]],
    ["*log", "log blog logs", ["log|blog"]],
    ["l?g", "log lag lg loog l😀g", ["log|lag"]],
    ["𝒜?", "𝒜b 𝒜𝒷 𝒜", ["𝒜b|𝒜𝒷"]],
    ["n*w*", "news now new wn", ["news|now|new"]],
    ["log * in", "log me in, log in", ["log me in"]],
    ["logging*", "logged", []],
  ])("%s in %j", (rule, text, expected) => {
    expect(fires(rule, text)).toEqual(expected);
  });

  test("in Urdu", () => {
    expect(fires("مریض*", "مریضوں نے، مريض", { language: "ur" })).toEqual(["مریضوں|مريض"]);
  });
});

describe("exact", () => {
  test.each<[string, string, string[]]>([
    ["=EHR", "EHR ehr EHRs Ehr EHR's", ["EHR"]],
    ["=don’t", "don't Don't", ["don't"]],
    ["=Log in", "Log in, log in", ["Log in"]],
    ["=cafe\u0301", "café Café", ["café"]],
  ])("%s in %j", (rule, text, expected) => {
    expect(fires(rule, text)).toEqual(expected);
  });

  test("in Urdu tells the letters apart", () => {
    expect(fires("=کام", "کام كام", { language: "ur" })).toEqual(["کام"]);
  });
});

describe("near", () => {
  const near = { near: ["system", "crash"], within: 3 };

  test.each<[RuleSource, string, string[]]>([
    [near, "The system just crashed.", ["system|crashed"]],
    [near, "It crashed, the whole system.", ["crashed|system"]],
    [near, "The system we use here crashed.", []],
    [near, "The system. It crashed.", []],
    [{ near: ["no", "no"], within: 2 }, "no. no yes no", ["no|no"]],
    [{ near: ["crash*", "crash"], within: 2 }, "a crash", []],
    [{ near: ["log in", "slow"], within: 1 }, "log in slow; slow to log in", ["log in|slow"]],
    [{ near: ["a", "b", "c"], within: 2 }, "c x b x a", ["c|b|a"]],
    [{ near: ["a", "b", "c"], within: 2 }, "a b x x c", []],
    [near, "system crash x x x x system", ["system|crash"]],
  ])("%j in %j", (rule, text, expected) => {
    expect(fires(rule, text)).toEqual(expected);
  });

  test("stays within a sentence also where the excerpt is a turn", () => {
    expect(fires(near, "The system. Crash! A system crash.", { excerpt: "turn" })).toEqual([
      "system|crash",
    ]);
  });

  test("in Urdu", () => {
    const rule = { near: ["انٹرنیٹ", "بند"], within: 3 };
    expect(fires(rule, "بند ہو گیا انٹرنیٹ۔ انٹرنیٹ۔ بند۔", { language: "ur" })).toEqual([
      "بند|انٹرنیٹ",
    ]);
  });
});

describe("all", () => {
  const rule = { all: ["log*", "time"] };

  test("within one excerpt, in any order and distance", () => {
    const text = "Time goes into the logs and logging. It takes time. I log in.";
    expect(fires(rule, text)).toEqual(["Time|logs|logging"]);
    expect(fires(rule, text, { excerpt: "turn" })).toEqual(["Time|logs|logging|time|log"]);
  });

  test("in Urdu", () => {
    expect(fires({ all: ["وقت", "کام*"] }, "کاموں میں وقت۔ وقت۔", { language: "ur" })).toEqual([
      "کاموں|وقت",
    ]);
  });
});

describe("regex", () => {
  test.each<[string, string, string[]]>([
    ["log(ging)?\\s+in", "Logging\nin and LOG  in", ["Logging\nin|LOG  in"]],
    ["^so", "So it is. Not so.", ["So"]],
    ["caf.\\b", "A cafe\u0301 is a café.", ["cafe\u0301|café"]],
    ["\\d+ ?%", "It is 40 % of it.", ["40 %"]],
    ["cafe", "A cafe\u0301.", []],
  ])("%s in %j", (regex, text, expected) => {
    expect(fires({ regex }, text)).toEqual(expected);
  });

  test("does not see what nobody said between two paragraphs", () => {
    const text = "We wait\n[12] here";
    expect(fires({ regex: "\\d+" }, text, { excerpt: "turn" })).toEqual([]);
    expect(fires({ regex: "wait\\s+here" }, text, { excerpt: "turn" })).toEqual([
      "wait\n[12] here",
    ]);
  });

  test("in Urdu, with word boundaries", () => {
    const text = "نیٹ ورک اور نیٹورک، نیٹ۔";
    expect(fires({ regex: "\\bنیٹ\\b" }, text, { language: "ur" })).toEqual(["نیٹ|نیٹ"]);
  });
});

describe("unless", () => {
  const hard = codeOf("hard", [ruleOf("problem")], [ruleOf("no problem*")]);

  test("holds the code back in its excerpt only", () => {
    const text = "No problems at all. A problem!";
    const matcher = compileRules(codebookOf(hard));
    const coded = (excerpt: ExcerptKind, withSuppressed = false) =>
      Array.from(
        matchTurns(matcher, transcriptOf(text), { languages: ["en"], excerpt, withSuppressed }),
        (match) => `${words(match, text)} / ${match.suppressed.map(({ rule }) => rule.label)}`,
      );
    expect(coded("sentence")).toEqual(["problem / "]);
    expect(coded("sentence", true)).toEqual(['problems / en "no problem*"', "problem / "]);
    expect(coded("turn")).toEqual([]);
  });

  test("in Urdu", () => {
    const matcher = compileRules(
      codebookOf(codeOf("c", [ruleOf("مسئلہ", "ur")], [ruleOf("کوئی مسئلہ نہیں", "ur")])),
    );
    const text = "کوئی مسئلہ نہیں۔ یہ مسئلہ ہے۔";
    const found = [
      ...matchTurns(matcher, transcriptOf(text), { languages: ["ur"], excerpt: "sentence" }),
    ];
    expect(found.map(({ excerpt }) => text.slice(excerpt.start, excerpt.end))).toEqual([
      "یہ مسئلہ ہے۔",
    ]);
  });
});

describe("a codebook", () => {
  const book = codebookOf(
    codeOf("b", [
      ruleOf("cost*"),
      ruleOf("price"),
      ruleOf({ regex: "cost" }),
      ruleOf("قیمت", "ur"),
    ]),
    codeOf("a", [ruleOf("costs")]),
  );

  test("gives one match an excerpt and code, with all that fired, in the codebook's order", () => {
    const text = "The price: it costs. قیمت";
    const found = [
      ...matchTurns(compileRules(book), transcriptOf(text), {
        languages: ["en"],
        excerpt: "sentence",
      }),
    ];
    expect(
      found.map(({ code, evidence }) => [code, ...evidence.map(({ rule }) => rule.label)]),
    ).toEqual([
      ["b", 'en "cost*"', 'en "price"', 'en {"regex":"cost"}'],
      ["a", 'en "costs"'],
    ]);
  });

  test("applies the rules of the languages that are asked for", () => {
    const matcher = compileRules(book);
    const labels = (languages: string[]) =>
      [...matchTurns(matcher, transcriptOf("قیمت, price"), { languages, excerpt: "turn" })]
        .flatMap(({ evidence }) => evidence)
        .map(({ rule }) => rule.label);
    expect(labels(["ur"])).toEqual(['ur "قیمت"']);
    expect(labels(["en-GB"])).toEqual(['en "price"']);
    expect(labels(["en", "ur"])).toEqual(['en "price"', 'ur "قیمت"']);
    expect(labels([])).toEqual([]);
  });

  test("looks only at the turns that are asked for", () => {
    const options = { languages: ["en"], excerpt: "turn" as const };
    const transcript = transcriptOf("a price", "a price", "a price");
    const turns = ({ role }: { readonly role: string }) => role === "participant";
    const found = [...matchTurns(compileRules(book), transcript, { ...options, turns })];
    expect(found.map(({ turn }) => turn)).toEqual([0, 2]);
  });
});

test("a word of half a million letters is a word like any other", () => {
  const long = "b".repeat(500_000);
  expect(fires("b*", `log ${long}`)).toEqual([long]);
  expect(fires("bb", `log ${long} bb`)).toEqual(["bb"]);
  expect(fires(long, `log ${long}`)).toEqual([long]);
});

test("finds as much with two thousand rules as with each alone", () => {
  const some = ["price", "log in", "crash*", "new"];
  const many = Array.from({ length: 2000 }, (_, index) => `zz${index} q${index}*`);
  const text = "The price went up; I log in, it crashes, new news.";
  const matcher = compileRules(
    codebookOf(...[...many, ...some].map((rule, index) => codeOf(`c${index}`, [ruleOf(rule)]))),
  );
  const found = [
    ...matchTurns(matcher, transcriptOf(text), { languages: ["en"], excerpt: "sentence" }),
  ];
  expect(found.map((match) => words(match, text))).toEqual([
    "price",
    "log in",
    "crashes",
    "new|news",
  ]);
});
