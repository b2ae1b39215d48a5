/**
 * The steps that lead from an empty file to the schema of today; `PRAGMA user_version` counts those already
 * taken. A step, once released, is never edited: a change of schema is a new step at the end.
 */
export const MIGRATIONS: readonly string[] = [
  `
  CREATE TABLE datasets (
    id INTEGER PRIMARY KEY,
    name TEXT NOT NULL UNIQUE,
    acl_mode TEXT NOT NULL,
    created_at TEXT NOT NULL,
    -- Log before this sequence is incomplete, because some of it was purged: a listener cannot resume from there.
    purged_until INTEGER NOT NULL DEFAULT 0
  );

  -- What each document is now. Everything here can be rebuilt from the log.
  CREATE TABLE documents (
    dataset INTEGER NOT NULL REFERENCES datasets (id),
    id TEXT NOT NULL,
    content TEXT NOT NULL,
    PRIMARY KEY (dataset, id)
  ) WITHOUT ROWID;

  CREATE TABLE transactions (
    sequence INTEGER PRIMARY KEY AUTOINCREMENT,
    dataset INTEGER NOT NULL REFERENCES datasets (id),
    id TEXT NOT NULL,
    timestamp TEXT NOT NULL,
    author TEXT NOT NULL,
    -- The action types of the request as a JSON array, empty for a plain mutation.
    actions TEXT NOT NULL,
    -- Tells a client's second try of the same request from another request under the same id.
    request_digest TEXT NOT NULL,
    UNIQUE (dataset, id)
  );

  CREATE INDEX transactions_by_dataset ON transactions (dataset, sequence);

  -- One row for each document that a transaction changed, in the order in which it touched them.
  CREATE TABLE changes (
    sequence INTEGER NOT NULL REFERENCES transactions (sequence),
    position INTEGER NOT NULL,
    dataset INTEGER NOT NULL REFERENCES datasets (id),
    document_id TEXT NOT NULL,
    -- The published id that drafts and versions of one document share.
    group_id TEXT NOT NULL,
    -- NULL when the transaction created the document.
    previous_revision TEXT,
    deleted INTEGER NOT NULL,
    mutations TEXT NOT NULL,
    apply TEXT NOT NULL,
    revert TEXT NOT NULL,
    PRIMARY KEY (sequence, position)
  ) WITHOUT ROWID;

  CREATE INDEX changes_by_document ON changes (dataset, document_id, sequence);
  CREATE INDEX changes_by_group ON changes (dataset, group_id, sequence);
  `,
  `
  -- The dataset whose comments and tasks this one holds; NULL for a dataset of content.
  ALTER TABLE datasets ADD COLUMN addon_for TEXT;
  `,
  `
  -- Datasets that were made of others, by their names: either may be gone by now.
  CREATE TABLE copies (
    number INTEGER PRIMARY KEY AUTOINCREMENT,
    id TEXT NOT NULL UNIQUE,
    source TEXT NOT NULL,
    target TEXT NOT NULL,
    acl_mode TEXT NOT NULL,
    with_history INTEGER NOT NULL,
    author TEXT NOT NULL,
    created_at TEXT NOT NULL,
    updated_at TEXT NOT NULL
  );
  `,
]
