/**
 * What resolutions decide about liaisons: which of them form a liaison, and whom they nominate as representatives. A decision
 * does not prove that it was carried out: nominations are a second source beside the list of representatives, never merged
 * into it.
 */
import { claimed } from '../../../history/claimed-value.ts';
import { buildSubjectTimelines } from '../../../history/histories.ts';
import { versionHead } from '../../../subgraph-kit/versioned-document.ts';
import type { FactCollection } from '../../../history/fact-collection.ts';
import type { ResolutionEffect } from '../../../facts/fact-kinds.ts';
import { groupByEach } from '../../../vocabulary/group-by.ts';
import type { Day } from '../../../vocabulary/partial-date.ts';
import { personId } from '../../../vocabulary/person-name.ts';
import { runStart } from '../../../history/intervals.ts';
import type { Version } from '../../../history/timeline.ts';
import type { CitedResolution, NominationDocument } from '../documents.ts';
import { pairKey, partyKey } from '../party.ts';

export interface LiaisonResolutions {
  readonly nominations: readonly NominationDocument[];
  /** By `pairKey` of the two parties. */
  readonly forming: ReadonlyMap<string, readonly LiaisonDecision[]>;
}

type Effect<T extends ResolutionEffect['type']> = Extract<ResolutionEffect, { type: T }>;

/** One decision, on the days on which one version of its resolution holds. */
export interface LiaisonDecision {
  readonly version: Version;
  readonly since: Day;
  readonly resolution: CitedResolution;
  readonly effect: ResolutionEffect;
}

/** Reads the effects of all resolutions on liaisons. */
export function readLiaisonResolutions(collection: FactCollection): LiaisonResolutions {
  const decisions = buildSubjectTimelines(collection, 'resolution').flatMap(({ subject, versions }) =>
    versions.flatMap((version, index) => readDecisions(version, subject, runStart(versions, index))),
  );
  return {
    nominations: decisions.flatMap((decision) =>
      decision.effect.type === 'NOMINATES' ? [toNomination(decision, decision.effect)] : [],
    ),
    forming: groupByEach(decisions, ({ resolution: { committee }, effect }) =>
      effect.type === 'FORMS_LIAISON' ? [pairKey({ committee }, effect.with)] : [],
    ),
  };
}

function readDecisions(
  version: Version,
  subject: Omit<CitedResolution, 'citation'>,
  since: Day,
): readonly LiaisonDecision[] {
  const citation = version.citations['effects'];
  if (citation === undefined) return [];
  const resolution = { ...subject, citation };
  return (claimed<'resolution'>(version)('effects') ?? []).map((effect) => ({
    version,
    since,
    resolution,
    effect,
  }));
}

function toNomination(
  { version, since, resolution }: LiaisonDecision,
  effect: Effect<'NOMINATES'>,
): NominationDocument {
  const person = personId(effect.person);
  const key = `${version.key}|${partyKey(effect.to)}|${person}`;
  const sources = [resolution.citation];
  return {
    ...versionHead({ ...version, key, sources, conflicts: [], unknown: {} }),
    ...resolution,
    to: effect.to,
    toKey: partyKey(effect.to),
    person,
    since,
  };
}
