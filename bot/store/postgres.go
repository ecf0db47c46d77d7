package store

import (
	"context"
	"database/sql"
	"errors"
	"fmt"
	"log/slog"
	"time"

	"github.com/cenkalti/backoff/v5"
	"github.com/jackc/pgx/v5"
	"github.com/jackc/pgx/v5/pgconn"
	"github.com/jackc/pgx/v5/stdlib"
	"github.com/pressly/goose/v3"
)

// connections is how many connections one process holds to PostgreSQL at most,
// besides the one that listens.
const connections = 8

// openPostgres opens a pool of connections. A process that hangs within a
// transaction is cut off by the server, so that it can't hold up the others.
func openPostgres(ctx context.Context, url string) (engine, error) {
	cfg, err := pgx.ParseConfig(url)
	if err != nil { // its text may hold the password
		return engine{}, errors.New("postgres URL can't be read: want postgres://user:password@host:port/name, with special characters of the password as %XX")
	}
	if cfg.ConnectTimeout == 0 {
		cfg.ConnectTimeout = callTime
	}
	cfg.RuntimeParams["default_transaction_isolation"] = "read committed"
	cfg.RuntimeParams["lock_timeout"] = "2s"
	cfg.RuntimeParams["idle_in_transaction_session_timeout"] = "10s"
	db := stdlib.OpenDB(*cfg)
	db.SetMaxOpenConns(connections)
	db.SetMaxIdleConns(connections)
	db.SetConnMaxIdleTime(time.Minute) // a connection costs the server memory
	e := engine{
		dialect:    goose.DialectPostgres,
		where:      fmt.Sprintf("%s on %s:%d", cfg.Database, cfg.Host, cfg.Port),
		faults:     postgresFaults,
		write:      db,
		read:       db,
		skipLocked: ` for update skip locked`,
		notify:     `select pg_notify('recruitbot_inbox', '')`,
		conflict:   postgresConflict,
		listen: func(ctx context.Context, ring func(), log *slog.Logger) {
			listenPostgres(ctx, cfg.Copy(), ring, log)
		},
	}
	if err := checkDurable(ctx, db); err != nil {
		return engine{}, errors.Join(e.explain(err), e.shut())
	}
	return e, nil
}

func checkDurable(ctx context.Context, db *sql.DB) error {
	var mode string
	if err := db.QueryRowContext(ctx, `select current_setting('synchronous_commit')`).Scan(&mode); err != nil {
		return err
	}
	if mode == "off" {
		return errors.New("synchronous_commit is off: an acknowledged event could be lost")
	}
	return nil
}

// postgresConflict tells whether a statement failed only because another process
// did the same at the same time.
func postgresConflict(err error) bool {
	var pg *pgconn.PgError
	if !errors.As(err, &pg) {
		return false
	}
	switch pg.Code {
	case "23505", "40001", "40P01": // unique violation, serialization failure, deadlock
		return true
	}
	return false
}

// listenPostgres rings at each notification, and after each reconnection, since
// some may have been missed. It never gives up before ctx ends.
func listenPostgres(ctx context.Context, cfg *pgx.ConnConfig, ring func(), log *slog.Logger) {
	wait := backoff.NewExponentialBackOff()
	wait.MaxInterval = 30 * time.Second
	listen := func() (struct{}, error) {
		return struct{}{}, listenOnce(ctx, cfg, func() {
			wait.Reset()
			ring()
		})
	}
	cut := func(err error, next time.Duration) {
		log.WarnContext(ctx, "cut off from database's notifications", "err", err, "retry_in", next)
	}
	// It ends with ctx and with ctx's error only, which tells nobody anything.
	_, _ = backoff.Retry(ctx, listen,
		backoff.WithBackOff(wait), backoff.WithMaxElapsedTime(0), backoff.WithNotify(cut))
}

// listenOnce listens on one connection until it breaks or ctx ends.
func listenOnce(ctx context.Context, cfg *pgx.ConnConfig, ring func()) (err error) {
	conn, err := pgx.ConnectConfig(ctx, cfg)
	if err != nil {
		return err
	}
	defer func() {
		ctx, cancel := context.WithTimeout(context.WithoutCancel(ctx), time.Second)
		defer cancel()
		err = errors.Join(err, conn.Close(ctx))
	}()
	if _, err := conn.Exec(ctx, `listen recruitbot_inbox`); err != nil {
		return err
	}
	for {
		ring()
		if _, err := conn.WaitForNotification(ctx); err != nil {
			return err
		}
	}
}
