/** `00:12:09.200`; hours grow past 99 where they must. Times before the recording get a minus. */
export function formatTimestamp(milliseconds: number): string {
  const sign = milliseconds < 0 ? "-" : "";
  const total = Math.abs(Math.round(milliseconds));
  const parts = [
    pad(Math.floor(total / 3_600_000), 2),
    pad(Math.floor(total / 60_000) % 60, 2),
    `${pad(Math.floor(total / 1000) % 60, 2)}.${pad(total % 1000, 3)}`,
  ];
  return sign + parts.join(":");
}

function pad(value: number, width: number): string {
  return String(value).padStart(width, "0");
}
