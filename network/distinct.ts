/**
 * Sets of whole numbers as typed arrays.
 * In: numbers. Out: each once, ascending. Not for: sets that grow while they are asked.
 */

/** Sorts the array itself, and gives its part that holds each number once. */
export function sortDistinct(numbers: Float64Array<ArrayBuffer>): Float64Array<ArrayBuffer> {
  numbers.sort();
  let count = 0;
  for (const number of numbers) {
    if (count === 0 || numbers[count - 1] !== number) numbers[count++] = number;
  }
  return numbers.subarray(0, count);
}
