import type {SanityClient} from '@sanity/client'

import {
  type GivenOptions,
  renderReport,
  type SeedEvent,
  type SeedSummary,
  seedStories,
} from '../../seed/index.ts'
import {describeSummary} from './describe-summary.ts'
import {done, say, step, warn} from './output.ts'

export interface SeedTargetOptions {
  files?: readonly string[]
  options?: GivenOptions
  restore?: boolean
  /** Prints what became of each line of the captures. */
  report?: boolean
}

/** Seeds a dataset and says what happens while it does, and what came of it. */
export async function seedTarget(
  client: SanityClient,
  options: SeedTargetOptions = {},
): Promise<SeedSummary> {
  const {report = false, ...seedOptions} = options
  const summary = await seedStories({
    client,
    ...seedOptions,
    onProgress: (event) => tell(event, report),
  })
  for (const {id, reason} of summary.kept) warn(`Kept ${id}: ${reason}`)
  done(describeSummary(summary))
  return summary
}

/** Seeds a dataset that holds no story yet, and leaves any other alone. */
export async function seedIfEmpty(client: SanityClient): Promise<void> {
  const count = await client.fetch<number>('count(*[_type == "article"])', {}, {perspective: 'drafts'})
  if (count > 0) {
    done(`The dataset has ${count === 1 ? '1 story' : `${count} stories`}.`)
    return
  }
  step('The dataset is empty: importing the story')
  await seedTarget(client)
}

function tell(event: SeedEvent, report: boolean): void {
  switch (event.type) {
    case 'storyRead':
      step(`Read “${event.headline}”`)
      if (report) say(renderReport(event.report))
      else if (event.report.warnings.length > 0) {
        say(`  ${counted(event.report.warnings.length, 'note')}; npm run seed -- --report shows all`)
      }
      break
    case 'pictureUploaded':
      step('Uploaded the stand-in picture')
      break
    case 'document':
    case 'storyWritten':
      break
    default:
      assertUnreachable(event)
  }
}

function counted(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`
}

function assertUnreachable(event: never): never {
  throw new TypeError(`Unknown seed event ${JSON.stringify(event)}`)
}
