import type {Traced} from './traced-value.ts'

/**
 * Which members groq-js kept, when it left some out and the rest in their order. Members that are the same value are
 * kept or left out alike, or the first of them is kept, so it does not matter which of them is taken for which.
 */
export function keptMembers(members: readonly Traced[], kept: readonly unknown[]): Traced[] | undefined {
  let place = 0
  const found = members.filter(({data}) => {
    if (place === kept.length || !Object.is(data, kept[place])) return false
    place += 1
    return true
  })
  return found.length === kept.length ? found : undefined
}

/** The members in the order that groq-js gave them. Its sorting is stable, so the same values keep their order. */
export function orderedMembers(
  members: readonly Traced[],
  ordered: readonly unknown[],
): Traced[] | undefined {
  const waiting = Map.groupBy(members, ({data}) => data)
  const found = ordered.flatMap((data) => waiting.get(data)?.shift() ?? [])
  return found.length === members.length ? found : undefined
}
