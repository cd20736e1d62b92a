/** A stage code in the API: a value that projects and publications share. */
import 'reflect-metadata';
import { Directive, Field, ObjectType } from 'type-graphql';
import { findStage, isEndedStage, isPublishedStage, stages } from '../vocabulary/stages.ts';

@Directive('@shareable')
@ObjectType({ description: 'A main stage of a project.' })
export class MainStage {
  @Field(() => String, { description: 'First two digits: `30`.' })
  code!: string;

  @Field(() => String, {
    nullable: true,
    description: 'Name: `Committee`. Null for a code outside the ISO matrix.',
  })
  name!: string | null;
}

@Directive('@shareable')
@ObjectType({ description: 'A harmonized stage code.' })
export class Stage {
  @Field(() => String, { description: 'Code: `30.60`.' })
  code!: string;

  @Field(() => String, {
    nullable: true,
    description: 'Current name. Null for a code outside the ISO matrix.',
  })
  name!: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'Name used before consultations replaced committee ballots.',
  })
  olderName!: string | null;

  @Field(() => MainStage, { description: 'Main stage.' })
  stage!: MainStage;

  @Field(() => Boolean, {
    description: 'Whether it is one of the 46 codes of the ISO matrix.',
  })
  isStandard!: boolean;

  @Field(() => Boolean, { description: 'Whether the deliverable is published and not withdrawn.' })
  isPublished!: boolean;

  @Field(() => Boolean, { description: 'Whether it is final: abandoned, cancelled or withdrawn.' })
  isEnded!: boolean;
}

const mainStages: ReadonlyMap<string, string> = new Map(
  stages.map(({ code, stage }) => [code.slice(0, 2), stage]),
);

/** A stage code with its names; null for null. */
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
