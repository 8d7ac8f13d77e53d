/** A folded pattern, in which `*` is any run of characters, also none, and `?` exactly one. */
export type Wildcard = {
  /** What stands before the first `*` or `?`. */
  readonly start: string;
  /** Characters of the rest. */
  readonly rest: readonly string[];
};

export function wildcardOf(pattern: string): Wildcard {
  const at = pattern.search(/[*?]/);
  return { start: pattern.slice(0, at), rest: [...pattern.slice(at)] };
}

/** Whether a folded word fits. */
export function fitsWildcard({ start, rest }: Wildcard, word: string): boolean {
  if (!word.startsWith(start)) return false;
  return (rest.length === 1 && rest[0] === "*") || fits(rest, [...word.slice(start.length)]);
}

/** Goes back to the last `*` only, so time is at most word times pattern. */
function fits(pattern: readonly string[], word: readonly string[]): boolean {
  let p = 0;
  let star = -1;
  let resume = 0;
  for (let w = 0; w < word.length; ) {
    if (pattern[p] === "*") {
      star = p;
      resume = w;
      p += 1;
    } else if (p < pattern.length && (pattern[p] === "?" || pattern[p] === word[w])) {
      p += 1;
      w += 1;
    } else if (star !== -1) {
      p = star + 1;
      resume += 1;
      w = resume;
    } else {
      return false;
    }
  }
  return pattern.slice(p).every((character) => character === "*");
}
