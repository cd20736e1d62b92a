/**
 * Entities that one subgraph references and another owns: the key alone, which the gateway completes.
 *
 * Each subgraph makes its own class: type-graphql adds the fields of resolvers to the class itself, so a class that two
 * subgraphs shared would have the fields of both in both schemas.
 */
import 'reflect-metadata';
import { Directive, Field, ObjectType } from 'type-graphql';
import type { Day } from '../vocabulary/partial-date.ts';
import { DateScalar } from './scalars.ts';

/** The key of a committee. */
export interface CommitteeKey {
  readonly reference: string;
  readonly asOf: Day;
}

/** The key of a person. */
export interface PersonKey {
  readonly id: string;
  readonly asOf: Day;
}

/** A class for committees, which the membership subgraph owns. */
export function defineCommitteeStub(): new () => CommitteeKey {
  @Directive('@key(fields: "reference asOf")')
  @ObjectType('Committee', { description: 'A committee or group, as of a day.' })
  class CommitteeStub {
    @Field(() => String, { description: 'Canonical reference: `ISO/TC 307/WG 5`.' })
    reference!: string;

    @Field(() => DateScalar, { description: 'Day of the view.' })
    asOf!: Day;
  }
  return CommitteeStub;
}

/** A class for people, whom the membership subgraph owns. */
export function definePersonStub(): new () => PersonKey {
  @Directive('@key(fields: "id asOf")')
  @ObjectType('Person', { description: 'A person named in the sources, as of a day.' })
  class PersonStub {
    @Field(() => String, { description: 'Stable id, derived from the name.' })
    id!: string;

    @Field(() => DateScalar, { description: 'Day of the view.' })
    asOf!: Day;
  }
  return PersonStub;
}

/** Resolves a reference to an entity of another subgraph: its key, without a lookup. */
export function resolveStub(representation: Readonly<Record<string, unknown>>): object {
  return representation;
}

/** The committee of a reference; null for none. */
export function committeeOn(reference: string, asOf: Day): CommitteeKey;
export function committeeOn(reference: string | null, asOf: Day): CommitteeKey | null;
export function committeeOn(reference: string | null, asOf: Day): CommitteeKey | null {
  return reference === null ? null : { reference, asOf };
}

/** The committees of references. */
export function committeesOn(references: readonly string[], asOf: Day): readonly CommitteeKey[] {
  return references.map((reference) => ({ reference, asOf }));
}

/** The person of an id; null for none. */
export function personOn(id: string, asOf: Day): PersonKey;
export function personOn(id: string | null, asOf: Day): PersonKey | null;
export function personOn(id: string | null, asOf: Day): PersonKey | null {
  return id === null ? null : { id, asOf };
}
