import {markChanges} from '../../plugins/story-preview/changes/mark-changes.ts'

/** Marks in the second element of the page how it differs from the first, and says what was counted. */
const [before, after] = document.body.children
if (before === undefined || after === undefined) throw new Error('There is nothing to compare')
const summary = markChanges(before, after, 'en', {inserted: 'inserted', deleted: 'deleted'})
document.documentElement.dataset['summary'] = JSON.stringify(summary)
