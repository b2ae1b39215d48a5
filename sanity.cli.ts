import {defineCliConfig} from 'sanity/cli'

export default defineCliConfig({
  api: {projectId: 'dateline', dataset: 'production'},
  deployment: {autoUpdates: false},
  typegen: {
    enabled: false,
    path: './queries/**/*.ts',
    schema: '.sanity/schema.json',
    generates: './queries/sanity.types.generated.ts',
    overloadClientMethods: true,
  },
})
