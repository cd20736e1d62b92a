/** A fare with a reduction, for the tests of the mutation run: one of its boundaries has no test. */
export function fareFor(age: number, distance: number): number {
  if (age < 6) return 0;
  return distance > 100 ? 20 : 10;
}

/** How many zones of 30 km a distance takes; one of its mutants never ends. */
export function zonesOf(distance: number): number {
  let zones = 0;
  for (let rest = distance; rest > 0; rest -= 30) zones += 1;
  return zones;
}
