package store_test

import (
	"fmt"
	"os"
	"testing"

	"go.uber.org/goleak"
)

// postgresVariable names a database server for the tests, where they may create
// databases. Unset, they start a server of their own if they find one installed.
const postgresVariable = "RECRUITBOT_TEST_POSTGRES"

func TestMain(m *testing.M) {
	if os.Getenv(workerVariable) != "" {
		os.Exit(work())
	}
	stop := func() {}
	if os.Getenv(postgresVariable) == "" {
		url, halt, err := startPostgres()
		if err != nil {
			fmt.Fprintln(os.Stderr, "PostgreSQL can't be tested:", err)
		} else {
			stop = halt
			os.Setenv(postgresVariable, url)
		}
	}
	goleak.VerifyTestMain(m, goleak.Cleanup(func(code int) {
		stop()
		os.Exit(code)
	}))
}
