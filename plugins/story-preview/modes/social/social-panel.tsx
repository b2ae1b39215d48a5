import type {ReactNode} from 'react'
import {useTranslation} from 'sanity'

import {STORY_PREVIEW_NAMESPACE} from '../../i18n/namespace.ts'
import type {PageMetadata} from '../page/page-metadata.ts'
import {readPageMetadata} from '../page/read-page-metadata.ts'
import {usePageReading} from '../page/use-page-reading.ts'
import {PanelLayout} from '../panel/panel-layout.tsx'
import {Specimen} from '../panel/specimen.tsx'
import type {PanelProps} from '../preview-mode.ts'
import {FacebookCard} from './facebook-card.tsx'
import {LinkedInCard} from './linkedin-card.tsx'
import {MailMessage} from './mail-message.tsx'
import {type MailDraft, readMailLink} from './read-mail-link.ts'
import {cardProps, type SocialCard} from './social-card.ts'
import {TelegramCard} from './telegram-card.tsx'
import {WhatsAppCard} from './whatsapp-card.tsx'
import {XCard} from './x-card.tsx'

/** The networks of a story's share bar that show cards, each as wide as its feed or message is on a desktop or phone. */
const CARDS: readonly SocialCard[] = [
  {name: 'WhatsApp', width: 330, Card: WhatsAppCard},
  {name: 'Telegram', width: 420, Card: TelegramCard},
  {name: 'Facebook', width: 500, Card: FacebookCard},
  {name: 'X', width: 516, margin: 16, Card: XCard},
  {name: 'LinkedIn', width: 552, Card: LinkedInCard},
]
const MAIL_WIDTH = 600

/** The page as it looks when readers pass it on. */
export function SocialPanel({page}: PanelProps): ReactNode {
  const {t} = useTranslation(STORY_PREVIEW_NAMESPACE)
  const {metadata, mail} = usePageReading(page, readShared)
  const props = cardProps(metadata)
  return (
    <PanelLayout note={t(metadata.social.picture === undefined ? 'social.note-no-picture' : 'social.note')}>
      {CARDS.map(({name, width, margin = 0, Card}) => (
        <Specimen key={name} title={name} width={width} margin={margin}>
          <Card {...props} />
        </Specimen>
      ))}
      <Specimen title={t('social.mail')} width={MAIL_WIDTH}>
        <MailMessage {...(mail ?? {subject: props.title, body: props.url})} />
      </Specimen>
    </PanelLayout>
  )
}

function readShared(page: Document): {metadata: PageMetadata; mail: MailDraft | undefined} {
  return {metadata: readPageMetadata(page), mail: readMailLink(page)}
}
