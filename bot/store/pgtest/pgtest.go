// Package pgtest finds or starts a PostgreSQL server for tests.
package pgtest

import (
	"crypto/rand"
	"database/sql"
	"errors"
	"fmt"
	"net/url"
	"os"
	"strings"
	"testing"

	_ "github.com/jackc/pgx/v5/stdlib" // the driver
)

// Variable names a database server for the tests, where they may create
// databases. Unset, Start starts a server of its own if it finds one installed.
const Variable = "RECRUITBOT_TEST_POSTGRES"

// Start has a server ready for a test binary, for TestMain to call: the one that
// Variable names, or one of its own, which stop ends. Where there is none it says
// so on standard error; NewDatabase then skips, or fails in CI.
func Start() (stop func()) {
	if os.Getenv(Variable) != "" {
		return func() {}
	}
	c, err := newCluster()
	if err == nil {
		if err = c.start(); err != nil {
			err = errors.Join(err, c.remove())
		}
	}
	if err != nil {
		fmt.Fprintln(os.Stderr, "PostgreSQL can't be tested:", err)
		return func() {}
	}
	os.Setenv(Variable, c.url())
	return func() {
		if err := errors.Join(c.stop(), c.remove()); err != nil {
			fmt.Fprintln(os.Stderr, err)
		}
	}
}

// Server is a server of one test's own, which may be stopped and started.
type Server struct {
	URL string // of an empty database
	c   cluster
}

// NewServer starts a server until the test ends. Where PostgreSQL is not
// installed the test is skipped or fails, as with NewDatabase.
func NewServer(t testing.TB) *Server {
	t.Helper()
	c, err := newCluster()
	if err != nil && os.Getenv("CI") != "true" {
		t.Skip("NOT TESTED ON POSTGRESQL:", err)
	}
	must(t, err)
	s := &Server{URL: c.url(), c: c}
	t.Cleanup(func() { must(t, c.remove()) })
	s.Start(t)
	t.Cleanup(func() { _ = c.stop() }) // it may be stopped already
	return s
}

// Start starts a server that was stopped.
func (s *Server) Start(t testing.TB) {
	t.Helper()
	must(t, s.c.start())
}

// Stop ends a server as a crash would: nobody is told, nothing is written down.
func (s *Server) Stop(t testing.TB) {
	t.Helper()
	must(t, s.c.stop())
}

// NewDatabase makes an empty database, dropped when the test ends, and returns
// its address. Without a server the test is skipped aloud; with CI=true in the
// environment that is a failure.
func NewDatabase(t testing.TB) string {
	t.Helper()
	server := os.Getenv(Variable)
	if server == "" && os.Getenv("CI") == "true" {
		t.Fatalf("no PostgreSQL: set %s or install it", Variable)
	}
	if server == "" {
		t.Skipf("NOT TESTED ON POSTGRESQL: set %s or install it", Variable)
	}
	admin, err := sql.Open("pgx", server)
	must(t, err)
	name := "test_" + strings.ToLower(rand.Text())
	_, err = admin.Exec(`create database ` + name)
	must(t, err)
	t.Cleanup(func() {
		_, err := admin.Exec(`drop database ` + name + ` with (force)`)
		must(t, err)
		must(t, admin.Close())
	})
	u, err := url.Parse(server)
	must(t, err)
	u.Path = "/" + name
	return u.String()
}

func must(t testing.TB, err error) {
	t.Helper()
	if err != nil {
		t.Fatal(err)
	}
}
