import { expect, test } from "vitest";
import { parseFixture, spoken } from "./spoken.ts";

// Each manner of naming speakers in plain text and markdown, with all that is said in the fixture.
const expected: Readonly<Record<string, readonly (readonly string[])[]>> = {
  "txt/stamp-in-label.txt": [
    ["Interviewer 1", "What changed on the ward?"],
    ["Nurse Amin", "The phone rings less."],
    ["Interviewer 1", "Less?"],
    ["Nurse Amin", "Much less."],
  ],
  "txt/stamp-before-label.txt": [
    ["John", "Good morning."],
    ["Sara", "Good morning, please sit."],
    ["John", "Thank you."],
  ],
  "txt/bare-stamp.txt": [
    ["Ben", "We waited a week."],
    ["Sara", "For the router?"],
    ["Ben", "For the router."],
  ],
  "txt/focus-group-maxqda.txt": [
    ["Zack", "The link never opens at home."],
    ["Jim", "Mine does, on the second try."],
    ["Zack", "Lucky you."],
  ],
  "txt/bracket-label.txt": [
    ["Anna", "Did the app help?"],
    ["P 02", "It did, on good days.", "[laughs] On bad days I walked."],
    ["Anna", "How far?"],
    ["P 02", "Two kilometres."],
  ],
  "txt/dash-label.txt": [
    ["Anna", "Did the training help?"],
    ["Bilal", "A little. It was short."],
    ["Anna", "How short?"],
    ["Bilal", "One hour."],
  ],
  "txt/dotted-initials.txt": [
    ["Int.", "Wie lief die Sprechstunde?"],
    ["Befr.", "Am Anfang schlecht."],
    ["Int.", "Und dann?"],
    ["Befr.", "Dann besser."],
  ],
  "txt/question-answer.txt": [
    ["Q", "What do you use?"],
    ["A", "A phone, mostly."],
    ["Q", "Whose phone?"],
    ["A", "My own."],
  ],
  "txt/stage-suffix.txt": [
    ["MULTI WORD NAME (COLD OPEN)", "The clinic is dark."],
    ["SARA (WHISPERS)", "Is the line open?"],
    ["MULTI WORD NAME (COLD OPEN)", "It is open."],
    ["SARA (WHISPERS)", "Then we begin."],
  ],
  "txt/colon-spacing.txt": [
    ["Chloé", "Vous consultez en ligne\u00a0?"],
    ["Marc", "Oui, le mardi."],
    ["Chloé", "Seulement le mardi ?"],
    ["Marc", "Et le jeudi."],
  ],
  "txt/full-width-colon.txt": [
    ["采访者", "您怎么用视频看病？"],
    ["受访者", "用手机。"],
    ["采访者", "方便吗？"],
    ["受访者", "不太方便。"],
  ],
  "txt/urdu.txt": [
    ["انٹرویو کنندہ", "آپ کی کلینک کہاں ہے؟"],
    ["شریک", "شہر سے باہر ہے۔ انٹرنیٹ کم آتا ہے۔"],
    ["انٹرویو کنندہ", "اور بجلی؟"],
    ["شریک", "بجلی بھی۔"],
  ],
  "txt/otter.txt": [
    ["Sidney", "Thank you for your time."],
    ["Unknown Speaker", "We lost the picture twice.", "Then it came back."],
    ["Sidney", "Goodbye."],
  ],
  "txt/panopto.txt": [
    ["Jane Doe", "We start with the booking page.", "It asks for a number."],
    ["P02", "I have no number."],
  ],
  "txt/teams.txt": [
    ["Jane Doe", "Hello, can you hear me?"],
    ["KHAN, Omar (Student)", "Yes. Note: my camera is off."],
  ],
  "txt/zoom-captions.txt": [
    ["Jane Doe", "Hello everyone."],
    ["P 02", "Hi: can you hear me?"],
    ["Jane Doe", "We can."],
  ],
  "txt/noscribe.txt": [
    ["S01", "So you were alone?"],
    ["S00", "Alone, yes. //S01: Really?// Really. (12 seconds pause)"],
    ["S01", "I see."],
  ],
  "txt/f4.txt": [
    ["I", "Wie geht es Ihnen?"],
    ["B", "Gut, danke – naja. (lacht)"],
    ["I", "Schön."],
  ],
  "txt/inqscribe.txt": [
    ["L", "Two rooms and one camera."],
    ["I", "OK."],
  ],
  "txt/label-own-line.txt": [
    ["INT", "What do you call it?"],
    ["P01", "The talking screen."],
    ["INT", "Why?"],
  ],
  "md/bold.md": [
    ["Interviewer", "Is it quiet now?"],
    ["P08", "It is. The *ward* sleeps."],
    ["Interviewer", "Shall we go on?"],
    ["P08", "Yes.", "And close the door."],
  ],
};

test.each(Object.entries(expected))("%s", (path, turns) => {
  const { value, diagnostics } = parseFixture(path);
  expect(spoken(value)).toEqual(turns);
  expect(diagnostics).toEqual([]);
});
