/** Default page size of lists in the API. */
export const DEFAULT_PAGE_SIZE = 20;

/** Maximum page size of lists in the API, and the page size of exports. */
export const MAX_PAGE_SIZE = 100;
