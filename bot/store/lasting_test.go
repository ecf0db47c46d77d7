package store_test

import (
	"strings"
	"testing"
	"time"

	"recruitbot/bot"
	"recruitbot/bot/store"
	"recruitbot/knowledge"
)

func lasting() []behaviour {
	return []behaviour{
		{"a store that is opened again holds everything", reopens},
	}
}

func reopens(t *testing.T, d database) {
	thread, turn := message("1", 1).Thread, knowledge.Turn{Profile: "p"}
	settled, dead, claimed, retried, fresh := message("1", 1), message("2", 1), message("3", 1), message("4", 1), message("5", 1)
	s := d.open(t, store.Config{})
	accept(t, s, settled, dead, claimed, retried)
	claims := claim(t, s, settled, dead, claimed, retried)
	settle(t, s, claims[0], bot.Verdict{Outcome: "answer", Turn: &turn})
	settle(t, s, claims[1], bot.Verdict{Dead: true})
	settle(t, s, claims[3], bot.Verdict{Retry: time.Second})
	accept(t, s, fresh)
	must(t, s.Close())

	s = d.open(t, store.Config{})
	wantKnown(t, s, settled)
	wantKnown(t, s, dead)
	wantTurn(t, s, thread, &turn)
	wantJoined(t, s, thread, true)
	wantDepth(t, s, store.Depth{Waiting: 2, Claimed: 1, Dead: 1})
	claimOne(t, s, fresh)
	must(t, renew(t, s, claims[2])) // the claim itself holds
	settle(t, s, claims[2], bot.Verdict{Outcome: "answer"})
	d.clock.pass(time.Second)
	claimOne(t, s, retried)
}

func refusesWrites(t *testing.T, d database) {
	s := d.open(t, store.Config{})
	save(t, s, bot.Thread{Channel: "C1"}, knowledge.Turn{Profile: "p"})
	d.refuseWrites(t)
	_, err := s.Accept(t.Context(), message("1", 1))
	if err == nil || !strings.Contains(err.Error(), "Ev-1-1") {
		t.Errorf("got %v, want an error that names the event", err)
	}
	wantTurn(t, s, bot.Thread{Channel: "C1"}, &knowledge.Turn{Profile: "p"})
	must(t, s.Ping(t.Context()))
	if s.Ready(t.Context()) == nil {
		t.Error("ready")
	}
	wantDepth(t, s, store.Depth{})
}

// lock keeps every writer out of a table, on SQLite out of all, until release.
func (d database) lock(t *testing.T, table string) (release func()) {
	t.Helper()
	begin := map[string][]string{
		"sqlite":   {`begin immediate`},
		"postgres": {`begin`, `lock table ` + table + ` in exclusive mode`},
	}[d.engine]
	conn, err := d.beside(t).Conn(t.Context())
	must(t, err)
	for _, s := range begin {
		_, err := conn.ExecContext(t.Context(), s)
		must(t, err)
	}
	return func() {
		_, err := conn.ExecContext(t.Context(), `rollback`)
		must(t, err)
		must(t, conn.Close())
	}
}

// refuseWrites makes the database read-only for the store.
func (d database) refuseWrites(t *testing.T) {
	t.Helper()
	if d.engine == "sqlite" {
		d.exec(t, `create trigger inbox_closed before insert on inbox begin select raise(abort, 'closed'); end`,
			`create trigger pulse_closed before update on pulse begin select raise(abort, 'closed'); end`)
		return
	}
	d.exec(t, `do $$ begin execute format('alter database %I set default_transaction_read_only = on', current_database()); end $$`,
		`select pg_terminate_backend(pid) from pg_stat_activity where datname = current_database() and pid <> pg_backend_pid()`)
}
