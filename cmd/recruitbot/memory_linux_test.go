package main

import (
	"context"
	"fmt"
	"os"
	"runtime/debug"
	"strings"
	"testing"
	"time"
)

// What the start alone needed of the program's file is given back, and the program
// goes on.
func TestPagesOfTheProgramAreGivenBack(t *testing.T) {
	if _, err := loadBase(""); err != nil {
		t.Fatal(err)
	}
	before := inMemory(t, "RssFile")
	if err := dropProgram(); err != nil {
		t.Fatal(err)
	}
	if after := inMemory(t, "RssFile"); after > before/2 {
		t.Errorf("%d kB of files are in memory, of %d before", after, before)
	}
	if _, err := loadBase(""); err != nil {
		t.Fatal(err)
	}
}

// Where one page of what was given back is needed, only its window comes back, though all
// around it is cached.
func TestAPageOfTheProgramComesBackWithItsWindow(t *testing.T) {
	readOnly := constants(t)
	touch(t, readOnly) // now they are cached
	if err := dropProgram(); err != nil {
		t.Fatal(err)
	}
	before := inMemory(t, "RssFile")
	touched := touch(t, readOnly)
	if touched < 100 {
		t.Fatalf("only %d pages could be tried", touched)
	}
	// What the test itself runs comes back as well.
	if grown, most := inMemory(t, "RssFile")-before, 3*touched*int(window)/2/1024; grown > most {
		t.Errorf("%d pages brought %d kB of files into memory, want %d at most", touched, grown, most)
	}
}

// constants are the parts of memory, each from and to, that hold this program's constants.
func constants(t *testing.T) (parts [][2]uint64) {
	t.Helper()
	path, err := os.Executable()
	if err != nil {
		t.Fatal(err)
	}
	maps, err := os.ReadFile("/proc/self/maps")
	if err != nil {
		t.Fatal(err)
	}
	for line := range strings.Lines(string(maps)) {
		if f := strings.Fields(line); f[len(f)-1] == path && f[1] == "r--p" {
			from, to := span(f[0])
			parts = append(parts, [2]uint64{from, to})
		}
	}
	return parts
}

// touch reads a byte of one page in every 64 kB of the parts, and tells how many it read.
func touch(t *testing.T, parts [][2]uint64) (pages int) {
	t.Helper()
	memory, err := os.Open("/proc/self/mem")
	if err != nil {
		t.Fatal(err)
	}
	defer memory.Close()
	const far = 64 << 10
	for _, p := range parts {
		for at := (p[0] + far - 1) / far * far; at < p[1]; at += far {
			if _, err := memory.ReadAt(make([]byte, 1), int64(at)); err != nil {
				t.Fatal(err)
			}
			pages++
		}
	}
	return pages
}

// A bot in this program that is measured beside recruitbot takes what it would take as a
// program of its own, and its peak begins with that.
func TestBotsBesideAreMeasuredWithoutThisProgram(t *testing.T) {
	if _, err := loadBase(""); err != nil {
		t.Fatal(err)
	}
	clear(make([]byte, 128<<20)) // a peak
	debug.FreeOSMemory()
	resident, peak := inMemory(t, "RssFile"), inMemory(t, "VmHWM")
	err := asOwnProgram(t.Context(), t.Output(), func(ctx context.Context) error {
		ctx, cancel := context.WithTimeout(ctx, patience)
		defer cancel()
		for look := time.Tick(20 * time.Millisecond); inMemory(t, "RssFile") > resident*9/10 || inMemory(t, "VmHWM") >= peak; {
			select {
			case <-look:
			case <-ctx.Done():
				return fmt.Errorf("%d kB of files, of %d, and a peak of %d, of %d", inMemory(t, "RssFile"), resident, inMemory(t, "VmHWM"), peak)
			}
		}
		return nil
	})
	if err != nil {
		t.Error(err)
	}
}

// inMemory is how many kB the kernel tells of this process under a name.
func inMemory(t *testing.T, name string) (kilobytes int) {
	t.Helper()
	status, err := os.ReadFile("/proc/self/status")
	if err != nil {
		t.Fatal(err)
	}
	for line := range strings.Lines(string(status)) {
		if _, err := fmt.Sscanf(line, name+": %d", &kilobytes); err == nil {
			return kilobytes
		}
	}
	t.Fatalf("/proc/self/status has no %s", name)
	return 0
}
