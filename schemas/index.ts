import {article} from './article.ts'
import {bylineSource} from './byline-source.ts'
import {correction} from './correction.ts'
import {embargo} from './embargo.ts'
import {imageWithCredit} from './image-with-credit.ts'
import {portableText} from './portable-text.ts'
import {relatedLink} from './related-link.ts'
import {relatedLinks} from './related-links.ts'
import {section} from './section.ts'
import {siteSettings} from './site-settings.ts'
import {topic} from './topic.ts'
import {withdrawal} from './withdrawal.ts'

/** Every type of the content model: documents first, then the objects they are made of. */
export const schemaTypes = [
  article,
  bylineSource,
  topic,
  section,
  siteSettings,
  imageWithCredit,
  portableText,
  relatedLink,
  relatedLinks,
  correction,
  embargo,
  withdrawal,
]

export {SITE_SETTINGS_ID} from './site-settings.ts'
