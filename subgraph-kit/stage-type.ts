/**
 * A stage code as callers see it: a value that projects and publications have alike.
 * In: a code. Out: the GraphQL types and their values. Not for: deciding the stage of anything.
 */
import 'reflect-metadata';
import { Directive, Field, ObjectType } from 'type-graphql';
import { findStage, isEndedStage, isPublishedStage, stages } from '../vocabulary/stages.ts';

@Directive('@shareable')
@ObjectType({ description: 'One of the main stages of a project.' })
export class MainStage {
  @Field(() => String, { description: 'First two digits of its codes: `30`.' })
  code!: string;

  @Field(() => String, {
    nullable: true,
    description: 'Name: `Committee`; null for a code that ISO does not use.',
  })
  name!: string | null;
}

@Directive('@shareable')
@ObjectType({ description: 'A harmonized stage code of ISO.' })
export class Stage {
  @Field(() => String, { description: 'Code: `30.60`.' })
  code!: string;

  @Field(() => String, {
    nullable: true,
    description: 'Name in use today; null for a code that ISO does not use.',
  })
  name!: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'Name before the consultation replaced the committee ballot.',
  })
  olderName!: string | null;

  @Field(() => MainStage, { description: 'The main stage that it is part of.' })
  stage!: MainStage;

  @Field(() => Boolean, {
    description: 'Whether it is one of the 46 codes of the matrix; sources may use others.',
  })
  isStandard!: boolean;

  @Field(() => Boolean, { description: 'Whether the deliverable is published and not withdrawn.' })
  isPublished!: boolean;

  @Field(() => Boolean, { description: 'Whether nothing more will come: abandoned, cancelled or withdrawn.' })
  isEnded!: boolean;
}

const mainStages: ReadonlyMap<string, string> = new Map(
  stages.map(({ code, stage }) => [code.slice(0, 2), stage]),
);

/** A stage code with what is known of it; null for none. */
export function toStage(code: string): Stage;
export function toStage(code: string | null): Stage | null;
export function toStage(code: string | null): Stage | null {
  if (code === null) return null;
  const known = findStage(code);
  const main = code.slice(0, 2);
  return {
    code,
    name: known?.name ?? null,
    olderName: known?.olderName ?? null,
    stage: { code: main, name: mainStages.get(main) ?? null },
    isStandard: known !== null,
    isPublished: isPublishedStage(code),
    isEnded: isEndedStage(code),
  };
}
