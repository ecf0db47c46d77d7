package store

import (
	"context"
	"database/sql/driver"
	"errors"
	"io"
	"net"

	"github.com/jackc/pgx/v5/pgconn"
)

// postgresFaults knows PostgreSQL's error codes by themselves or by their class.
func postgresFaults(err error) (words, bool) {
	var pg *pgconn.PgError
	if errors.As(err, &pg) {
		table := map[string]words{
			"53100": {"the server's disk is full", "free space on it; nothing need be restarted"},
			"53300": {"the server takes no more connections", "raise its max_connections or run fewer replicas"},
			"25006": {"the database may not be written", "connect to the primary server, and look at default_transaction_read_only"},
			"55P03": {"a table is locked", "end what holds it, such as a migration or a session with an open transaction"},
			"57P03": {"the server is starting or stopping", "wait; nothing need be restarted"},
			"3D000": {"there is no such database", "create it, or correct its name in the database URL"},
			"42501": {"the user lacks a right", "let this user create and change tables in the database"},
			"28":    {"the server refuses this user", "correct the user and the password in the database URL"},
			"57":    ended(),
			"58":    {"the server's disk refuses to read or write", "look at the server's log"},
			"XX":    {"the database is damaged", "look at the server's log, and put back a backup"},
		}
		if w, ok := table[pg.Code]; ok {
			return w, true
		}
		w, ok := table[pg.Code[:2]]
		return w, ok
	}
	var connect *pgconn.ConnectError
	if errors.As(err, &connect) {
		return words{"the server can't be reached", "look whether it runs, and at host and port in the database URL; nothing need be restarted here"}, true
	}
	if broken(err) {
		return ended(), true
	}
	return words{}, false
}

// broken tells of a connection that ended without a word of the server's, and not since
// somebody would wait no longer.
func broken(err error) bool {
	if errors.Is(err, context.DeadlineExceeded) || errors.Is(err, context.Canceled) {
		return false
	}
	var cut *net.OpError
	return errors.Is(err, io.ErrUnexpectedEOF) || errors.Is(err, pgconn.ErrConnClosed) || errors.Is(err, driver.ErrBadConn) || errors.As(err, &cut)
}

func ended() words {
	return words{"the server has ended the connection", "look whether it is being restarted; nothing need be restarted here"}
}
