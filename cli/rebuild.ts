/**
 * `committee-graph rebuild`: builds what MongoDB serves from the fact files alone, and moves over to it.
 * In: a home. Out: lines to print. Not for: changing facts.
 */
import { changeFacts } from './change-facts.ts';
import type { ServingHome } from './fact-home.ts';
import { describeChange } from './fact-reports.ts';

/** Builds anew even where the same facts are served already. */
export async function rebuild(home: ServingHome): Promise<readonly string[]> {
  return describeChange(home, await changeFacts(home, { isForced: true }));
}
