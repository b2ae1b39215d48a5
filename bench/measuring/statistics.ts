/** The value below which a share (0 to 1) of the samples lies, by the nearest rank. Throws on no samples. */
export function quantile(samples: readonly number[], share: number): number {
  const sorted = samples.toSorted((left, right) => left - right)
  const value = sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)]
  if (value === undefined) throw new RangeError('There are no samples to take a quantile of.')
  return value
}

export interface Summary {
  median: number
  p95: number
}

export function summarise(samples: readonly number[]): Summary {
  return {median: quantile(samples, 0.5), p95: quantile(samples, 0.95)}
}

/** How much more the left is, value by value. */
export function difference(left: Summary, right: Summary): Summary {
  return {median: left.median - right.median, p95: left.p95 - right.p95}
}

export function ratio(left: Summary, right: Summary): Summary {
  return {median: left.median / right.median, p95: left.p95 / right.p95}
}

/** To two decimals, for people. */
export function rounded({median, p95}: Summary): Summary {
  return {median: Math.round(median * 100) / 100, p95: Math.round(p95 * 100) / 100}
}
