package store_test

import (
	"errors"
	"io"
	"os"
	"os/signal"
	"path/filepath"
	"strings"
	"syscall"
	"testing"

	"recruitbot/bot/store"
)

// A disk that is full takes no event; once there is space again events are taken
// without a restart. The disk is a small one in memory where this process may
// mount it, or else a limit to the size of this process's files.
func TestFullDiskAcceptsNothingAndHeals(t *testing.T) {
	path, fill, free := smallDisk(t)
	d := database{engine: "sqlite", url: "sqlite:" + path, driver: "sqlite", name: "file:" + path, clock: newClock()}
	s := d.open(t, store.Config{})
	accept(t, s, message("0", 1))
	must(t, s.Ready(t.Context()))
	fill()
	taken, refused := 1, 0
	for n := range 2000 {
		e := message("1", n)
		e.Text = strings.Repeat("senior ", 500)
		if _, err := s.Accept(t.Context(), e); err != nil {
			refused++
			wantFault(t, err, "disk", path)
			if refused == 3 {
				break
			}
			continue
		}
		taken++
	}
	if refused != 3 {
		t.Fatalf("%d events taken and %d refused by a full disk", taken, refused)
	}
	if n := d.count(t, `select count(*) from inbox`); n != taken {
		t.Errorf("%d events stored, %d accepted", n, taken)
	}
	free()
	accept(t, s, message("2", 1))
	must(t, s.Ready(t.Context()))
}

// Where the disk is full already there is nothing to begin with, and the start says so.
func TestFullDiskIsToldAtTheStart(t *testing.T) {
	path, fill, _ := smallDisk(t)
	fill()
	_, err := store.Open(t.Context(), "sqlite:"+path, store.Config{Alone: true})
	wantFault(t, err, "disk", path)
}

// smallDisk is the path of a database on a disk that fill fills to the brim and
// free empties again.
func smallDisk(t *testing.T) (path string, fill, free func()) {
	t.Helper()
	dir := t.TempDir()
	path = filepath.Join(dir, "test.db")
	if err := syscall.Mount("tmpfs", dir, "tmpfs", 0, "size=2m"); err != nil {
		t.Logf("no disk may be mounted (%v): a limit to the size of files stands in", err)
		return path, func() { limitFiles(t, 300_000) }, func() { limitFiles(t, 1<<40) }
	}
	t.Cleanup(func() { must(t, syscall.Unmount(dir, 0)) })
	ballast := filepath.Join(dir, "ballast")
	fill = func() {
		f, err := os.Create(ballast)
		must(t, err)
		if _, err := io.Copy(f, zeros{}); !errors.Is(err, syscall.ENOSPC) {
			t.Fatal(err)
		}
		must(t, f.Close())
	}
	return path, fill, func() { must(t, os.Remove(ballast)) }
}

// limitFiles bounds how large this process may make a file.
func limitFiles(t *testing.T, size uint64) {
	t.Helper()
	signal.Ignore(syscall.SIGXFSZ)
	var limit syscall.Rlimit
	must(t, syscall.Getrlimit(syscall.RLIMIT_FSIZE, &limit))
	limit.Cur = min(size, limit.Max)
	must(t, syscall.Setrlimit(syscall.RLIMIT_FSIZE, &limit))
}

// zeros reads as an endless run of zeros.
type zeros struct{}

func (zeros) Read(p []byte) (int, error) {
	clear(p)
	return len(p), nil
}

// A database that may only be read is refused at start: a disk mounted so where
// this process may mount one, or else a file that is marked so.
func TestReadOnlyFileIsRefused(t *testing.T) {
	dir := t.TempDir()
	path := filepath.Join(dir, "test.db")
	mounted := syscall.Mount("tmpfs", dir, "tmpfs", 0, "size=2m") == nil
	if mounted {
		t.Cleanup(func() { must(t, syscall.Unmount(dir, 0)) })
	}
	s, err := store.Open(t.Context(), "sqlite:"+path, store.Config{})
	must(t, err)
	must(t, s.Close())
	if mounted {
		must(t, syscall.Mount("tmpfs", dir, "tmpfs", syscall.MS_REMOUNT|syscall.MS_RDONLY, ""))
	} else {
		t.Log("no disk may be mounted: a file of a format that may only be read stands in")
		overwrite(t, path, 18, []byte{3}) // the format's write version
	}
	_, err = store.Open(t.Context(), "sqlite:"+path, store.Config{Alone: true})
	wantFault(t, err, "may not be written", path)
}
