/** What the command hands to the test process, and what comes back, a line of JSON for each event. */
import type { Mutant } from './mutants.ts';

/** The environment variable with the path of the plan. */
export const PLAN_VARIABLE = 'MUTATION_PLAN';

export interface Plan {
  /** Where events are appended. */
  readonly events: string;
  readonly mutants: readonly Mutant[];
}

export type MutationEvent =
  | {
      readonly kind: 'ready';
      /** What the first test that fails without a mutant says. */
      readonly failure: string | null;
      readonly ms: number;
      readonly covered: readonly number[];
    }
  | { readonly kind: 'started'; readonly id: number }
  | { readonly kind: 'judged'; readonly id: number; readonly killed: boolean };
