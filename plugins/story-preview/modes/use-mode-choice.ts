import {useCallback, useState} from 'react'

import {type ModeChoice, readChoice} from './mode-choice.ts'
import type {PreviewModes} from './preview-mode.ts'

const STORAGE_KEY = 'story-preview.modes'

type Change = (choice: ModeChoice) => ModeChoice

/** The editor's choice, remembered in this browser. */
export function useModeChoice(modes: PreviewModes): [ModeChoice, (change: Change) => void] {
  const [choice, setChoice] = useState(() => readChoice(remembered(), modes))
  const change = useCallback((make: Change) => {
    setChoice((previous) => {
      const next = make(previous)
      remember(JSON.stringify(next))
      return next
    })
  }, [])
  return [choice, change]
}

function remembered(): string | null {
  try {
    return localStorage.getItem(STORAGE_KEY)
  } catch (error) {
    if (isRefusal(error)) return null
    throw error
  }
}

function remember(text: string): void {
  try {
    localStorage.setItem(STORAGE_KEY, text)
  } catch (error) {
    if (!isRefusal(error)) throw error
  }
}

/** Browsers may refuse storage or have it full: then the choice lasts as long as the pane, and that is all that is lost. */
function isRefusal(error: unknown): boolean {
  return (
    error instanceof DOMException && (error.name === 'SecurityError' || error.name === 'QuotaExceededError')
  )
}
