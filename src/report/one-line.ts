/**
 * Text as it may stand in a table cell or a message: on one line, and without control characters,
 * which could move the cursor or recolour a terminal. These are shown as pictures (ESC as `␛`), so
 * that one sees that they are there.
 */
export function oneLine(text: string): string {
  return text.trim().replaceAll(/\s+/g, " ").replaceAll(controls, picture);
}

/** The same without touching white space, for a line whose columns are pointed at. */
export function withoutControls(text: string): string {
  return text.replaceAll(controls, picture);
}

const controls = /\p{Cc}/gu;

function picture(control: string): string {
  const code = control.charCodeAt(0);
  if (code === 0x7f) return "␡";
  return code < 0x20 ? String.fromCharCode(0x2400 + code) : "\uFFFD";
}
