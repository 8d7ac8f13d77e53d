/** A square table of numbers, row by row. */
export type Matrix = { readonly size: number; readonly cells: Float64Array };

export function matrixOf(size: number, cell: (row: number, column: number) => number): Matrix {
  const cells = new Float64Array(size * size);
  for (let row = 0; row < size; row++)
    for (let column = 0; column < size; column++) cells[row * size + column] = cell(row, column);
  return { size, cells };
}

/** Sum of the products of cells in the same place. */
export function sumOfProducts(one: Float64Array, other: Float64Array): number {
  let total = 0;
  for (let i = 0; i < one.length; i++) total += (one[i] ?? 0) * (other[i] ?? 0);
  return total;
}

/** row * matrix * column: sum over k and l of row[k] * cell[k][l] * column[l]. */
export function bilinear(row: Float64Array, { size, cells }: Matrix, column: Float64Array): number {
  let total = 0;
  for (let k = 0; k < size; k++) {
    const left = row[k] ?? 0;
    // Most codes of a codebook are rare.
    if (left === 0) continue;
    let sum = 0;
    for (let l = 0; l < size; l++) sum += (cells[k * size + l] ?? 0) * (column[l] ?? 0);
    total += left * sum;
  }
  return total;
}

/** The matrix with its rows and columns averaged, times a column: sum over l of (w_kl + w_lk)/2 * column[l]. */
export function timesSymmetric({ size, cells }: Matrix, column: Float64Array): Float64Array {
  const result = new Float64Array(size);
  for (let k = 0; k < size; k++)
    for (let l = 0; l < size; l++) {
      const weight = ((cells[k * size + l] ?? 0) + (cells[l * size + k] ?? 0)) / 2;
      result[k] = (result[k] ?? 0) + weight * (column[l] ?? 0);
    }
  return result;
}
