import type {timeTextsEnglish} from './texts-en.ts'

/** The texts of looking at a time to come in German. */
export const timeTextsGerman: {readonly [key in keyof typeof timeTextsEnglish]: string} = {
  'moment.embargo': 'Ende der Sperrfrist',
  'time.intro':
    'Zeigt die Seite, wie sie dann sein wird: abgelaufene Sperrfristen sind aufgehoben, geplante Releases veröffentlicht. Die Dokumente sind, wie sie jetzt sind.',
  'time.label': 'Zeit ({{zone}})',
  'time.moment': '{{title}}, {{time}}',
  'time.moments': 'Was kommt',
  'time.now': 'Zurück zu jetzt',
  'time.refused': 'Wählen Sie eine Zeit, die noch kommt. Was war, steht im Verlauf.',
  'time.show': 'Zeigen',
  'time.title': 'Zeigen, wie es zu einer kommenden Zeit ist',
  'time.title-as-at': 'Gezeigt für {{time}}: eine andere Zeit wählen',
}
