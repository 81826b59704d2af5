import { MESSAGING } from "./messaging_schema.ts";

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

/** A value of `json_each` as the text that the App API gives. */
const JSON_TEXT =
  "CASE each.type WHEN 'true' THEN 'true' WHEN 'false' THEN 'false' ELSE CAST(each.value AS TEXT) END";

/**
 * Devices, and attributes of objects and relationships that know when they were set. What belongs to an object, a
 * relationship or a device goes with it. An anonymous id can be suppressed too, and an id only as it is written.
 */
const OBJECTS_AND_DEVICES = `
CREATE TABLE object_types (type_id TEXT PRIMARY KEY) WITHOUT ROWID;
INSERT INTO object_types SELECT DISTINCT type_id FROM objects;

CREATE TABLE object_attributes (
  object INTEGER NOT NULL REFERENCES objects (key) ON DELETE CASCADE,
  name TEXT NOT NULL,
  value TEXT NOT NULL,
  set_at INTEGER NOT NULL,
  PRIMARY KEY (object, name)
) WITHOUT ROWID;
INSERT INTO object_attributes
  SELECT objects.key, each.key, ${JSON_TEXT}, objects.created_at
  FROM objects, json_each(objects.attributes) AS each WHERE each.type <> 'null';
ALTER TABLE objects DROP COLUMN attributes;
CREATE INDEX objects_type ON objects (type_id);

ALTER TABLE relationships RENAME TO former_relationships;
DROP INDEX relationships_profile;
CREATE TABLE relationships (
  key INTEGER PRIMARY KEY,
  object INTEGER NOT NULL REFERENCES objects (key) ON DELETE CASCADE,
  profile INTEGER NOT NULL,
  created_at INTEGER NOT NULL,
  UNIQUE (object, profile)
);
CREATE INDEX relationships_profile ON relationships (profile, object);
CREATE TABLE relationship_attributes (
  relationship INTEGER NOT NULL REFERENCES relationships (key) ON DELETE CASCADE,
  name TEXT NOT NULL,
  value TEXT NOT NULL,
  set_at INTEGER NOT NULL,
  PRIMARY KEY (relationship, name)
) WITHOUT ROWID;
INSERT INTO relationships (object, profile, created_at)
  SELECT object, profile, created_at FROM former_relationships;
INSERT INTO relationship_attributes
  SELECT relationships.key, each.key, ${JSON_TEXT}, former.created_at
  FROM former_relationships AS former JOIN relationships USING (object, profile), json_each(former.attributes) AS each
  WHERE each.type <> 'null';
DROP TABLE former_relationships;

CREATE TABLE devices (
  key INTEGER PRIMARY KEY,
  token TEXT NOT NULL UNIQUE,
  profile INTEGER NOT NULL,
  platform TEXT,
  last_used INTEGER NOT NULL
);
CREATE INDEX devices_profile ON devices (profile);
CREATE TABLE device_attributes (
  device INTEGER NOT NULL REFERENCES devices (key) ON DELETE CASCADE,
  name TEXT NOT NULL,
  value TEXT NOT NULL,
  set_at INTEGER NOT NULL,
  PRIMARY KEY (device, name)
) WITHOUT ROWID;

CREATE TABLE suppressed_identifiers (
  kind TEXT NOT NULL,
  identifier TEXT NOT NULL,
  person TEXT NOT NULL,
  PRIMARY KEY (kind, identifier)
) WITHOUT ROWID;
CREATE INDEX suppressed_identifiers_person ON suppressed_identifiers (person);
INSERT OR IGNORE INTO suppressed_identifiers
  SELECT
    iif(identifier LIKE '%_@_%._%', 'email', 'id'),
    iif(identifier LIKE '%_@_%._%', lower(identifier), identifier),
    person
  FROM suppressions;
DROP TABLE suppressions;
`;

/** Each step of the tables' history; the file's `user_version` says how many of them it has taken. */
export const migrations: readonly string[] = [TABLES, OBJECTS_AND_DEVICES, MESSAGING];
