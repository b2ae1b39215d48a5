import {Button, Flex} from '@sanity/ui'
import {type KeyboardEvent, memo, type ReactNode, useEffect, useRef} from 'react'
import {useTranslation} from 'sanity'

import {STORY_PREVIEW_NAMESPACE} from '../i18n/namespace.ts'
import type {PreviewMode} from './preview-mode.ts'
import {useModeTitle} from './use-mode-title.ts'

interface ModeSwitcherProps {
  modes: readonly PreviewMode[]
  selected: PreviewMode
  /** Of the `custom` window, in CSS pixels. */
  customWidth: number
  onSelect: (mode: PreviewMode) => void
}

/** One button for each mode. One stop of the Tab key: the arrows to the sides go from button to button. */
export const ModeSwitcher = memo(function ModeSwitcher({
  modes,
  selected,
  customWidth,
  onSelect,
}: ModeSwitcherProps): ReactNode {
  const {t} = useTranslation(STORY_PREVIEW_NAMESPACE)
  const titleOf = useModeTitle()
  const buttons = useRef(new Map<string, HTMLButtonElement>())

  useEffect(() => {
    const selectedButton = buttons.current.get(selected.name)
    const hasFocus = [...buttons.current.values()].some(
      (button) => button.ownerDocument.activeElement === button,
    )
    // A number key chose another mode than the one that has the focus.
    if (hasFocus) selectedButton?.focus()
  }, [selected.name])

  const onKeyDown = (event: KeyboardEvent, index: number) => {
    const step = sideStep(event)
    if (step === 0) return
    const next = modes[(index + step + modes.length) % modes.length]
    if (next === undefined) return
    event.preventDefault()
    buttons.current.get(next.name)?.focus()
  }

  return (
    <Flex as="fieldset" aria-label={t('modes.label')} gap={1} wrap="wrap" style={BARE_FIELDSET}>
      {modes.map((mode, index) => {
        const width = mode.kind === 'window' && mode.width !== 'custom' ? mode.width : customWidth
        const title = titleOf(mode, width)
        const key = index < 9 ? String(index + 1) : undefined
        return (
          <Button
            key={mode.name}
            ref={(button: HTMLButtonElement | null) => {
              if (button === null) buttons.current.delete(mode.name)
              else buttons.current.set(mode.name, button)
            }}
            mode="bleed"
            padding={2}
            fontSize={1}
            icon={mode.icon}
            selected={mode.name === selected.name}
            tabIndex={mode.name === selected.name ? 0 : -1}
            aria-pressed={mode.name === selected.name}
            aria-label={title}
            aria-keyshortcuts={key}
            title={key === undefined ? title : t('mode.with-key', {mode: title, key})}
            onClick={() => onSelect(mode)}
            onKeyDown={(event) => onKeyDown(event, index)}
          />
        )
      })}
    </Flex>
  )
})

const BARE_FIELDSET = {border: 0, margin: 0, padding: 0, minInlineSize: 0} as const

/** To the next button in reading direction, or the one before. */
function sideStep({key, currentTarget}: KeyboardEvent): -1 | 0 | 1 {
  if (key !== 'ArrowLeft' && key !== 'ArrowRight') return 0
  const isRightToLeft = getComputedStyle(currentTarget).direction === 'rtl'
  return (key === 'ArrowRight') === isRightToLeft ? -1 : 1
}
