/** Multiplies the bundled facts under invented committees and project numbers, to measure larger data of the same kind. */
import type { Fact, FactSet } from '../facts/facts.ts';

/** More than the range of the bundled project numbers, so that copies do not overlap. */
const NUMBERS_APART = 7_000;
const MAX_COPIES = 10;

/**
 * The sets, and `times - 1` copies of them, each under another committee number.
 * @throws RangeError if `times` is not 1 to 10: more copies would need project numbers of six digits
 */
export function multiplyFacts(sets: readonly FactSet[], times: number, seed: number): readonly FactSet[] {
  if (!Number.isInteger(times) || times < 1 || times > MAX_COPIES) {
    throw new RangeError(`times: expected 1 to ${MAX_COPIES}, found ${times}`);
  }
  const numbers = drawNumbers(times - 1, seed);
  return [...sets, ...numbers.flatMap((number, index) => sets.map((set) => copySet(set, number, index + 1)))];
}

function copySet({ source, format, facts }: FactSet, committee: number, copy: number): FactSet {
  const id = `${source.id}-${copy}`;
  return {
    source: { ...source, id },
    format,
    facts: facts.map((fact) => ({ ...copyFact(fact, committee, copy), source: id })),
  };
}

function copyFact(fact: Fact, committee: number, copy: number): Fact {
  const text = JSON.stringify(fact)
    .replaceAll(/\bTC 307\b/g, `TC ${committee}`)
    .replaceAll(/\b2\d{4}\b/g, (number) => String(Number(number) + copy * NUMBERS_APART));
  return JSON.parse(text) as Fact;
}

/** Distinct committee numbers of four digits, the same for the same seed. */
function drawNumbers(count: number, seed: number): readonly number[] {
  const drawn = new Set<number>();
  let state = seed;
  while (drawn.size < count) {
    // A linear congruential generator; its high bits are good enough to choose numbers.
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    drawn.add(1_000 + Math.floor((state / 2 ** 32) * 9_000));
  }
  return [...drawn];
}
