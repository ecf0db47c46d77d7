package store

import (
	"path/filepath"
	"testing"
)

// Making the tables doesn't wait for the disk each time; all that comes after does.
func TestNewFileWaitsForTheDiskOnceItsTablesAreMade(t *testing.T) {
	s, err := Open(t.Context(), "sqlite:"+filepath.Join(t.TempDir(), "new.db"), Config{})
	if err != nil {
		t.Fatal(err)
	}
	defer func() {
		if err := s.Close(); err != nil {
			t.Error(err)
		}
	}()
	var level int
	if err := s.write.QueryRowContext(t.Context(), `pragma synchronous`).Scan(&level); err != nil {
		t.Fatal(err)
	}
	if full := 2; level != full {
		t.Errorf("synchronous is %d, want %d", level, full)
	}
}
