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
