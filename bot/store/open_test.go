package store_test

import (
	"net"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"recruitbot/bot"
	"recruitbot/bot/store"
)

func TestOpenSaysWhatIsWrong(t *testing.T) {
	dir := t.TempDir()
	text := filepath.Join(dir, "notes.txt")
	must(t, os.WriteFile(text, []byte(strings.Repeat("not a database ", 100)), 0o600))
	taken, err := net.Listen("tcp", "127.0.0.1:0") // a port where nobody will listen
	must(t, err)
	must(t, taken.Close())
	for _, c := range []struct{ url, want string }{
		{"", `neither "sqlite:" nor "postgres://"`},
		{"mysql://bot:hunter2@h/db", `neither "sqlite:" nor "postgres://"`},
		{"sqlite:", "needs a file"},
		{"sqlite::memory:", "needs a file"},
		{"sqlite:file::memory:?cache=shared", "needs a file"},
		{"sqlite:" + dir, "directory"},
		{"sqlite:" + filepath.Join(dir, "missing", "x.db"), "no such file"},
		{"sqlite:" + text, "not a database"},
		{"postgres://bot:hunter2@" + taken.Addr().String() + "/db", "failed to connect"},
		{"postgres://bot:hunter2@[::1/db", "can't be read"},
		{"postgres://bot:hunter2%zz@h/db", "can't be read"},
		{"postgres://bot:hunter2@h:port/db", "can't be read"},
		{"postgres://bot@h/db?password=hunter2&sslmode=perhaps", "can't be read"},
	} {
		s, err := store.Open(t.Context(), c.url, store.Config{})
		if err == nil {
			must(t, s.Close())
			t.Errorf("%q is opened", c.url)
			continue
		}
		if !strings.Contains(err.Error(), c.want) {
			t.Errorf("%q: got %q, want %q in it", c.url, err, c.want)
		}
		if strings.Contains(err.Error(), "hunter2") {
			t.Errorf("%q: the password is in %q", c.url, err)
		}
	}
}

func TestSQLitePaths(t *testing.T) {
	t.Chdir(t.TempDir())
	abs, err := filepath.Abs("abs.db")
	must(t, err)
	for url, file := range map[string]string{
		"sqlite:recruitbot.db":        "recruitbot.db",
		"sqlite:50% of #1?mode=ro.db": "50% of #1?mode=ro.db",
		"sqlite:" + abs:               "abs.db",
		"sqlite://" + abs:             "abs.db",
	} {
		s, err := store.Open(t.Context(), url, store.Config{})
		must(t, err)
		must(t, s.Ping(t.Context()))
		info, err := os.Stat(file)
		must(t, err)
		if info.Mode().Perm() != 0o600 {
			t.Errorf("%s may be read by others: %s", file, info.Mode())
		}
		must(t, s.Close())
	}
}

// What a person wrote must not lie about in free pages or in the log.
func TestSQLiteFilesForgetText(t *testing.T) {
	d := newSQLite(t)
	path := strings.TrimPrefix(d.url, "sqlite:")
	s := d.open(t, store.Config{})
	e := message("1", 1)
	e.Text = strings.Repeat("what does a purple senior earn? ", 500)
	accept(t, s, e)
	if !holds(t, path, "purple") {
		t.Fatal("the text is not found in the files while it is needed")
	}
	settle(t, s, claimOne(t, s, e), bot.Verdict{Outcome: "answer"})
	_, err := s.Sweep(t.Context())
	must(t, err)
	if holds(t, path, "purple") {
		t.Error("the text is still in the files")
	}
}

func holds(t *testing.T, path, text string) bool {
	t.Helper()
	for _, suffix := range []string{"", "-wal"} {
		data, err := os.ReadFile(path + suffix)
		must(t, err)
		if strings.Contains(string(data), text) {
			return true
		}
	}
	return false
}
