import type { StyleSheet } from "../html/page.ts";

/** The layout of the report as a page. Change it, and tests/report/html/styles.test.ts gives the new hash. */
export const agreementStyle: StyleSheet = {
  sha256: "4Hpr0zMrsQOwt3munBw9+lESel63Z+aN3OXn4+ZU2m8=",
  css: `
body { padding: 2rem 1.25rem 4rem; }
body > header, main { max-width: 62rem; margin-inline: auto; }
h1 { font-size: 1.7rem; }
h2 { font-size: 1.25rem; margin-top: 2.2rem; }
p, li { max-width: 72ch; }
ul { padding-inline-start: 1.2rem; margin-top: 0.6rem; }
main > p { margin-top: 0.8rem; }
figure { margin: 1.6rem 0 0; }
.scroll { overflow-x: auto; }
td { white-space: nowrap; }
td.text { white-space: normal; }
caption { text-align: start; max-width: min(62rem, calc(100vw - 2.5rem)); font-weight: 600; padding-bottom: 0.4rem; }
thead th { vertical-align: bottom; }
th.text, td.text { text-align: start; }
.over { font-weight: 400; }
figcaption { margin-top: 0.6rem; font: 0.8rem/1.5 var(--sans); color: var(--soft); }
`,
};
