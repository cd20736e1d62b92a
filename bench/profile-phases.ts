/** Shares of the phases of an import in its CPU profile. A sample belongs to the phase of the nearest file on its stack. */
import type { Profiler } from 'node:inspector';

export interface PhaseShare {
  readonly phase: string;
  /** 0 to 1, of the time without idling. */
  readonly share: number;
}

/** The first match with the path of a file. A file without a match belongs to the phase of its caller. */
const phases: readonly (readonly [RegExp, string])[] = [
  [/ingest\/iso-open-data\/(?:text-lines|numbered-records|open-data-file)\./, 'reading and parsing'],
  [/\/ingest\//, 'interpreting the records'],
  [/\/history\/editions\/|\/facts\/(?:same-fact\.|files\/)/, 'editions: comparing, printing, hashing'],
  [/\/history\//, 'joining the facts'],
  [/\/subgraphs\/|\/subgraph-kit\/|\/generations\//, 'building the documents'],
  [/\/store\//, 'the store'],
];

/** Shares of all phases, largest first. */
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

/** Phase of each node; null while the process is idle. */
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
  if (functionName === '(garbage collector)') return 'garbage collection';
  return phases.find(([files]) => files.test(url))?.[1] ?? above;
}
