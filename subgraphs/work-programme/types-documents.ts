/** GraphQL types of documents and studies. */
import { Directive, Field, Int, ObjectType } from 'type-graphql';
import { Sourced } from '../../subgraph-kit/provenance-types.ts';
import { DateScalar, PartialDateScalar } from '../../subgraph-kit/scalars.ts';
import type { DocumentNumber } from '../../vocabulary/document-number.ts';
import { defineConnection, type Connection } from '../../subgraph-runtime/connection.ts';
import { CommitteeStub } from './types-entities.ts';
import { ProjectLeader } from './types-projects.ts';

@Directive('@key(fields: "register number asOf")')
@ObjectType({ description: "A document in a committee's register of N-numbers, as of a day." })
export class Document extends Sourced {
  @Field(() => String, { description: 'Reference of the committee or group whose register it is in.' })
  register!: string;

  @Field(() => Int, { description: 'N-number, unique within the register only.' })
  number!: number;

  @Field(() => DateScalar, { description: 'Day of the view.' })
  asOf!: string;

  @Field(() => String, { description: 'Register and number: `ISO/TC 307/WG 1 N 656`.' })
  reference!: string;

  @Field(() => CommitteeStub, {
    nullable: true,
    description: 'Committee or group whose register it is in.',
  })
  committee!: CommitteeStub | null;

  @Field(() => String, {
    nullable: true,
    description: 'Title in the list. Null if sources state the number alone.',
  })
  title!: string | null;

  @Field(() => PartialDateScalar, { nullable: true, description: 'Date in the list.' })
  date!: string | null;

  @Field(() => String, { nullable: true, description: 'Purpose as stated, without the deadline.' })
  purpose!: string | null;

  @Field(() => PartialDateScalar, { nullable: true, description: 'Deadline for comments or contributions.' })
  deadline!: string | null;

  @Field(() => CommitteeStub, {
    nullable: true,
    description: 'Group whose list includes it. May differ from `committee`.',
  })
  listedBy!: CommitteeStub | null;

  @Field(() => String, { nullable: true, description: 'Row of the list. Documents of one row share it.' })
  row!: string | null;

  /** Not fields: the resolvers of `project` and `study` read them. */
  projectNumber!: string | null;
  studyKey!: string | null;
}

export const DocumentConnection = defineConnection(Document, 'Document', 'documents');

/** A page of documents that can count the rows of lists that all of them occupy. */
export interface CountedDocuments extends Connection<Document> {
  readonly countRows: () => Promise<number>;
}

@ObjectType({ description: 'A study that a group runs before it proposes projects.' })
export class Study extends Sourced {
  @Field(() => String, { description: 'Id within this graph.' })
  id!: string;

  @Field(() => String, { nullable: true, description: 'Title.' })
  title!: string | null;

  @Field(() => String, { nullable: true, description: 'Acronym.' })
  acronym!: string | null;

  @Field(() => [CommitteeStub], { nullable: 'itemsAndList', description: 'Groups that run it.' })
  groups!: readonly CommitteeStub[];

  @Field(() => PartialDateScalar, { nullable: true, description: 'Start date.' })
  startedOn!: string | null;

  @Field(() => [ProjectLeader], { nullable: true, description: 'Leaders. Null if not known.' })
  leaders!: readonly ProjectLeader[] | null;

  @Field(() => Int, { nullable: true, description: 'Extension in months.' })
  extendedMonths!: number | null;

  /** Not fields: resolvers read them. */
  asOf!: string;
  termsOfReferenceNumber!: DocumentNumber | null;
}

export const StudyConnection = defineConnection(Study, 'Study', 'studies');
