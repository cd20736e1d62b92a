/**
 * Where the time of an import goes, from its CPU profile: each sample belongs to the phase whose file is nearest to what
 * ran.
 * In: a CPU profile of the built command. Out: shares of the phases. Not for: single functions; open the profile for those.
 */
import type { Profiler } from 'node:inspector';

export interface PhaseShare {
  readonly phase: string;
  /** 0 to 1, of the time that the process was at work. */
  readonly share: number;
}

/** The first that a file below dist/ matches. Files of `facts/` that are not named work for whoever calls them. */
const phases: readonly (readonly [RegExp, string])[] = [
  [/ingest\/iso-open-data\/(?:text-lines|numbered-records|open-data-file)\./, 'reading and parsing'],
  [/\/ingest\//, 'understanding the records'],
  [
    /facts\/(?:editions|same-fact|fact-text|fact-file|fact-lines|line-store)\./,
    'editions: comparing, printing, hashing',
  ],
  [/facts\/fact-collection\./, 'joining the facts'],
  [/\/subgraphs\/|\/as-of\//, 'building the documents'],
  [/\/store\//, 'the store'],
];

/** Shares of all phases, the largest first. */
export function sharePhases(profile: Profiler.Profile): readonly PhaseShare[] {
  const phaseOf = classifyNodes(profile.nodes);
  const times = new Map<string, number>();
  for (const [index, id] of (profile.samples ?? []).entries()) {
    const phase = phaseOf.get(id) ?? null;
    if (phase !== null) times.set(phase, (times.get(phase) ?? 0) + (profile.timeDeltas?.[index] ?? 0));
  }
  const total = [...times.values()].reduce((sum, time) => sum + time, 0);
  return [...times]
    .map(([phase, time]) => ({ phase, share: time / total }))
    .sort((a, b) => b.share - a.share);
}

/** Phase of each node; null while the process waits. */
function classifyNodes(nodes: readonly Profiler.ProfileNode[]): ReadonlyMap<number, string | null> {
  const byId = new Map(nodes.map((node) => [node.id, node]));
  const found = new Map<number, string | null>();
  const visit = (node: Profiler.ProfileNode, above: string): void => {
    const phase = phaseOfFrame(node.callFrame, above);
    found.set(node.id, phase);
    for (const child of node.children ?? []) {
      const next = byId.get(child);
      if (next !== undefined) visit(next, phase ?? above);
    }
  };
  const [root] = nodes;
  if (root !== undefined) visit(root, 'starting, writing and the rest');
  return found;
}

function phaseOfFrame(
  { functionName, url }: Profiler.ProfileNode['callFrame'],
  above: string,
): string | null {
  if (functionName === '(idle)') return null;
  if (functionName === '(garbage collector)') return 'collecting garbage';
  return phases.find(([files]) => files.test(url))?.[1] ?? above;
}
