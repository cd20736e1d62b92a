/** A fare with a reduction, for the tests of the mutation run: one of its boundaries has no test. */
export function fareFor(age: number, distance: number): number {
  if (age < 6) return 0;
  return distance > 100 ? 20 : 10;
}
