/** From stored resolutions, objectives and indicators to GraphQL objects. */
import { toCountry } from '../../subgraph-kit/country-type.ts';
import { committeeOn } from '../../subgraph-kit/entity-stubs.ts';
import { toProvenance } from '../../subgraph-kit/provenance-types.ts';
import type { Day } from '../../vocabulary/partial-date.ts';
import type { IndicatorDocument, ObjectiveDocument, ResolutionDocument, StoredEffect } from './documents.ts';
import type { Indicator, Objective, Resolution, ResolutionEffect } from './types-decisions.ts';

/** A resolution as of a day. */
export function toResolution(document: ResolutionDocument, asOf: Day): Resolution {
  return {
    ...document,
    asOf,
    committee: committeeOn(document.committee, asOf),
    effects: document.effects.map((effect) => toEffect(effect, asOf)),
    documentNumbers: document.documents,
    ...toProvenance(document),
  };
}

function toEffect(effect: StoredEffect, asOf: Day): ResolutionEffect {
  const { person, organization } = effect;
  return {
    ...effect,
    kind: effect.effectKind,
    asOf,
    committee: committeeOn(effect.committee, asOf),
    organization: organization === null ? null : { acronym: organization, asOf },
    person: person === null ? null : { id: person.id, asOf },
    personName: person?.name ?? null,
    country: toCountry(effect.country),
    projectNumber: effect.project,
  };
}

/** An objective as of a day. */
export function toObjective(document: ObjectiveDocument, asOf: Day): Objective {
  return {
    ...document,
    asOf,
    committee: committeeOn(document.committee, asOf),
    projectNumbers: document.projects,
    ...toProvenance(document),
  };
}

/** An indicator. */
export function toIndicator(document: IndicatorDocument): Indicator {
  return { ...document, ...toProvenance(document) };
}
