import type {SanityClient} from '@sanity/client'
import type {SanityDocument} from '@sanity/types'
import {createWorkspaceFromConfig, validateDocument} from 'sanity'

import {schemaTypes} from '../../schemas/index.ts'

/** What the Studio would mark in the form, one line each: `error headline: A story needs …`. */
export type Validate = (document: SanityDocument) => Promise<string[]>

/** A validator as the Studio has it, for the project's schema. References are looked up with `client`. */
export async function openValidator(client: SanityClient): Promise<Validate> {
  const getClient = ({apiVersion}: {apiVersion: string}) => client.withConfig({apiVersion})
  const workspace = await createWorkspaceFromConfig({
    name: 'dateline',
    projectId: 'newsroom',
    dataset: 'production',
    schema: {types: schemaTypes},
    currentUser: {id: 'editor', name: 'Ada Editor', email: 'ada@example.test', role: '', roles: []},
    getClient,
  })
  return async (document) => {
    const markers = await validateDocument({document, workspace, getClient, environment: 'studio'})
    return markers.map(({level, path, message}) => `${level} ${describePath(path)}: ${message}`)
  }
}

function describePath(path: readonly unknown[]): string {
  return path
    .map((segment) =>
      typeof segment === 'object' && segment !== null && '_key' in segment
        ? `[${String(segment._key)}]`
        : String(segment),
    )
    .join('.')
}
