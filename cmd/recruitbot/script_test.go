package main

import (
	"os"
	"path/filepath"
	"testing"

	"github.com/rogpeppe/go-internal/testscript"

	"recruitbot/bot/store/pgtest"
)

func TestMain(m *testing.M) {
	testscript.Main(serverFor{m}, map[string]func(){"recruitbot": main})
}

// serverFor runs the tests with a PostgreSQL server at hand.
type serverFor struct{ *testing.M }

func (s serverFor) Run() int {
	stop := pgtest.Start()
	defer stop()
	return s.M.Run()
}

// The command line is told in testdata/script.
func TestScripts(t *testing.T) {
	testscript.Run(t, testscript.Params{Dir: "testdata/script", RequireExplicitExec: true, Setup: func(e *testscript.Env) error {
		e.Setenv("BIN", filepath.SplitList(e.Getenv("PATH"))[0]) // where recruitbot is, and nothing else
		e.Setenv("GORACE", os.Getenv("GORACE"))                  // how long a process lingers for the race detector
		return nil
	}})
}
