/**
 * Segments, messages and what became of them, exports, webhooks. What is plain data with an id (campaigns, templates,
 * configurations) is a document; ids are never used twice. `delivery_plans` holds what will become of a message, by
 * moment, and `webhook_calls` what is still to be told.
 */
export const MESSAGING = `
CREATE TABLE workspace_clock (ahead INTEGER NOT NULL);
INSERT INTO workspace_clock VALUES (0);

CREATE TABLE documents (
  kind TEXT NOT NULL,
  id INTEGER NOT NULL,
  parent INTEGER NOT NULL,
  body TEXT NOT NULL,
  PRIMARY KEY (kind, id)
) WITHOUT ROWID;
CREATE INDEX documents_parent ON documents (kind, parent, id);
CREATE TABLE document_ids (kind TEXT PRIMARY KEY, last INTEGER NOT NULL) WITHOUT ROWID;

CREATE TABLE segments (
  key INTEGER PRIMARY KEY AUTOINCREMENT,
  name TEXT NOT NULL,
  description TEXT NOT NULL,
  filter TEXT,
  created_at INTEGER NOT NULL
);
CREATE TABLE segment_members (
  segment INTEGER NOT NULL REFERENCES segments (key) ON DELETE CASCADE,
  profile INTEGER NOT NULL,
  PRIMARY KEY (segment, profile)
) WITHOUT ROWID;
CREATE INDEX segment_members_profile ON segment_members (profile, segment);

CREATE TABLE deliveries (
  key INTEGER PRIMARY KEY AUTOINCREMENT,
  id TEXT NOT NULL UNIQUE,
  profile INTEGER NOT NULL,
  channel TEXT NOT NULL,
  source TEXT NOT NULL,
  source_id INTEGER NOT NULL,
  content INTEGER NOT NULL,
  trigger INTEGER,
  trigger_event TEXT,
  recipient TEXT NOT NULL,
  subject TEXT,
  message TEXT,
  state TEXT NOT NULL,
  failure TEXT,
  created_at INTEGER NOT NULL
);
CREATE INDEX deliveries_at ON deliveries (created_at);
CREATE INDEX deliveries_source ON deliveries (source, source_id, created_at);
CREATE INDEX deliveries_profile ON deliveries (profile, created_at);

CREATE TABLE links (key INTEGER PRIMARY KEY AUTOINCREMENT, href TEXT NOT NULL UNIQUE);
CREATE TABLE delivery_metrics (
  key INTEGER PRIMARY KEY,
  delivery INTEGER NOT NULL REFERENCES deliveries (key),
  metric TEXT NOT NULL,
  at INTEGER NOT NULL,
  machine INTEGER NOT NULL,
  link INTEGER REFERENCES links (key)
);
CREATE INDEX delivery_metrics_delivery ON delivery_metrics (delivery, metric, at);
CREATE TABLE delivery_plans (
  key INTEGER PRIMARY KEY,
  delivery INTEGER NOT NULL REFERENCES deliveries (key),
  metric TEXT NOT NULL,
  at INTEGER NOT NULL,
  machine INTEGER NOT NULL,
  link INTEGER,
  failure TEXT
);
CREATE INDEX delivery_plans_at ON delivery_plans (at);

CREATE TABLE esp_suppressions (
  category TEXT NOT NULL,
  email TEXT NOT NULL COLLATE NOCASE,
  reason TEXT NOT NULL,
  status TEXT NOT NULL,
  created_at INTEGER NOT NULL,
  PRIMARY KEY (category, email)
) WITHOUT ROWID;

CREATE TABLE broadcast_triggers (
  key INTEGER PRIMARY KEY AUTOINCREMENT,
  broadcast INTEGER NOT NULL,
  created_at INTEGER NOT NULL,
  errors TEXT NOT NULL
);

CREATE TABLE exports (
  key INTEGER PRIMARY KEY AUTOINCREMENT,
  type TEXT NOT NULL,
  description TEXT NOT NULL,
  request TEXT NOT NULL,
  looks INTEGER NOT NULL DEFAULT 0,
  total INTEGER NOT NULL DEFAULT 0,
  file TEXT,
  downloads INTEGER NOT NULL DEFAULT 0,
  created_at INTEGER NOT NULL,
  updated_at INTEGER NOT NULL
);
CREATE TABLE export_links (
  token TEXT PRIMARY KEY,
  export INTEGER NOT NULL REFERENCES exports (key),
  expires_at INTEGER NOT NULL
) WITHOUT ROWID;

CREATE TABLE webhook_calls (
  key INTEGER PRIMARY KEY AUTOINCREMENT,
  webhook INTEGER NOT NULL,
  body TEXT NOT NULL,
  created_at INTEGER NOT NULL,
  attempts INTEGER NOT NULL DEFAULT 0,
  due_at INTEGER NOT NULL
);
CREATE INDEX webhook_calls_webhook ON webhook_calls (webhook, key);
`;
