import {ClockIcon} from '@sanity/icons/Clock'
import {Button, useClickOutsideEvent, useGlobalKeyDown} from '@sanity/ui'
import {Popover} from '@sanity/ui/popover'
import {memo, type ReactNode, startTransition, useRef, useState} from 'react'
import {useDateTimeFormat, useTranslation} from 'sanity'

import {STORY_PREVIEW_NAMESPACE} from '../i18n/namespace.ts'
import type {Moment} from './moment.ts'
import {TimeTravelForm} from './time-travel-form.tsx'

interface TimeTravelButtonProps {
  /** The time to come that is shown, an ISO 8601 instant; without it now. */
  asAt: string | undefined
  now: string
  /** When the page of this document will change by itself. */
  moments: readonly Moment[]
  onTravel: (asAt: string | undefined) => void
  /** Is told when the moments are looked at, and when no more. */
  onOpen: (isOpen: boolean) => void
}

/** Says what time the page is shown as at, and lets editors choose one to come. */
export const TimeTravelButton = memo(function TimeTravelButton({
  asAt,
  now,
  moments,
  onTravel,
  onOpen,
}: TimeTravelButtonProps): ReactNode {
  const {t} = useTranslation(STORY_PREVIEW_NAMESPACE)
  const format = useDateTimeFormat({dateStyle: 'medium', timeStyle: 'short'})
  const [isOpen, setIsOpen] = useState(false)
  const button = useRef<HTMLButtonElement>(null)
  const form = useRef<HTMLDialogElement>(null)

  const setOpen = (next: boolean) => {
    setIsOpen(next)
    onOpen(next)
  }
  const close = () => {
    setOpen(false)
    button.current?.focus()
  }
  useClickOutsideEvent(isOpen && (() => setOpen(false)), () => [button.current, form.current])
  useGlobalKeyDown((event) => {
    if (!isOpen || event.key !== 'Escape') return
    event.preventDefault()
    close()
  })

  return (
    <Popover
      portal
      constrainSize
      open={isOpen}
      placement="bottom-end"
      fallbackPlacements={['bottom', 'bottom-start']}
      content={
        <dialog ref={form} open aria-label={t('time.title')} style={BARE_DIALOG}>
          <TimeTravelForm
            asAt={asAt}
            now={now}
            moments={moments}
            onTravel={(time) => {
              onTravel(time)
              close()
            }}
          />
        </dialog>
      }
    >
      <Button
        ref={button}
        mode="bleed"
        padding={2}
        fontSize={1}
        icon={ClockIcon}
        tone={asAt === undefined ? 'default' : 'caution'}
        {...(asAt === undefined ? {} : {text: format.format(new Date(asAt))})}
        aria-expanded={isOpen}
        aria-haspopup="dialog"
        aria-label={
          asAt === undefined ? t('time.title') : t('time.title-as-at', {time: format.format(new Date(asAt))})
        }
        title={t('time.title')}
        onClick={() => startTransition(() => setOpen(!isOpen))}
      />
    </Popover>
  )
})

/** The popover has the looks. */
const BARE_DIALOG = {
  position: 'static',
  margin: 0,
  padding: 0,
  border: 0,
  background: 'none',
  color: 'inherit',
} as const
