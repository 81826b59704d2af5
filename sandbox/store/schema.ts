/**
 * The tables of a workspace. Moments are milliseconds since 1970. A profile that is deleted keeps its row, without its
 * attributes, so that its activities can still be listed as those of a deleted person; hence the partial indexes.
 */
const TABLES = `
CREATE TABLE profiles (
  key INTEGER PRIMARY KEY AUTOINCREMENT,
  id TEXT,
  email TEXT COLLATE NOCASE,
  created_at INTEGER NOT NULL,
  email_at INTEGER,
  deleted_at INTEGER
);
CREATE UNIQUE INDEX profiles_id ON profiles (id) WHERE deleted_at IS NULL;
CREATE UNIQUE INDEX profiles_email ON profiles (email) WHERE deleted_at IS NULL;

CREATE TABLE anonymous_ids (
  anonymous_id TEXT PRIMARY KEY,
  profile INTEGER NOT NULL
) WITHOUT ROWID;
CREATE INDEX anonymous_ids_profile ON anonymous_ids (profile);

CREATE TABLE attributes (
  profile INTEGER NOT NULL,
  name TEXT NOT NULL,
  value TEXT NOT NULL,
  set_at INTEGER NOT NULL,
  PRIMARY KEY (profile, name)
) WITHOUT ROWID;

CREATE TABLE activities (
  seq INTEGER PRIMARY KEY,
  id TEXT NOT NULL,
  profile INTEGER,
  object INTEGER,
  type TEXT NOT NULL,
  name TEXT,
  at INTEGER NOT NULL,
  data TEXT NOT NULL,
  deleted INTEGER NOT NULL DEFAULT 0
);
CREATE INDEX activities_at ON activities (deleted, at);
CREATE INDEX activities_profile ON activities (profile, at);
CREATE INDEX activities_type ON activities (deleted, type, at);
CREATE INDEX activities_name ON activities (deleted, name, at);

CREATE TABLE objects (
  key INTEGER PRIMARY KEY AUTOINCREMENT,
  type_id TEXT NOT NULL,
  object_id TEXT NOT NULL,
  attributes TEXT NOT NULL,
  created_at INTEGER NOT NULL,
  UNIQUE (type_id, object_id)
);

CREATE TABLE relationships (
  object INTEGER NOT NULL,
  profile INTEGER NOT NULL,
  attributes TEXT NOT NULL,
  created_at INTEGER NOT NULL,
  PRIMARY KEY (object, profile)
) WITHOUT ROWID;
CREATE INDEX relationships_profile ON relationships (profile);

CREATE TABLE messages (message_id TEXT PRIMARY KEY) WITHOUT ROWID;

CREATE TABLE suppressions (
  identifier TEXT PRIMARY KEY COLLATE NOCASE,
  person TEXT NOT NULL
) WITHOUT ROWID;
`;

/** Each step of the tables' history; the file's `user_version` says how many of them it has taken. */
export const migrations: readonly string[] = [TABLES];
