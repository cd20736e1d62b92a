/** Made-up facts about ISO 80001 and its committees, and the documents that the functions of build/ make of them. */
import type { Fact } from '../../../facts/facts.ts';
import { programmeScope } from '../../../facts/rosters.ts';
import { collectFacts } from '../../../history/fact-collection.ts';
import { versionOn, type Interval } from '../../../history/intervals.ts';
import { gatherEvidence, type Evidence } from '../../../subgraphs/work-programme/build/evidence.ts';
import { buildProjects } from '../../../subgraphs/work-programme/build/projects.ts';
import type { ProjectDocument } from '../../../subgraphs/work-programme/documents-projects.ts';
import { madeUpFacts } from '../../harness/subgraph.ts';

export type LooseFact = Omit<Fact, 'source' | 'locator'> & { readonly locator?: string };

export const [before, day, after, later] = ['2020-06-29', '2020-06-30', '2020-07-01', '2021-06-30'] as const;
export const number = 'ISO 80001';
export const tc = 'ISO/TC 801';
export const partner = 'ISO/TC 802';
export const wg = 'ISO/TC 801/WG 1';
export const jwg = 'ISO/TC 801/JWG 2';

export const fact = (kind: string, asOf: string, subject: object, values: object = {}): LooseFact =>
  ({ kind, asOf, subject, values }) as LooseFact;

export const project = (asOf: string, values: object, of = number): LooseFact =>
  fact('project', asOf, { project: of }, values);

export const publication = (designation: string, asOf: string, values: object = {}): LooseFact =>
  fact('publication', asOf, { designation }, values);

/** A row of the programme of a committee. */
export const entry = (asOf: string, committee = tc, administeredElsewhere = false): LooseFact =>
  fact('programme-entry', asOf, { committee, project: number }, { administeredElsewhere });

/** A complete list of the programme of a committee: empty, or with the project. */
export const programme = (
  asOf: string,
  committee = tc,
  { isElsewhere = false, has = false } = {},
): LooseFact =>
  fact(
    'roster',
    asOf,
    { of: 'programme-entry', scope: programmeScope(committee, isElsewhere) },
    { members: has ? [`${committee}|${number}`] : [] },
  );

/** The evidence of several sources, one per list of facts, named `source-0`, `source-1` and so on. */
export function evidenceOf(...sources: readonly (readonly LooseFact[])[]): Evidence {
  return gatherEvidence(
    collectFacts(sources.map((facts, index) => madeUpFacts(`source-${String(index)}`, facts))),
  );
}

/** The documents of ISO 80001 by the facts of one source. */
export const projectsOf = (...facts: readonly LooseFact[]): readonly ProjectDocument[] =>
  buildProjects(evidenceOf(facts)).filter(({ key }) => key === number);

/** The document of a history on a day. */
export function on<T extends Interval>(history: readonly T[], asOf: string): T {
  const found = versionOn(history, asOf);
  if (found === undefined) throw new Error(`no document on ${asOf}`);
  return found;
}
