/** Text as it may stand in an element or in an attribute with double quotes. */
export function escapeXml(text: string): string {
  return text
    .replaceAll(notInXml, "\uFFFD")
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;")
    .replaceAll('"', "&quot;");
}

/** What is no `Char` of XML 1.0 (section 2.2) cannot be written in it at all, not even escaped. */
const notInXml = /[^\t\n\r\u{20}-\u{d7ff}\u{e000}-\u{fffd}\u{10000}-\u{10ffff}]/gu;
