import type {problemTextsEnglish} from '../problems/texts-en.ts'

/** The texts of the problem list and its rules in German. */
export const problemTextsGerman: {readonly [key in keyof typeof problemTextsEnglish]: string} = {
  'problems.grade.error_one': '{{count}} Fehler',
  'problems.grade.error_other': '{{count}} Fehler',
  'problems.grade.info_one': '{{count}} Hinweis',
  'problems.grade.info_other': '{{count}} Hinweise',
  'problems.grade.warning_one': '{{count}} Warnung',
  'problems.grade.warning_other': '{{count}} Warnungen',
  'problems.kind.error': 'Fehler',
  'problems.kind.info': 'Hinweis',
  'problems.kind.warning': 'Warnung',
  'problems.none': 'Keine Probleme gefunden',
  'problems.title': 'Probleme',
  'problem.block-without-type': 'Die Seite weiß nicht, was das ist: Es hat keinen Typ. Leser sehen es nicht.',
  'problem.broken-link':
    'Der Link auf „{{address}}“ führt nirgendwohin. Geben Sie die ganze Adresse an, mit https:// am Anfang',
  'problem.caption-full-stop': 'Die Bildunterschrift endet nicht mit einem Punkt.',
  'problem.double-space': 'Zwei Leerzeichen hintereinander: „{{excerpt}}“',
  'problem.draft-reference.draft':
    '„{{title}}“ wird wie im Entwurf gezeigt. Leser sehen die veröffentlichte Fassung.',
  'problem.draft-reference.version':
    '„{{title}}“ wird wie im Release gezeigt. Leser sehen bis dahin die veröffentlichte Fassung.',
  'problem.duplicate-related-link.itself': 'Dieser Link führt zur Geschichte selbst. Leser sehen ihn nicht.',
  'problem.duplicate-related-link.twice': 'Ein anderer Link führt zur selben Seite. Entfernen Sie einen.',
  'problem.future-date.dateCreated': 'Das Aufnahmedatum liegt in der Zukunft.',
  'problem.future-date.publishedAt': 'Die Zeit der Veröffentlichung liegt in der Zukunft.',
  'problem.future-date.updatedAt': 'Die Zeit der Aktualisierung liegt in der Zukunft.',
  'problem.long-description.searchDescription':
    'Die Beschreibung für Suchmaschinen hat {{length}} Zeichen. Suchergebnisse zeigen {{limit}}.',
  'problem.long-description.standfirst':
    'Suchergebnisse schneiden den Vorspann nach {{limit}} von {{length}} Zeichen ab. Eine eigene Beschreibung würde ganz gezeigt.',
  'problem.long-search-title.headline':
    'Die Überschrift ist als Suchergebnis {{width}} Pixel breit. In {{limit}} passt: „{{shown}}…“ Ein Suchtitel kann kürzer sein.',
  'problem.long-search-title.searchTitle':
    'Der Suchtitel ist {{width}} Pixel breit. In {{limit}} passt: „{{shown}}…“',
  'problem.missing-alt':
    'Das Bild hat keinen Alternativtext. Beschreiben Sie es, oder kennzeichnen Sie es als dekorativ.',
  'problem.missing-credit': 'Das Bild hat keinen Bildnachweis.',
  'problem.missing-headline': 'Die Geschichte hat keine Überschrift.',
  'problem.missing-reference':
    'Das, worauf hier verwiesen wird, gibt es nicht mehr ({{id}}). Leser sehen eine Lücke.',
  'problem.missing-reference.elsewhere':
    'Ein Dokument, auf das dieses verweist, verweist auf eines, das es nicht mehr gibt ({{id}}). Leser sehen eine Lücke.',
  'problem.mixed-quotes':
    'Gerade und typografische Anführungszeichen sind gemischt: {{straight}} gerade, {{curly}} typografische. Das erste der selteneren Art: „{{excerpt}}“',
  'problem.rule-failed': 'Die Regel {{rule}} ließ sich nicht anwenden: {{message}}',
  'problem.small-social-picture':
    'Das Hauptbild ist {{width}} Pixel breit. Damit Karten es groß zeigen, braucht es {{limit}}.',
  'problem.unknown-block': 'Für „{{type}}“ hat die Seite keine Darstellung. Leser sehen es nicht.',
  'problem.unpublished-reference': '„{{title}}“ ist nicht veröffentlicht. Bis dahin sehen Leser eine Lücke.',
  'problem.updated-before-published': 'Die Aktualisierung liegt vor der Veröffentlichung.',
}
