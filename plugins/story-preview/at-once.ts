/**
 * For what the page's place depends on. The Studio gives every element a transition, if a short one, where less motion is
 * wanted, and a frame that is on the way to its size cannot be asked where its text stands.
 */
export const AT_ONCE = {transitionProperty: 'none'} as const
