import type {focusTextsEnglish} from './texts-en.ts'

/** The texts of editing from the page in German. */
export const focusTextsGerman: {readonly [key in keyof typeof focusTextsEnglish]: string} = {
  'parts.close': 'Den Gang durch die Seite beenden',
  'parts.next': 'Nächster bearbeitbarer Teil der Seite',
  'parts.next-with-key': 'Nächster bearbeitbarer Teil der Seite (Taste E)',
  'parts.open': 'Bearbeiten',
  'parts.open-with-key': 'Im Formular bearbeiten (Taste F)',
  'parts.previous': 'Voriger bearbeitbarer Teil der Seite',
  'parts.previous-with-key': 'Voriger bearbeitbarer Teil der Seite (Umschalttaste und E)',
  'references.draft': 'Entwurf',
  'references.unpublished': 'Nicht veröffentlicht',
  'references.version': 'In der Veröffentlichung',
}
