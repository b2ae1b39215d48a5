/** The desk's texts in English, its reference locale. */
export const englishTexts = {
  'act.cancel': 'Cancel',
  'act.checking': 'The connection was lost. Asking whether the change was made …',
  'act.failed': 'That did not work. {{message}}',
  'act.offline': 'No connection: nothing was changed. Try again when it is back.',
  'act.overtaken-by-edit':
    'Somebody changed the story in the same moment, so nothing was published. Look at the change, then publish again.',
  'act.overtaken-by-publication':
    'Somebody published this story just before you. Yours was not published on top of it; what you wrote is safe in the story.',
  'act.undone': 'The connection was lost, and the change was not made. Nothing of yours is gone: try again.',
  'act.waiting': 'Waiting until all you typed is saved and checked …',
  'act.working': 'One moment …',

  'badge.corrections_one': '{{count}} correction',
  'badge.corrections_other': '{{count}} corrections',
  'badge.embargo': 'Embargo until {{end}}',
  'badge.embargo-open': 'Embargo without end',
  'badge.embargo-title': 'Readers cannot get this story yet, however it is published.',
  'badge.withdrawn': 'Withdrawn',
  'badge.withdrawn-title': 'Readers find a notice in place of this story.',

  'correction.add': 'Add correction …',
  'correction.add-to-draft': 'Add to the draft',
  'correction.added': 'The correction is in the draft. It is published with the next update.',
  'correction.date': 'Date',
  'correction.date.given': 'Made earlier',
  'correction.date.now': 'Now: the moment it is published',
  'correction.intro': 'Readers see the correction with the story. Publishing it is an update.',
  'correction.kind': 'What it is',
  'correction.missing-text': 'Say what was wrong and what is right.',
  'correction.other-changes_one': 'One more altered word in the draft is published with it.',
  'correction.other-changes_other': '{{count}} more altered words in the draft are published with it.',
  'correction.priority': 'Where it stands',
  'correction.priority.high': 'Over the text: a reader who stops early would be misled',
  'correction.priority.normal': 'Under the text',
  'correction.publish': 'Publish correction',
  'correction.published': 'The correction is published.',
  'correction.text': 'What was wrong, and what is right',
  'correction.title': 'Correct “{{headline}}”',

  'delete.corrected':
    'Readers know corrections of this story, which would go without a word. Withdraw it instead.',

  'kind.first': 'First publication',
  'kind.first.hint': 'Readers get the story now. This moment is its time of publication.',
  'kind.first.key': 'F',
  'kind.silent': 'Silent edit',
  'kind.silent.hint': 'Mends a typo. No date moves.',
  'kind.silent.key': 'S',
  'kind.suggested_one': 'suggested: {{count}} word altered',
  'kind.suggested_other': 'suggested: {{count}} words altered',
  'kind.update': 'Update',
  'kind.update.hint': 'Readers see when the story was updated, and your note.',
  'kind.update.key': 'U',
  'kind.what': 'What this publication is',

  'publish.confirm.first': 'Publish',
  'publish.confirm.silent': 'Publish silently',
  'publish.confirm.update': 'Publish update',
  'publish.done.first': 'The story is published.',
  'publish.done.silent': 'The change is published. No date moved.',
  'publish.done.update': 'The update is published.',
  'publish.invalid': 'The story has errors now. Mend them before it is published.',
  'publish.nothing': 'There is nothing to publish: the draft is gone.',
  'publish.note': 'What changed, for readers',
  'publish.note.hint': 'One sentence beside the time of the update. May stay empty.',
  'publish.note.key': 'N',
  'publish.remaining':
    'Published. But a copy of the story in {{releases}} is locked: when that is published, it takes back corrections and dates of today.',
  'publish.schedule-instead': 'Schedule for that moment …',
  'publish.title': 'Publish “{{headline}}”',

  'refusal.embargo': 'Under embargo until {{end}}. It cannot be published before, in this way or any other.',
  'refusal.embargo-open':
    'Under an embargo without an end. It cannot be published until the embargo is lifted.',
  'refusal.other-kind': 'Somebody published or unpublished the story meanwhile. Close this and choose again.',
  'refusal.scheduled':
    'A copy of this story is scheduled for {{time}} and would undo what you publish now. Move or cancel the schedule first.',
  'refusal.silent-correction': 'A correction is an update, not a silent edit: {{texts}}',
  'refusal.silent-time':
    'You set another time of publication. Readers know the old one, so this is an update, not a silent edit.',
  'refusal.slug-current':
    'The address “{{slug}}” is that of {{story}}. Choose another on the tab “Page and search”.',
  'refusal.slug-former':
    'Links to {{story}} still use the address “{{slug}}”. Choose another on the tab “Page and search”.',
  'refusal.story': '“{{headline}}”',
  'refusal.story-without-headline': 'a story without a headline',
  'refusal.unexplained-correction':
    'A published correction changes or goes: {{texts}} Tell readers why, in the note on the update.',

  'restore.confirm': 'Restore story',
  'restore.intro':
    'Readers get the story again as it was, at its address, in lists and by links. The notice goes.',
  'restore.not-withdrawn': 'The story is not withdrawn any more.',
  'restore.remaining':
    'The story is back. But a copy of it in {{releases}} could not be changed, and would withdraw it again.',
  'restore.restored': 'The story is back.',
  'restore.title': 'Restore “{{headline}}”',
  'restore.action': 'Restore story …',

  'schedule.action': 'Schedule …',
  'schedule.cancel': 'Cancel the schedule',
  'schedule.cancelled': 'The schedule is cancelled. The draft stays as it is.',
  'schedule.confirm': 'Schedule',
  'schedule.differs':
    'The scheduled copy was edited by itself. Open it with the chip that has a clock, over the form, and delete the schedule there: you are asked what to keep.',
  'schedule.intro': 'The dataset publishes the story at that moment by itself, also when no Studio is open.',
  'schedule.is': 'Scheduled for {{time}}.',
  'schedule.move': 'Move',
  'schedule.moved': 'The story is scheduled for {{time}}.',
  'schedule.past': 'That moment has passed: it is {{now}}.',
  'schedule.publish-now': 'Publish now',
  'schedule.published': 'The scheduled story is published.',
  'schedule.scheduled': 'The story is scheduled for {{time}}.',
  'schedule.title': 'Schedule “{{headline}}”',

  'time.at': 'Date and time',
  'time.incomplete': 'Give the whole date and time.',
  'time.is': 'That is {{time}}.',
  'time.never': 'The clocks are put forward over that time, so it never comes. Choose another.',
  'time.twice': 'The clocks are put back, so that time comes twice. The first is meant: {{time}}.',
  'time.zone': 'In the zone',
  'time.zone.newsroom': '{{zone}} (newsroom)',
  'time.zone.own': '{{zone}} (this computer)',
  'time.zone.source': '{{zone}} (source of the embargo)',

  'unpublish.confirm': 'Unpublish',
  'unpublish.intro':
    'Readers find nothing at the story’s address any more. Lists drop it, and links to it become plain text. Its draft stays, and what readers know of the story is kept for when it is published again.',
  'unpublish.not-published': 'The story is not published any more.',
  'unpublish.or-withdraw': 'To take a story back with a word to readers, withdraw it instead.',
  'unpublish.overtaken':
    'The story was not unpublished: somebody changed it in the same moment, or another document needs it to be published. Look at it, then try again.',
  'unpublish.title': 'Unpublish “{{headline}}”',
  'unpublish.unpublished': 'The story is unpublished. Its draft stays.',

  'withdraw.action': 'Withdraw story …',
  'withdraw.action.again': 'Change the notice …',
  'withdraw.changed': 'The notice is changed.',
  'withdraw.confirm': 'Withdraw story',
  'withdraw.confirm.again': 'Change notice',
  'withdraw.incomplete': 'Choose the reason, and write what readers are told.',
  'withdraw.intro':
    'Readers find the notice at the story’s address and nothing else. Lists drop the story, and links to it become plain text. It can be restored.',
  'withdraw.intro.again': 'Readers find the notice in place of the story. The time of the withdrawal stays.',
  'withdraw.not-published': 'The story is not published any more.',
  'withdraw.notice': 'Notice to readers',
  'withdraw.reason': 'Reason, for the newsroom',
  'withdraw.reason.choose': 'Choose …',
  'withdraw.remaining':
    'The story is withdrawn. But a copy of it in {{releases}} could not be marked, and would bring it back.',
  'withdraw.title': 'Withdraw “{{headline}}”',
  'withdraw.title.again': 'Change the notice on “{{headline}}”',
  'withdraw.withdrawn': 'The story is withdrawn.',

  untitled: 'Untitled story',
}
