import { type Base, readBase } from "./base.ts";
import { type Entry, readEntries } from "./entries.ts";
import { recordsIn } from "./records-in.ts";
import type { Study } from "./study.ts";

/**
 * What the browser keeps between visits: each decision under a key of its own, so that keeping one
 * costs the same however many there are, and two windows do not overwrite each other's.
 */
export type Store = {
  /** Whether the browser keeps anything; some refuse it to files. */
  readonly isKept: () => boolean;
  readonly setting: (name: string) => string | undefined;
  readonly keepSetting: (name: string, value: string) => void;
  /** The state at the last visit. */
  readonly load: (study: Study, embedded: Base) => { base: Base; entries: readonly Entry[] };
  readonly keepEntries: (before: readonly Entry[], after: readonly Entry[]) => void;
  readonly keepFile: (text: string) => void;
  /** Lines of decisions made in earlier worksheets of the same study and never saved, by key. */
  readonly earlier: () => ReadonlyMap<string, string>;
  readonly forgetEarlier: () => void;
  /** Calls back when another window has kept something. */
  readonly onChange: (changed: () => void) => void;
};

/** `digest` tells one set of disagreements from another, `embedded` one set of earlier decisions. */
export function openStore(
  { worksheet }: Study,
  { digest, embedded }: { readonly digest: string; readonly embedded: string },
): Store {
  const general = "sixphase worksheet";
  const study = `${general} ${JSON.stringify([worksheet.codebook.id, ...worksheet.coders])} `;
  const own = `${study}${digest} `;
  let isRefused = storage() === undefined;
  const attempt = (act: (kept: Storage) => void) => {
    const kept = storage();
    try {
      if (kept === undefined) isRefused = true;
      else act(kept);
    } catch {
      // Full, or refused: what is decided is then only in the page, which says so.
      isRefused = true;
    }
  };
  const read = (name: string) => storage()?.getItem(name) ?? undefined;
  const recordsOf = (isWanted: (name: string) => boolean) => {
    const kept = storage();
    const records = new Map<string, string>();
    for (const name of kept === undefined ? [] : namesOf(kept)) {
      const key = isWanted(name) ? entryName.exec(name)?.[1] : undefined;
      const record = kept?.getItem(name) ?? undefined;
      if (key !== undefined && record !== undefined) records.set(key, record);
    }
    return records;
  };
  const isEarlier = (name: string) => name.startsWith(study) && !name.startsWith(own);

  return {
    isKept: () => !isRefused,
    setting: (name) => read(`${general} setting ${name}`),
    keepSetting: (name, value) =>
      attempt((kept) => kept.setItem(`${general} setting ${name}`, value)),
    load: (of, base) => {
      const records = new Map(recordsOf((name) => name.startsWith(`${own}entry `)));
      const text = read(`${own}file`);
      const isSame = read(`${own}file of`) === embedded;
      const file = text === undefined || !isSame ? undefined : readBase(of, "decisions.csv", text);
      // The worksheet was made anew from other decisions: those saved here and not in them still count.
      if (text !== undefined && !isSame) {
        const known = new Set(recordsIn(base.text));
        recordsIn(text)
          .filter((record) => !known.has(record))
          .forEach((record, at) => {
            records.set(`0 ${String(at).padStart(6, "0")}`, record);
          });
      }
      return { base: file ?? base, entries: readEntries(of, records) };
    },
    keepEntries: (before, after) => {
      if (before === after) return;
      const there = new Set(after.filter((one) => !one.isSaved).map(({ key }) => key));
      const kept = new Set(before.filter((one) => !one.isSaved).map(({ key }) => key));
      attempt((into) => {
        for (const { key } of before) if (!there.has(key)) into.removeItem(`${own}entry ${key}`);
        for (const { key, record, isSaved } of after) {
          if (!isSaved && !kept.has(key)) into.setItem(`${own}entry ${key}`, record);
        }
      });
    },
    keepFile: (text) =>
      attempt((kept) => {
        // Of earlier worksheets the file is on the disk, and the store is small.
        for (const name of namesOf(kept)) {
          if (isEarlier(name) && !entryName.test(name)) kept.removeItem(name);
        }
        kept.setItem(`${own}file`, text);
        kept.setItem(`${own}file of`, embedded);
      }),
    earlier: () => recordsOf((name) => isEarlier(name) && entryName.test(name)),
    forgetEarlier: () =>
      attempt((kept) => {
        for (const name of namesOf(kept)) if (isEarlier(name)) kept.removeItem(name);
      }),
    onChange: (changed) => {
      let isWaiting = false;
      window.addEventListener("storage", ({ key }) => {
        if (isWaiting || key?.startsWith(own) !== true) return;
        isWaiting = true;
        setTimeout(() => {
          isWaiting = false;
          changed();
        }, 200);
      });
    },
  };
}

const entryName = / entry (.*)$/s;

function namesOf(kept: Storage): readonly string[] {
  return Array.from({ length: kept.length }, (_, at) => kept.key(at) ?? "");
}

function storage(): Storage | undefined {
  try {
    return window.localStorage;
  } catch {
    return undefined;
  }
}
