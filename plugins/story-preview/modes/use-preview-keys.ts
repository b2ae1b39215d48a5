import {type KeyboardEvent as ReactKeyboardEvent, useEffect, useEffectEvent} from 'react'

import {type KeyCommand, keyCommand, takesKeys} from './key-command.ts'

/**
 * Obeys the preview's keys: those pressed in the page, and those of the element around toolbar and frame that is given
 * the returned handler.
 */
export function usePreviewKeys(
  page: Document | undefined,
  obey: (command: KeyCommand) => void,
): (event: ReactKeyboardEvent<HTMLElement>) => void {
  const obeyInPage = useEffectEvent(obey)

  useEffect(() => {
    if (page === undefined) return
    const onKeyDown = (event: KeyboardEvent) => {
      const command = commandOf(event)
      // Inside the page the browser itself scrolls.
      if (command === undefined || command.kind === 'scroll') return
      event.preventDefault()
      obeyInPage(command)
    }
    // React knows of the page's elements, but not of its body: that is where the focus is after a click.
    page.addEventListener('keydown', onKeyDown)
    return () => page.removeEventListener('keydown', onKeyDown)
  }, [page])

  return (event) => {
    // Keys that are pressed in the page come by here too: its elements are of the same React tree.
    if ('ownerDocument' in event.target && event.target.ownerDocument === page) return
    const command = commandOf(event)
    if (command === undefined) return
    event.preventDefault()
    obey(command)
  }
}

function commandOf(event: KeyboardEvent | ReactKeyboardEvent): KeyCommand | undefined {
  return event.defaultPrevented || takesKeys(event.target) ? undefined : keyCommand(event)
}
