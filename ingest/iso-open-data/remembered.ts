/**
 * A function that computes each answer once: files name the same few committees and stages thousands of times.
 * In: a function of a text or number. Out: the same, with its answers kept. Not for: arguments that differ in every record.
 */

/** Keeps the answer for each argument. */
export function remember<A extends string | number, R>(compute: (argument: A) => R): (argument: A) => R {
  const answers = new Map<A, R>();
  return (argument) => {
    const known = answers.get(argument);
    if (known !== undefined || answers.has(argument)) return known as R;
    const answer = compute(argument);
    answers.set(argument, answer);
    return answer;
  };
}
