/**
 * Numbers that look random and are the same for the same seed on every machine.
 *
 * xoshiro128** 1.1 (Blackman, D., & Vigna, S. (2021). Scrambled linear pseudorandom number generators.
 * ACM Transactions on Mathematical Software, 47(4), 36. https://doi.org/10.1145/3460772), its state
 * filled by splitmix64, as its authors advise.
 */
export type RandomSource = {
  /** Uniform on [0, 1), a multiple of 2^-53. */
  readonly next: () => number;
};

/** The source that a whole number from 0 to 2^53 - 1 names. */
export function seededRandom(seed: number): RandomSource {
  const fill = splitmix64(BigInt(seed));
  const [first, second] = [fill(), fill()];
  const word = xoshiro128([
    Number(first >> 32n),
    Number(first & 0xffffffffn),
    Number(second >> 32n),
    Number(second & 0xffffffffn),
  ]);
  return { next: () => ((word() >>> 5) * 2 ** 26 + (word() >>> 6)) / 2 ** 53 };
}

/** A whole number from 0 to n - 1, each as likely. */
export function below(random: RandomSource, n: number): number {
  return Math.floor(random.next() * n);
}

/** Successive unsigned 32-bit words of xoshiro128**, from a state that is not all zeros. */
export function xoshiro128(state: readonly [number, number, number, number]): () => number {
  let [s0, s1, s2, s3] = state;
  return () => {
    const result = Math.imul(rotateLeft(Math.imul(s1, 5), 7), 9) >>> 0;
    const shifted = s1 << 9;
    s2 ^= s0;
    s3 ^= s1;
    s1 ^= s2;
    s0 ^= s3;
    s2 ^= shifted;
    s3 = rotateLeft(s3, 11);
    return result;
  };
}

/** Successive unsigned 64-bit words of splitmix64 (Steele, Lea & Flood 2014, in Vigna's form). */
export function splitmix64(seed: bigint): () => bigint {
  let state = seed;
  return () => {
    state = BigInt.asUintN(64, state + 0x9e3779b97f4a7c15n);
    let word = state;
    word = BigInt.asUintN(64, (word ^ (word >> 30n)) * 0xbf58476d1ce4e5b9n);
    word = BigInt.asUintN(64, (word ^ (word >> 27n)) * 0x94d049bb133111ebn);
    return word ^ (word >> 31n);
  };
}

function rotateLeft(word: number, bits: number): number {
  return (word << bits) | (word >>> (32 - bits));
}
