import {defineLocale, renderStudio} from 'sanity'

import newsroom from '../../../sanity.config.ts'

const root = document.getElementById('studio')
if (root === null) throw new TypeError('The page has no place for the Studio')

/** What `@sanity/locale-de-de` would bring, without the texts of the Studio itself. */
const german = defineLocale({
  id: 'de-DE',
  title: 'Deutsch',
  weekInfo: {firstDay: 1, weekend: [6, 7], minimalDays: 4},
})

/** The newsroom's Studio, for people whose language is German. */
renderStudio(root, {...newsroom, i18n: {locales: [german]}})
