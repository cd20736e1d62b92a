/**
 * From stored resolutions, objectives and indicators to what callers see.
 * In: documents and a day. Out: plain objects of the types in types-decisions.ts. Not for: reading stores.
 */
import { toCountry } from '../../subgraph-kit/country-type.ts';
import { committeeOn } from '../../subgraph-kit/entity-stubs.ts';
import { toProvenance } from '../../subgraph-kit/provenance-types.ts';
import type { Day } from '../../vocabulary/partial-date.ts';
import type { IndicatorDocument, ObjectiveDocument, ResolutionDocument, StoredEffect } from './documents.ts';
import type { Indicator, Objective, Resolution, ResolutionEffect } from './types-decisions.ts';

/** A resolution as of a day. */
export function toResolution(document: ResolutionDocument, asOf: Day): Resolution {
  const { committee, number, procedure, afterMeeting, effects, documents } = document;
  return {
    number,
    asOf,
    committee: committeeOn(committee, asOf),
    procedure,
    afterMeeting,
    effects: effects.map((effect) => showEffect(effect, asOf)),
    documentNumbers: documents,
    ...toProvenance(document),
  };
}

function showEffect(effect: StoredEffect, asOf: Day): ResolutionEffect {
  const { person, organization, country } = effect;
  return {
    kind: effect.effectKind,
    asOf,
    applied: effect.applied,
    appliedSources: effect.appliedSources,
    committee: committeeOn(effect.committee, asOf),
    organization: organization === null ? null : { acronym: organization, asOf },
    person: person === null ? null : { id: person.id, asOf },
    personName: person?.name ?? null,
    country: toCountry(country),
    role: effect.role,
    termEnd: effect.termEnd,
    reappointment: effect.reappointment,
    stagedReference: effect.stagedReference,
    projectNumber: effect.project,
  };
}

/** An objective as of a day. */
export function toObjective(document: ObjectiveDocument, asOf: Day): Objective {
  const { committee, number, title, targetYear, ongoing, projects, outcome, outcomeSources } = document;
  return {
    number,
    asOf,
    committee: committeeOn(committee, asOf),
    title,
    targetYear,
    ongoing,
    outcome,
    outcomeSources,
    projectNumbers: projects,
    ...toProvenance(document),
  };
}

/** An indicator. */
export function toIndicator(document: IndicatorDocument): Indicator {
  const { number, category, name } = document;
  return { number, category, name, ...toProvenance(document) };
}
