import {compareTextsEnglish} from '../compare/texts-en.ts'
import {focusTextsEnglish} from '../focus/texts-en.ts'
import {modeTextsEnglish} from '../modes/texts-en.ts'
import {problemTextsEnglish} from '../problems/texts-en.ts'
import {timeTextsEnglish} from '../time-travel/texts-en.ts'

/** The plugin's texts in English, its reference locale. */
export const englishTexts = {
  ...compareTextsEnglish,
  ...focusTextsEnglish,
  ...modeTextsEnglish,
  ...problemTextsEnglish,
  ...timeTextsEnglish,
  'deleted.body': 'Below is its last state. The form beside offers to restore it.',
  'deleted.title': 'This story has been deleted',
  'error.title': 'The page could not be drawn',
  'error.body': 'Below is the last state that could, if there was one. {{message}}',
  'load-error': 'Not everything on the page could be loaded. {{message}}',
  'failure.panel': 'This view could not be drawn',
  'failure.preview': 'The preview could not be drawn',
  'failure.text': 'It is tried again with the next change. {{message}}',
  'frame-title': 'Preview of the story, {{mode}}, {{width}} pixels wide',
  loading: 'Loading the preview',
  'share.copied': 'The link is copied',
  'share.copy': 'Copy link',
  'share.create': 'Create link',
  'share.failed': 'That did not work. {{message}}',
  'share.intro':
    'Whoever has the link sees this story as it stands, changes that are not published included, without signing in.',
  'share.lifetime': 'The link works for',
  'share.lifetime.day': 'a day',
  'share.lifetime.hour': 'an hour',
  'share.lifetime.week': 'a week',
  'share.none': 'There is no open link to this story.',
  'share.open': 'Open',
  'share.qr-code': 'QR code of the link',
  'share.revoke': 'Revoke',
  'share.this-machine-only':
    'Links open on this machine only. To open them on a phone, set SITE_HOST to this machine’s address on your network and start again.',
  'share.title': 'Share the preview',
  'share.until': 'Works until {{time}}',
  'state.as-at': '{{state}}, as at {{time}}',
  'state.changes': 'Changes: {{before}} → {{after}}',
  'state.deleted': 'Deleted',
  'state.draft': 'Draft',
  'state.new': 'New, not saved yet',
  'state.published': 'Published',
  'state.release': 'Release {{release}}',
  'state.revision': 'Revision of {{time}}',
  'state.revision-unknown': 'An earlier revision',
  'unseen.text': 'It is under embargo, or there is no published version of it.',
  'unseen.title': 'Readers do not see this story at this time',
  'view.editor': 'Editor',
  'view.preview': 'Preview',
}
