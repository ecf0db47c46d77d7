// Package store remembers: events until they are answered, conversations for a
// while, in an SQLite file or in PostgreSQL.
//
// An event is a row of the table inbox. It is waiting, then claimed, then
// settled or dead, or waiting again when it is to be retried or its lease ran
// out. The text that a person wrote is in the row's payload, which is removed in
// the statement that settles the event; the row stays as a skeleton, so that a
// late redelivery is known, until Sweep finds it older than Config.Keep.
//
// Two rules are held by the schema, not by code: an event's id and key are
// unique, and a thread has at most one claimed event. Processes that share a
// database compare times of their own clocks, which must agree within a small
// part of a lease.
//
// 21 November 2026: the order of events is a number made by the accepting
// process from its clock, not a sequence of the database, so that one set of
// migrations serves both engines. Two messages of one thread that reach two
// processes within the clocks' difference may be answered in either order, never
// at the same time.
//
// 21 November 2026: SQLite overwrites removed text (secure_delete), and Sweep
// empties its write-ahead log. PostgreSQL leaves removed text in dead rows
// until its next vacuum.
//
// 21 November 2026: PostgreSQL must be reached directly or through a pooler
// that keeps sessions: migrations take a session lock, and news of work comes by
// LISTEN. A server with synchronous_commit off is refused, since an acknowledged
// event could be lost there.
package store
