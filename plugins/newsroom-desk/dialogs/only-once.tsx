import {type ReactNode, useCallback, useId, useSyncExternalStore} from 'react'

/** Who asks to show what is named, in the order of asking; the first does. */
const holders = new Map<string, readonly string[]>()
const listeners = new Set<() => void>()

/**
 * Shows its children in one place of those where it stands with the same name. The Studio renders an action's dialog at its
 * button, and once more where its keyboard shortcut is heard.
 */
export function OnlyOnce({name, children}: {name: string; children: ReactNode}): ReactNode {
  const token = useId()
  const subscribe = useCallback(
    (listener: () => void) => {
      listeners.add(listener)
      change(name, (tokens) => [...tokens, token])
      return () => {
        listeners.delete(listener)
        change(name, (tokens) => tokens.filter((held) => held !== token))
      }
    },
    [name, token],
  )
  const isFirst = useSyncExternalStore(subscribe, () => holders.get(name)?.[0] === token)
  return isFirst ? children : null
}

function change(name: string, next: (tokens: readonly string[]) => readonly string[]): void {
  holders.set(name, next(holders.get(name) ?? []))
  for (const listener of listeners) listener()
}
