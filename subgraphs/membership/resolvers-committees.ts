/** Resolvers of committees, their parents, lineages and secretariats. */
import { Arg, Ctx, FieldResolver, Query, Resolver, Root } from 'type-graphql';
import { AsOf } from '../../subgraph-kit/as-of-argument.ts';
import { readCommitteeArgument } from '../../subgraph-kit/committee-argument.ts';
import type { RequestContext } from '../../subgraph-kit/request-context.ts';
import { loadRows } from '../../subgraph-kit/versioned-document.ts';
import { committeeSortKey } from '../../vocabulary/committee-reference.ts';
import { compareText } from '../../vocabulary/folded-text.ts';
import type { Day } from '../../vocabulary/partial-date.ts';
import { lineages } from './documents.ts';
import { findCommittee, nationalBodyOf } from './find.ts';
import { Committee, Lineage, Secretariat } from './types-committees.ts';
import { NationalBody } from './types-members.ts';
import { toLineage } from './view.ts';

@Resolver(() => Committee)
export class CommitteeResolver {
  @Query(() => Committee, {
    nullable: true,
    description: 'A committee. Null before the first source that mentions it.',
  })
  async committee(
    @Arg('reference', () => String, {
      description: 'Reference in any spelling, also an earlier one: `ISO/TC 307`, `TC307`.',
    })
    reference: string,
    @AsOf() day: Day,
    @Ctx() context: RequestContext,
  ): Promise<Committee | null> {
    const canonical = await readCommitteeArgument(context, reference, 'reference');
    return findCommittee(context, canonical, day);
  }

  @FieldResolver(() => Committee, {
    nullable: true,
    description: 'Parent committee, by the reference. Null if no source mentions it.',
  })
  parent(@Root() committee: Committee, @Ctx() context: RequestContext): Promise<Committee | null> {
    const { parentReference, asOf } = committee;
    return parentReference === null ? Promise.resolve(null) : findCommittee(context, parentReference, asOf);
  }

  @FieldResolver(() => [Lineage], { description: 'Groups whose work this group continues.' })
  async predecessors(
    @Root() { reference, asOf }: Committee,
    @Ctx() context: RequestContext,
  ): Promise<readonly Lineage[]> {
    const rows = await loadRows(context, lineages, 'successor', reference, asOf);
    return inOrder(rows.map((row) => toLineage(row, row.predecessor, asOf)));
  }

  @FieldResolver(() => [Lineage], { description: 'Groups that continue the work of this one.' })
  async successors(
    @Root() { reference, asOf }: Committee,
    @Ctx() context: RequestContext,
  ): Promise<readonly Lineage[]> {
    const rows = await loadRows(context, lineages, 'predecessor', reference, asOf);
    return inOrder(rows.map((row) => toLineage(row, row.successor, asOf)));
  }
}

@Resolver(() => Lineage)
export class LineageResolver {
  @FieldResolver(() => Committee, {
    nullable: true,
    description: 'The other group on the same day. Null if no other source mentions it.',
  })
  committee(@Root() { reference, asOf }: Lineage, @Ctx() context: RequestContext): Promise<Committee | null> {
    return findCommittee(context, reference, asOf);
  }
}

@Resolver(() => Secretariat)
export class SecretariatResolver {
  @FieldResolver(() => NationalBody, {
    nullable: true,
    description: 'National body that runs it. Null if sources name only a country.',
  })
  nationalBody(
    @Root() { body, asOf }: Secretariat,
    @Ctx() context: RequestContext,
  ): Promise<NationalBody | null> {
    return body === null ? Promise.resolve(null) : nationalBodyOf(context, body, asOf);
  }
}

function inOrder(rows: readonly Lineage[]): readonly Lineage[] {
  return [...rows].sort((a, b) => compareText(committeeSortKey(a.reference), committeeSortKey(b.reference)));
}
