import { describe, expect, test } from "vitest";
import { segmentSentences } from "../../src/text/sentences.ts";

function sentences(text: string): string[] {
  return segmentSentences(text, { start: 0, end: text.length }).map((span) =>
    text.slice(span.start, span.end),
  );
}

// Each sentence is one line of a list; joined by blanks they are the text.
describe("sentences", () => {
  test.each([
    ["plain", ["It is slow.", "We wait!", "Why?", "Nobody knows."]],
    ["titles", ["I asked Dr. Khan and Prof. Ali.", "Mr. Raza left."]],
    ["e.g. and i.e.", ["Use tools, e.g. Zoom, i.e. video.", "Fine."]],
    ["No. 5 and No.", ["Room No. 5 is free.", "No.", "I did not."]],
    ["decimals", ["It costs 3.5 lakh, or Rs. 2.50.", "See www.who.int for more."]],
    ["initials", ["A. R. Khan spoke.", "So did I.", "We went."]],
    [
      "degrees",
      [
        "Two Ph.D. students and an M.B.B.S. doctor.",
        "We met at 5 p.m. then left at 6 p.m.",
        "Then home.",
      ],
    ],
    ["ellipses", ["It was... slow.", "I... I think so…", "We left.", "Well… it is what it is."]],
    [
      "quotations",
      ['She said, "It froze."', "Then it rang.", '"Why now?" she asked.', "“No!” he said."],
    ],
    ["brackets", ["(It was late.)", "We left [laughs].", "[crying] It was hard."]],
    ["piled up", ["What?!", "Really?!!", "Yes."]],
    ["a list's numbers", ["1. We have no data.", "2. We have no time."]],
    ["a year", ["It began in 2020.", "Five people left."]],
    ["a dash goes on", ["Stop. – he said."]],
    ["Urdu", ["مریض نہیں آتے۔", "کیا یہ مہنگا ہے؟", "ڈی۔ایچ۔کیو ہسپتال دور ہے۔", "جی!"]],
    ["Arabic", ["هل الإنترنت بطيء؟", "نعم، بطيء جدا."]],
    ["Hindi", ["नेट नहीं है।", "क्या करें?"]],
    ["emoji", ["Great!", "😊 Thanks."]],
    ["no mark at the end", ["It is slow.", "We wait"]],
    ["all in small letters", ["it is slow.", "we wait, e.g. for zoom.", "fine"]],
    ["Russian", ["Врач сказал, т.е. объяснил.", "Связь плохая."]],
    ["German", ["Wir nutzen z.B. Zoom.", "Dr. Weber nicht."]],
    ["marks alone", ["..."]],
    ["nothing", []],
  ])("%s", (_name, expected) => {
    expect(sentences(expected.join(" "))).toEqual(expected);
  });

  test("Chinese and Japanese need no blank", () => {
    expect(sentences("遠隔医療は便利です。でも高い！「本当？」と聞いた。")).toEqual([
      "遠隔医療は便利です。",
      "でも高い！",
      "「本当？」",
      "と聞いた。",
    ]);
  });

  // Joined by nothing they are the text.
  test.each([
    [["Arrived quickly.", "Paramedics were great!", "Thanks."]],
    [["Why so late?!", "Nobody knew.", "They left"]],
    [["Great service and/or luck.", "Thank you"]],
    [["Das war gut.", "Österreich auch.", "Врач пришёл."]],
    [["Write to me@example.org please.", "Thanks"]],
  ])("typed without a blank: %s", (expected) => {
    expect(sentences(expected.join(""))).toEqual(expected);
  });

  test.each([
    ...["Node.js", "Node.Js is fast", "example.com/Path", "example.com/page.Html?who.Ever=1"],
    ...["https://example.Site.Org/Some.Thing", "www.example.Com", "England.Nhs.Uk", "co.Uk"],
    ...[
      "john.Smith@example.org",
      "sara@some.Where.org",
      "home/notes/interview.Final",
      "a\\some.File",
    ],
    ...[
      "report.Docx",
      "e.g.Something",
      "Dr.Khan",
      "Prof.Khan",
      "approx.Five",
      "U.S.A.",
      "Ph.D.Students",
    ],
    ...[
      "I waited...Then we left",
      "It cost 3.Then more",
      "We use the EHR.Then we wait",
      "my ap.It",
    ],
    ...["my system.out and System.OUT", 'He said "go.Now', "ask e.V.Mueller"],
  ])("no sentence ends in: %s", (text) => {
    expect(sentences(text)).toEqual([text]);
  });

  test("a hard-wrapped line goes on, white space around is trimmed", () => {
    expect(sentences("  We asked Dr.\nKhan about\nit.\n He left. \n")).toEqual([
      "We asked Dr.\nKhan about\nit.",
      "He left.",
    ]);
  });

  test("a span limits what is seen", () => {
    expect(segmentSentences("One. Two. Three.", { start: 5, end: 12 })).toEqual([
      { start: 5, end: 9 },
      { start: 10, end: 12 },
    ]);
  });

  test("takes linear time on one long paragraph", () => {
    const text = "the net is slow... and dr. khan (who? me) waits, ".repeat(40_000);
    const start = performance.now();
    expect(sentences(text).length).toBeGreaterThan(0);
    expect(performance.now() - start).toBeLessThan(4000);
  });

  test.each(["some.Where", "@some.Where", "/some.Where", "some.Wherexyz@", "word.W.W.W."])(
    "takes linear time where blanks are missing: %s",
    (piece) => {
      const text = piece.repeat(100_000);
      const start = performance.now();
      expect(sentences(text).length).toBeGreaterThan(0);
      expect(performance.now() - start).toBeLessThan(4000);
    },
  );
});
