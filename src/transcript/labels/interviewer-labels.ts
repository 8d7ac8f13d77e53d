// Short forms and words for the person who asks, in the languages in which transcripts are most
// often written. Lower case; compared without regard to case. `R` is not among them: it is the
// respondent in most transcripts and the researcher in some, so the study has to say. Nor are `M`
// (moderator, male) and `B` (Befragte).
const words: ReadonlySet<string> = new Set([
  ...["i", "int", "intv", "intvr", "interviewer", "q", "question", "host"],
  ...["mod", "moderator", "fac", "facilitator", "researcher", "investigator", "interviewers"],
  // German, Dutch, Scandinavian, Finnish
  ...["interviewerin", "interviewende", "moderatorin", "moderation", "forscher", "forscherin"],
  ...["interviewster", "gespreksleider", "onderzoeker", "intervjuer", "intervjuare", "moderatör"],
  ...["forsker", "forskare", "haastattelija"],
  // French, Spanish, Portuguese, Italian, Romanian
  ...["intervieweur", "intervieweuse", "enquêteur", "enquêtrice", "enquêteuse", "chercheur"],
  ...["chercheuse", "modérateur", "modératrice", "animateur", "animatrice", "entrevistador"],
  ...["entrevistadora", "moderador", "moderadora", "investigador", "investigadora"],
  ...["facilitador", "facilitadora", "pesquisador", "pesquisadora", "intervistatore"],
  ...["intervistatrice", "moderatore", "moderatrice", "ricercatore", "ricercatrice"],
  ...["intervievator", "operator de interviu"],
  // Polish, Czech, Russian, Ukrainian, Turkish, Greek
  ...["ankieter", "ankieterka", "badacz", "badaczka", "moderatorka", "tazatel", "tazatelka"],
  ...["интервьюер", "модератор", "исследователь", "інтерв'юер", "дослідник"],
  ...["görüşmeci", "mülakatçı", "araştırmacı", "moderatör", "ερευνητής", "ερευνήτρια"],
  // Urdu, Arabic, Persian, Hindi, Bengali
  ...["انٹرویو کنندہ", "انٹرویوکنندہ", "انٹرویو لینے والا", "انٹرویو لینے والی", "انٹرویوئر"],
  ...["انٹرویور", "محقق", "سوال", "میزبان", "المحاور", "المحاورة", "محاور", "الباحث", "الباحثة"],
  ...["مصاحبه کننده", "مصاحبه‌کننده", "مصاحبه‌گر", "مصاحبه گر", "پژوهشگر"],
  ...["साक्षात्कारकर्ता", "शोधकर्ता", "সাক্ষাৎকারগ্রহীতা", "সাক্ষাৎকার গ্রহণকারী", "গবেষক"],
  // Chinese, Japanese, Korean, Indonesian, Malay, Vietnamese, Swahili
  ...[
    "采访者",
    "採訪者",
    "访谈者",
    "訪談者",
    "访谈员",
    "主持人",
    "研究者",
    "インタビュアー",
    "聞き手",
  ],
  ...["司会", "司会者", "調査者", "면접자", "면담자", "인터뷰어", "연구자", "진행자"],
  ...["pewawancara", "penemuduga", "peneliti", "người phỏng vấn", "mhojaji", "mtafiti"],
]);

const withNumber = /^(?<word>.*?)[-_ .#]*\p{N}{0,3}\.?$/su;
const surnameFirst = /^(?<surname>[^,()]+),/su;
const inParentheses = /^(?<before>[^()]*)\((?<inside>[^()]*)\)\s*$/su;
const blanks = /[\s\u00a0\u202f]+/gu;

/**
 * Whether a label as written says by itself that its speaker asks the questions: a word of the
 * general list, alone, with a number (`Int1`, `Interviewer 2`), with a name before or after
 * parentheses (`Sara Khan (Interviewer)`, `Interviewer (Sara)`), or where meeting programs put the
 * surname (`Interviewer, Sara`).
 */
export function isInterviewerLabel(label: string): boolean {
  const plain = label.normalize("NFC").toLowerCase().replaceAll(blanks, " ").trim();
  const { before, inside } = inParentheses.exec(plain)?.groups ?? {};
  if (before === undefined || inside === undefined) {
    return isInterviewerWord(surnameFirst.exec(plain)?.groups?.["surname"] ?? plain);
  }
  return isInterviewerWord(before.trim()) || isInterviewerWord(inside.trim());
}

function isInterviewerWord(text: string): boolean {
  return words.has(text) || words.has(withNumber.exec(text)?.groups?.["word"] ?? "");
}
