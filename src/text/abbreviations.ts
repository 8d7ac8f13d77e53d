// Words whose full stop does not end a sentence, folded, without the stop. A word that can also end
// one (`etc.`, `p.m.`) is in neither set: there the next word's capital decides.

/** Before a name or in the middle of a sentence. */
export const abbreviations: ReadonlySet<string> = new Set(
  [
    "dr drs mr mrs ms mx prof st rev fr hon gen col sgt capt lt maj gov sen rep pres supt asst assoc",
    "dept approx viz vs cf e.g i.e eg ie al ca resp incl excl tel ext",
    "sra dra srta exmo exma mme mlle mgr sig sigg dott prof.ssa hr fru bzw usw z.b d.h u.a ggf evtl nr",
    "dhr mevr bijv d.w.z т.е т.к г ул др",
  ].flatMap((line) => line.split(" ")),
);

/** Only before a number: `No. 5`, but `No. I did not.` */
export const numberAbbreviations: ReadonlySet<string> = new Set(
  "no nos nr num fig figs p pp vol ch sec art eq para ref q rs pkr núm pág с".split(" "),
);
