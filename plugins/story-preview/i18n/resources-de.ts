import {compareTextsGerman} from '../compare/texts-de.ts'
import {focusTextsGerman} from '../focus/texts-de.ts'
import {modeTextsGerman} from '../modes/texts-de.ts'
import {timeTextsGerman} from '../time-travel/texts-de.ts'
import {problemTextsGerman} from './problem-texts-de.ts'
import type {englishTexts} from './resources-en.ts'

/** The plugin's texts in German. */
export const germanTexts: {readonly [key in keyof typeof englishTexts]: string} = {
  ...compareTextsGerman,
  ...focusTextsGerman,
  ...modeTextsGerman,
  ...problemTextsGerman,
  ...timeTextsGerman,
  'deleted.body':
    'Darunter ist ihr letzter Stand zu sehen. Im Formular daneben lässt sie sich wiederherstellen.',
  'deleted.title': 'Diese Geschichte ist gelöscht',
  'error.title': 'Die Seite konnte nicht dargestellt werden',
  'error.body':
    'Darunter ist der letzte Stand zu sehen, der dargestellt werden konnte, wenn es einen gab. {{message}}',
  'load-error': 'Nicht alles auf der Seite konnte geladen werden. {{message}}',
  'failure.panel': 'Diese Ansicht konnte nicht dargestellt werden',
  'failure.preview': 'Die Vorschau konnte nicht dargestellt werden',
  'failure.text': 'Mit der nächsten Änderung wird es wieder versucht. {{message}}',
  'frame-title': 'Vorschau der Geschichte, {{mode}}, {{width}} Pixel breit',
  loading: 'Die Vorschau wird geladen',
  'share.copied': 'Der Link ist kopiert',
  'share.copy': 'Link kopieren',
  'share.create': 'Link erstellen',
  'share.failed': 'Das hat nicht geklappt. {{message}}',
  'share.intro':
    'Wer den Link hat, sieht die Geschichte, wie sie jetzt ist, mit allem, was nicht veröffentlicht ist, und ohne Anmeldung.',
  'share.lifetime': 'Der Link gilt',
  'share.lifetime.day': 'einen Tag',
  'share.lifetime.hour': 'eine Stunde',
  'share.lifetime.week': 'eine Woche',
  'share.none': 'Es gibt keinen offenen Link auf diese Geschichte.',
  'share.open': 'Öffnen',
  'share.qr-code': 'QR-Code des Links',
  'share.revoke': 'Widerrufen',
  'share.this-machine-only':
    'Links lassen sich nur auf diesem Rechner öffnen. Um sie auf einem Telefon zu öffnen, setzen Sie SITE_HOST auf die Adresse dieses Rechners in Ihrem Netz und starten Sie neu.',
  'share.title': 'Die Vorschau teilen',
  'share.until': 'Gilt bis {{time}}',
  'state.as-at': '{{state}}, Stand {{time}}',
  'state.changes': 'Änderungen: {{before}} → {{after}}',
  'state.deleted': 'Gelöscht',
  'state.draft': 'Entwurf',
  'state.new': 'Neu, noch nicht gespeichert',
  'state.published': 'Veröffentlicht',
  'state.release': 'Release {{release}}',
  'state.revision': 'Fassung vom {{time}}',
  'state.revision-unknown': 'Eine frühere Fassung',
  'unseen.text': 'Sie ist gesperrt, oder es gibt keine veröffentlichte Fassung.',
  'unseen.title': 'Leser sehen diese Geschichte zu dieser Zeit nicht',
  'view.editor': 'Bearbeiten',
  'view.preview': 'Vorschau',
}
