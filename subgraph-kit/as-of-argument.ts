import 'reflect-metadata';
import { createParameterDecorator } from 'type-graphql';
import type { Day } from '../vocabulary/partial-date.ts';
import type { RequestContext } from './request-context.ts';
import { DateScalar } from './scalars.ts';

/** Declares the argument `asOf` and gives its day. */
export function AsOf(): ReturnType<typeof createParameterDecorator> {
  return createParameterDecorator<RequestContext>(
    ({ args, context }): Day => (args['asOf'] as Day | null | undefined) ?? context.today,
    {
      arg: {
        name: 'asOf',
        typeFunc: () => DateScalar,
        options: { nullable: true, description: 'Day of the view. Default: today.' },
      },
    },
  );
}
