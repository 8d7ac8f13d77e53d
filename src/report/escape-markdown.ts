/** Text in which every sign that could begin markup, HTML, a formula or a further cell stands for itself. */
export function escapeMarkdown(text: string): string {
  return text
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;")
    .replaceAll(/[\\`*_[\]|~$#]/g, String.raw`\$&`);
}
