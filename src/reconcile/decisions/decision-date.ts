/** When a decision was made: a day, and where it was written down the time of it. */
export type DecisionDate = {
  /** Milliseconds since 1970 (UTC) at which the day begins. */
  readonly day: number;
  /** Milliseconds since 1970 (UTC); undefined where only the day is known. */
  readonly time: number | undefined;
};

export const dayLength: number = 24 * 60 * 60 * 1000;

/**
 * Reads an ISO 8601 date, with a time or without: `2026-11-22`, `2026-11-22T13:52:44Z`,
 * `2026-11-22 13:52`, `2026-11-22T18:52+05:00`. A time without a zone is taken as UTC. Undefined for
 * everything else, days that no calendar has too: `22/11/2026` and `11/22/2026` cannot be told apart
 * from one another in half of all cases.
 */
export function readDecisionDate(written: string): DecisionDate | undefined {
  const parts = iso.exec(written.trim())?.groups;
  if (parts === undefined) return undefined;
  const part = (name: string) => Number(parts[name] ?? 0);
  const day = Date.UTC(part("year"), part("month") - 1, part("day"));
  const back = new Date(day);
  const isInCalendar =
    back.getUTCMonth() === part("month") - 1 && back.getUTCDate() === part("day");
  if (!isInCalendar) return undefined;
  if (parts["hour"] === undefined) return { day, time: undefined };
  if (part("hour") > 23 || part("minute") > 59 || part("second") > 59) return undefined;
  const zone = (part("zoneHour") * 60 + part("zoneMinute")) * (parts["sign"] === "-" ? -1 : 1);
  const minutes = part("hour") * 60 + part("minute") - zone;
  const time = day + minutes * 60_000 + Math.floor((part("second") + part("fraction")) * 1000);
  return { day: Math.floor(time / dayLength) * dayLength, time };
}

const iso =
  /^(?<year>\d{4})-(?<month>\d\d)-(?<day>\d\d)(?:[T ](?<hour>\d\d):(?<minute>\d\d)(?::(?<second>\d\d)(?<fraction>\.\d{1,9})?)?(?:Z|(?<sign>[+-])(?<zoneHour>\d\d):?(?<zoneMinute>\d\d))?)?$/i;
