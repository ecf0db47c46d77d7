package expert_test

import (
	"os"
	"testing"

	"go.uber.org/goleak"

	"recruitbot/bot/store/pgtest"
)

func TestMain(m *testing.M) {
	stop := pgtest.Start()
	goleak.VerifyTestMain(m, goleak.Cleanup(func(code int) {
		stop()
		os.Exit(code)
	}))
}
