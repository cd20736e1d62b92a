/**
 * Which committees the facts mention, in whatever role.
 * In: facts. Out: canonical references, each once, in order. Not for: what is known about them.
 */
import type { Endpoint, ResolutionEffect } from './fact-kinds.ts';
import type { Fact } from './facts.ts';

/** Canonical references of all committees that the facts mention. */
export function mentionedCommittees(facts: readonly Fact[]): readonly string[] {
  return [...new Set(facts.flatMap(committeesIn))].sort();
}

/** Canonical references of the committees that a fact mentions. */
export function committeesIn(fact: Fact): readonly string[] {
  return named(fact).filter((reference) => reference !== undefined);
}

function named(fact: Fact): readonly (string | undefined)[] {
  switch (fact.kind) {
    case 'committee':
    case 'membership':
    case 'count':
    case 'objective':
    case 'indicator':
    case 'programme-entry':
    case 'unresolved-liaison':
      return [fact.subject.committee];
    case 'resolution':
      return [fact.subject.committee, ...(fact.values.effects ?? []).flatMap(committeesOfEffect)];
    case 'appointment':
      return [fact.subject.committee, fact.values.fromParent];
    case 'subgroup':
      return [fact.subject.parent, fact.subject.group];
    case 'lineage':
      return [fact.subject.from, fact.subject.to];
    case 'project':
      return [fact.values.workingGroup, fact.values.committee, ...(fact.values.approvingCommittees ?? [])];
    case 'study':
    case 'meeting':
      return fact.values.groups ?? [];
    case 'document':
      return [fact.subject.register, fact.values.listedBy];
    case 'ballot':
      return [fact.values.committee];
    case 'comment-round':
      return [fact.values.workingGroup];
    case 'liaison':
      return [committeeAt(fact.subject.from), committeeAt(fact.subject.to)];
    case 'representation':
      return [fact.subject.from, committeeAt(fact.subject.to)];
    case 'joint-group': {
      const { administering, partners = [], programmeOfWork = [] } = fact.values;
      return [fact.subject.group, administering, ...partners, ...programmeOfWork];
    }
    case 'publication':
      return [fact.values.committee, fact.values.workingGroup];
    case 'alias':
      // Both names are the committee's; which one is shown is decided by the collection.
      return fact.subject.of === 'committee' ? [fact.subject.alias, fact.values.name] : [];
    case 'national-body':
    case 'person':
    case 'person-alias':
    case 'contact':
    case 'milestone':
    case 'organization':
    case 'ics':
    case 'no-longer-stated':
    case 'roster':
      return [];
  }
}

function committeesOfEffect(effect: ResolutionEffect): readonly (string | undefined)[] {
  switch (effect.type) {
    case 'FORMS_LIAISON':
      return [committeeAt(effect.with)];
    case 'NOMINATES':
      return [committeeAt(effect.to)];
    case 'APPOINTS':
      return [effect.committee];
    case 'APPROVES_PUBLICATION':
      return [];
  }
}

function committeeAt(endpoint: Endpoint): string | undefined {
  return 'committee' in endpoint ? endpoint.committee : undefined;
}
