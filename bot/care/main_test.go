package care_test

import (
	"os"
	"testing"

	"recruitbot/bot/store/pgtest"
)

func TestMain(m *testing.M) {
	stop := pgtest.Start()
	code := m.Run()
	stop()
	os.Exit(code)
}
