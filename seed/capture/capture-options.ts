import {IANAZone} from 'luxon'
import {z} from 'zod'

import {CaptureError} from './capture-error.ts'

const captureOptionsSchema = z.strictObject({
  /** The IANA zone of the times on the page, which prints none. */
  zone: z.string().refine((zone) => IANAZone.isValidZone(zone), {
    error: 'is not a time zone. Write it like “Asia/Singapore”',
  }),
  /** Where the stories will be read; captures do not say. */
  baseUrl: z.url({protocol: /^https?$/}).default('https://dateline.example'),
  siteName: z.string().trim().min(1).default('Dateline'),
  /** BCP 47 tag of the story and of the page around it. */
  language: z.string().trim().min(2).default('en'),
})

/** What a capture leaves open and the person who imports it decides. Only `zone` has no default. */
export type CaptureOptions = z.input<typeof captureOptionsSchema>
export type CheckedCaptureOptions = z.output<typeof captureOptionsSchema>

/** Throws `CaptureError` with the code `invalid-options`, naming each option that is wrong. */
export function parseCaptureOptions(options: unknown): CheckedCaptureOptions {
  const parsed = captureOptionsSchema.safeParse(options)
  if (parsed.success) return parsed.data
  const problems = parsed.error.issues.map((issue) => describeIssue(issue, options))
  throw new CaptureError(
    {
      code: 'invalid-options',
      what: `The import options are wrong: ${problems.join('; ')}.`,
      advice: 'Mend them in the options file beside the capture, or on the command line.',
    },
    {cause: parsed.error},
  )
}

function describeIssue(issue: z.core.$ZodIssue, options: unknown): string {
  const option = issue.path.join('.')
  const given = typeof options === 'object' && options !== null ? Reflect.get(options, option) : undefined
  if (option === '') return issue.message
  return given === undefined
    ? `“${option}” is missing`
    : `“${option}” ${JSON.stringify(given)} ${issue.message}`
}
