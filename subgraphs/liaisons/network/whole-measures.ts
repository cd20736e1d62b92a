/**
 * Measures of a network as it is shown, each worked out once for the same rows.
 * In: a network. Out: numbers and components. Not for: measures of single nodes (measured.ts), or the mathematics
 * (network/whole-network.ts).
 */
import { density, findComponents, reciprocity } from '../../../network/whole-network.ts';
import { oncePerNetwork } from './once-per-network.ts';

export const densityOf = oncePerNetwork(density);
export const reciprocityOf = oncePerNetwork(reciprocity);
/** As keys of nodes, the largest component first. */
export const componentsOf = oncePerNetwork(findComponents);

/** The liaisons of which lists tell whether both committees list the other. */
export const countListings = oncePerNetwork(({ ties }) => {
  let mutual = 0;
  let oneSided = 0;
  for (const tie of ties) {
    if (tie.mutual === true) mutual += 1;
    else if (tie.mutual === false) oneSided += 1;
  }
  return { mutual, oneSided };
});
