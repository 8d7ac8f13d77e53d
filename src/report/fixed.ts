/**
 * A number that is not negative, with a fixed count of decimals and a point, in no locale.
 *
 * Rounds half up on the shortest decimal that stands for the number: 14.05 to one decimal is 14.1 and
 * 1.005 to two is 1.01, as a reader with pencil and paper has it. `toFixed` alone rounds the binary
 * number behind it, in which 1.005 is a little less than it looks.
 */
export function fixed(value: number, decimals: number): string {
  const shortest = String(value);
  // Below 1e-6 and from 1e21 the shortest form has an exponent already.
  if (shortest.includes("e")) return value.toFixed(decimals);
  const units = Math.round(Number(`${shortest}e${decimals}`));
  return (units / 10 ** decimals).toFixed(decimals);
}
