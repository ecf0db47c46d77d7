package main

import (
	"fmt"
	"os"
	"strings"
	"testing"
)

// What the start alone needed of the program's file is given back, and the program
// goes on.
func TestPagesOfTheProgramAreGivenBack(t *testing.T) {
	if _, err := loadBase(""); err != nil {
		t.Fatal(err)
	}
	before := residentFile(t)
	if err := dropProgram(); err != nil {
		t.Fatal(err)
	}
	if after := residentFile(t); after > before/2 {
		t.Errorf("%d kB of files are in memory, of %d before", after, before)
	}
	if _, err := loadBase(""); err != nil {
		t.Fatal(err)
	}
}

// residentFile is how many kB of files are in this process's memory.
func residentFile(t *testing.T) (kilobytes int) {
	t.Helper()
	status, err := os.ReadFile("/proc/self/status")
	if err != nil {
		t.Fatal(err)
	}
	for line := range strings.Lines(string(status)) {
		if _, err := fmt.Sscanf(line, "RssFile: %d", &kilobytes); err == nil {
			return kilobytes
		}
	}
	t.Fatal("/proc/self/status has no RssFile")
	return 0
}
