/** The texts of looking at a time to come in English, the reference locale. */
export const timeTextsEnglish = {
  'moment.embargo': 'The embargo ends',
  'time.intro':
    'Shows the page as it will be: embargoes that are over are lifted, and scheduled releases are published. Documents are as they are now.',
  'time.label': 'Time ({{zone}})',
  'time.moment': '{{title}}, {{time}}',
  'time.moments': 'Coming up',
  'time.now': 'Back to now',
  'time.refused': 'Choose a time to come. What was is in the history.',
  'time.show': 'Show',
  'time.title': 'Show as at a time to come',
  'time.title-as-at': 'Shown as at {{time}}: choose another time',
}
