import {defineConfig} from 'sanity'
import {structureTool} from 'sanity/structure'

import {schemaTypes} from './schemas/index.ts'

export default defineConfig({
  name: 'dateline',
  title: 'Dateline',
  projectId: 'dateline',
  dataset: 'production',
  plugins: [structureTool()],
  schema: {types: schemaTypes},
})
