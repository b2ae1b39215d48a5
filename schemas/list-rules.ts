/** Refuses a list with nothing in it, one that was never begun included: `min(1)` passes that over. */
export function hasItems(message: string): (value: readonly unknown[] | undefined) => true | string {
  return (value) => (value === undefined || value.length === 0 ? message : true)
}
