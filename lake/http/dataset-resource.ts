/** How a client that is made for a `resource` addresses a dataset; others say `/data/query/{dataset}` and so on. */
export const DATASET_RESOURCE = '/projects/:projectId/datasets/:dataset'
