package store_test

import (
	"os"
	"testing"

	"go.uber.org/goleak"

	"recruitbot/bot/store/pgtest"
)

func TestMain(m *testing.M) {
	if os.Getenv(workerVariable) != "" {
		os.Exit(work())
	}
	stop := pgtest.Start()
	goleak.VerifyTestMain(m, goleak.Cleanup(func(code int) {
		stop()
		os.Exit(code)
	}))
}
