import {CopyIcon} from '@sanity/icons/Copy'
import {LaunchIcon} from '@sanity/icons/Launch'
import {TrashIcon} from '@sanity/icons/Trash'
import {Box, Button, Card, Dialog, Flex, Select, Stack, Text} from '@sanity/ui'
import {Code} from '@sanity/ui/code'
import {useToast} from '@sanity/ui/toast'
import {type ReactNode, useId, useRef, useState} from 'react'
import {useDateTimeFormat, useTranslation} from 'sanity'

import {messageOf} from '../error-message.ts'
import {STORY_PREVIEW_NAMESPACE} from '../i18n/namespace.ts'
import {QuietSpinner} from '../quiet-spinner.tsx'
import {usePerspectiveStack, usePreviewClient} from '../studio-adapter.ts'
import {isOnThisMachineOnly, type LifetimeName, LIFETIMES, sharedPreviewUrl} from './new-shared-preview.ts'
import {QrCode} from './qr-code.tsx'
import {type SharedPreview, useSharedPreviews} from './use-shared-previews.ts'

const QR_SIZE_IN_PIXELS = 132
const LIFETIME_NAMES: readonly LifetimeName[] = ['hour', 'day', 'week']

export interface ShareDialogProps {
  /** Published id of what is shared. */
  documentId: string
  /** Where the site that opens links is served. */
  siteUrl: string
  onClose: () => void
}

/** Makes links to the document for people without a login, lists those that work, and takes them back. */
export function ShareDialog({documentId, siteUrl, onClose}: ShareDialogProps): ReactNode {
  const {t} = useTranslation(STORY_PREVIEW_NAMESPACE)
  const {links, error, create, revoke} = useSharedPreviews(
    usePreviewClient(),
    documentId,
    usePerspectiveStack(),
  )
  const [lifetime, setLifetime] = useState<LifetimeName>('day')
  const {run} = useAct()
  const id = useId()
  const createButton = useRef<HTMLButtonElement>(null)
  return (
    <Dialog animate header={t('share.title')} id={id} onClose={onClose} width={1}>
      <Box padding={4}>
        <Stack gap={5}>
          <Stack gap={3}>
            <Text muted size={1}>
              {t('share.intro')}
            </Text>
            {isOnThisMachineOnly(siteUrl) ? (
              <Card border padding={3} radius={2} tone="caution">
                <Text size={1}>{t('share.this-machine-only')}</Text>
              </Card>
            ) : null}
            <Flex align="flex-end" gap={2}>
              <Box flex={1}>
                <Stack gap={2}>
                  <Text as="label" htmlFor={`${id}-lifetime`} size={1} weight="medium">
                    {t('share.lifetime')}
                  </Text>
                  <Select
                    fontSize={1}
                    id={`${id}-lifetime`}
                    onChange={({currentTarget}) => {
                      const chosen = LIFETIME_NAMES.find((name) => name === currentTarget.value)
                      if (chosen !== undefined) setLifetime(chosen)
                    }}
                    padding={3}
                    value={lifetime}
                  >
                    {LIFETIME_NAMES.map((name) => (
                      <option key={name} value={name}>
                        {t(`share.lifetime.${name}`, {seconds: LIFETIMES[name]})}
                      </option>
                    ))}
                  </Select>
                </Stack>
              </Box>
              <Button
                ref={createButton}
                fontSize={1}
                onClick={() => run(() => create(lifetime))}
                padding={3}
                text={t('share.create')}
              />
            </Flex>
          </Stack>
          {error === undefined ? null : (
            <Card padding={3} radius={2} role="alert" tone="critical">
              <Text size={1}>{t('share.failed', {message: messageOf(error)})}</Text>
            </Card>
          )}
          <Links
            links={links}
            onRevoke={(link) =>
              run(async () => {
                await revoke(link)
                // The button that was pressed goes with its link, and the dialog has to keep the focus.
                createButton.current?.focus()
              })
            }
            siteUrl={siteUrl}
          />
        </Stack>
      </Box>
    </Dialog>
  )
}

interface LinksProps {
  links: readonly SharedPreview[] | undefined
  siteUrl: string
  onRevoke: (id: string) => void
}

function Links({links, siteUrl, onRevoke}: LinksProps): ReactNode {
  const {t} = useTranslation(STORY_PREVIEW_NAMESPACE)
  if (links === undefined) return <QuietSpinner />
  if (links.length === 0) {
    return (
      <Text muted size={1}>
        {t('share.none')}
      </Text>
    )
  }
  return (
    <Stack as="ul" gap={3} style={{listStyle: 'none', margin: 0, padding: 0}}>
      {links.map((link) => (
        <Link key={link.id} link={link} onRevoke={onRevoke} url={sharedPreviewUrl(siteUrl, link.token)} />
      ))}
    </Stack>
  )
}

interface LinkProps {
  link: SharedPreview
  url: string
  onRevoke: (id: string) => void
}

function Link({link, url, onRevoke}: LinkProps): ReactNode {
  const {t} = useTranslation(STORY_PREVIEW_NAMESPACE)
  const format = useDateTimeFormat({dateStyle: 'medium', timeStyle: 'short'})
  const toast = useToast()
  const time = format.format(new Date(link.expiresAt))
  const copy = () => {
    navigator.clipboard.writeText(url).then(
      () => toast.push({status: 'success', title: t('share.copied')}),
      (error: unknown) =>
        toast.push({status: 'error', title: t('share.failed', {message: messageOf(error)})}),
    )
  }
  return (
    <Card as="li" border data-testid="shared-preview" padding={3} radius={2}>
      <Flex align="center" gap={4} wrap="wrap">
        <QrCode label={t('share.qr-code')} size={QR_SIZE_IN_PIXELS} text={url} />
        <Box flex={1} style={{minWidth: '14rem'}}>
          <Stack gap={4}>
            <Text size={1} weight="medium">
              {t('share.until', {time})}
            </Text>
            <Code size={0} style={{whiteSpace: 'normal', overflowWrap: 'anywhere'}}>
              {url}
            </Code>
            <Flex gap={2} wrap="wrap">
              <Button
                fontSize={1}
                icon={CopyIcon}
                mode="ghost"
                onClick={copy}
                padding={2}
                text={t('share.copy')}
              />
              <Button
                as="a"
                fontSize={1}
                href={url}
                icon={LaunchIcon}
                mode="ghost"
                padding={2}
                rel="noreferrer"
                target="_blank"
                text={t('share.open')}
              />
              <Button
                fontSize={1}
                icon={TrashIcon}
                mode="bleed"
                onClick={() => onRevoke(link.id)}
                padding={2}
                text={t('share.revoke')}
                tone="critical"
              />
            </Flex>
          </Stack>
        </Box>
      </Flex>
    </Card>
  )
}

/** One act at a time; what fails is told, and can be tried again. Buttons stay as they are: a disabled one loses the focus. */
function useAct() {
  const {t} = useTranslation(STORY_PREVIEW_NAMESPACE)
  const toast = useToast()
  const isBusy = useRef(false)
  const run = (act: () => Promise<void>) => {
    if (isBusy.current) return
    isBusy.current = true
    act()
      .catch((error: unknown) => {
        toast.push({status: 'error', title: t('share.failed', {message: messageOf(error)})})
      })
      .finally(() => {
        isBusy.current = false
      })
  }
  return {run}
}
