-- Runs on SQLite and PostgreSQL alike: numbers are BIGINT, all else is TEXT, nothing is NULL. Days are written as 2026-11-23,
-- months as 2026-11, so that they compare as text; lists are JSON. A migration that has been released never changes.

-- What a server set.
CREATE TABLE server (
    id BIGINT NOT NULL PRIMARY KEY,
    -- "everyone" or "asker"
    audience TEXT NOT NULL,
    channels TEXT NOT NULL,
    shown_first TEXT NOT NULL,
    used_on TEXT NOT NULL
);

-- What a person keeps.
CREATE TABLE person (
    id BIGINT NOT NULL PRIMARY KEY,
    professions TEXT NOT NULL,
    -- "yes", "no", or "" for no own default
    hidden TEXT NOT NULL
);

-- How often a profession was asked for in a month.
CREATE TABLE asked (
    profession TEXT NOT NULL,
    month TEXT NOT NULL,
    times BIGINT NOT NULL,
    PRIMARY KEY (profession, month)
);

-- How often a name that finds nothing was typed: under a keyed hash, its spelling only once enough people typed it.
CREATE TABLE missed (
    name TEXT NOT NULL PRIMARY KEY,
    times BIGINT NOT NULL,
    typed_on TEXT NOT NULL,
    spelling TEXT NOT NULL
);

-- How many people typed it, until its spelling is kept: 16 bits of a keyed hash each.
CREATE TABLE missed_by (
    name TEXT NOT NULL,
    person TEXT NOT NULL,
    typed_on TEXT NOT NULL,
    PRIMARY KEY (name, person)
);

-- The key of those hashes, in one row.
CREATE TABLE secret (
    id BIGINT NOT NULL PRIMARY KEY,
    hex TEXT NOT NULL
);
