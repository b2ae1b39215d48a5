import {nameForId} from '../documents/document-ids.ts'
import type {FieldPath} from '../report/capture-report.ts'
import type {CheckedCaptureOptions} from './capture-options.ts'
import type {Notes} from './notes.ts'
import type {Head} from './read-head.ts'

/** What every capture leaves open: the values that options or defaults supply, and the fields that stay empty. */
export function describeDefaults(options: CheckedCaptureOptions, head: Head): Partial<Notes> {
  return {
    assumptions: [
      {field: settings('baseUrl'), value: options.baseUrl, because: 'a capture does not carry its address'},
      {
        field: settings('siteName'),
        value: options.siteName,
        because: 'the logo is an image that was not captured',
      },
      {
        field: settings('timeZone'),
        value: options.zone,
        because: 'the zone that the story’s times are read in',
      },
      {
        field: settings('language'),
        value: options.language,
        because: 'captured text does not name its language',
      },
      {
        field: settings('navigation'),
        value: head.section,
        because: 'the menu was captured closed; the story’s section is all that is known of it',
      },
      {
        field: article('language'),
        value: options.language,
        because: 'captured text does not name its language',
      },
      {
        field: article('showAds'),
        value: 'true',
        because: 'advertising is switched off by an editor, not by an import',
      },
      {
        field: article('slug'),
        value: nameForId(head.headline),
        because: 'the address was not captured; it is made from the headline',
      },
    ],
    absent: [
      {field: settings('logo'), because: 'the capture names the logo but carries no image'},
      {field: article('standfirst'), because: 'the page shows none'},
      {field: article('kicker'), because: 'it is the section’s name, so no override is needed'},
      {field: article('searchTitle'), because: 'captured text does not carry the page’s metadata'},
      {field: article('searchDescription'), because: 'captured text does not carry the page’s metadata'},
      {field: article('canonicalUrl'), because: 'captured text does not carry the page’s address'},
    ],
  }
}

function settings(path: string): FieldPath {
  return {document: 'siteSettings', path}
}

function article(path: string): FieldPath {
  return {document: 'article', path}
}
