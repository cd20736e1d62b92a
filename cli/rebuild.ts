import { changeFacts } from './change-facts.ts';
import type { ServingHome } from './fact-home.ts';
import { describeChange } from './fact-reports.ts';

/** `committee-graph rebuild`: rebuilds the served graph, even if the same facts are already served. */
export async function rebuild(home: ServingHome): Promise<readonly string[]> {
  return describeChange(home, await changeFacts(home, { isForced: true }));
}
