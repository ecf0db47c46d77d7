// Package store remembers: events until they are answered, conversations for a
// while, languages that people ask for until they clear them, drafts with what was
// done to them until half a year after their last change, what people see to; in an SQLite file or in
// PostgreSQL.
//
// An event is a row of the table inbox. It is waiting, then claimed, then
// settled or dead, or waiting again when it is to be retried or its lease ran
// out. The text that a person wrote is in the row's payload, which is removed in
// the statement that settles the event; the row stays as a skeleton, so that a
// late redelivery is known, until Sweep finds it older than Config.Keep. A dead
// letter keeps its text for Config.KeepText, so that it can be retried.
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
//
// 21 November 2026: on SQLite all writers share one connection, and those that
// come while a transaction is at the disk share the next: with 16 workers an event
// costs 0.3 ms of processor time from its acceptance to its being settled, where
// it cost 1.2. On PostgreSQL the server groups commits itself.
//
// 21 November 2026: the turn of a conversation is saved in the transaction that settles
// its event: a direct message goes to the disk three times, where it went five.
//
// 21 November 2026: a process that has an SQLite file alone (Config.Alone) stores what
// comes while nothing waits as claimed already, and hands it to the next Claim from
// memory (hand.go); it keeps the last turns in memory too, and a direct message joins no
// thread, since nobody asks whether it did. So a direct message is two changes on disk,
// its acceptance and its settling, where it was three and a look for its last turn.
// What dies with the process in between was claimed, and is looked for before it is
// answered again.
//
// 21 November 2026: what was done to a draft goes with the draft, not before and not
// after: an audit of what isn't there tells nobody anything.
//
// 21 November 2026: what people ask is counted by the day and kept for over a year, since
// counts tell of nobody. Texts of what had no answer stand without asker and hour, or their
// asker could be found in the inbox. An opinion needs its person only while it can be
// changed: after Config.Keep it is a count too.
//
// 21 November 2026: SQLite goes on writing to a file that was removed, and says
// nothing. So the file is looked at before and after each transaction; what went
// to a file that stands no longer at its path is not accepted. A file that comes
// back, or another in its place, is taken up without a restart.
//
// 21 November 2026: which process serves an SQLite file is told by a lock on a
// file beside it, not on the file itself: SQLite's own locks are of a kind that
// any close in the process would release.
//
// 22 November 2026: on PostgreSQL a full disk may let a row be changed and none be added,
// and one table may be locked alone; an SQLite file may be damaged in one. So Ready touches
// the inbox too, and where events were refused it tries one and takes it back.
//
// 21 November 2026: what is a person's is told table by table (person.go). A deletion goes
// through them in transactions of their own, so that others get to write, and may be cut
// off and begun again; the event that asks for it goes last, with its settling. A table
// that is added and isn't told fails a test.
package store
