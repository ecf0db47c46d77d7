package main

import (
	"bufio"
	"fmt"
	"os"
	"strconv"
	"strings"
	"syscall"
)

// dontNeed is MADV_DONTNEED of Linux.
const dontNeed = 4

// dropProgram gives back the pages of the program's own file: code and constants are
// in the file, and each page that is needed comes back from there. A part that was
// written to is left alone.
func dropProgram() error {
	path, err := os.Executable()
	if err != nil {
		return fmt.Errorf("find this program: %w", err)
	}
	f, err := os.Open("/proc/self/smaps")
	if err != nil {
		return fmt.Errorf("read the parts of memory: %w", err)
	}
	defer f.Close()
	var from, to uint64 // the part that the lines are about, if it is the program's
	lines := bufio.NewScanner(f)
	for lines.Scan() {
		fields := strings.Fields(lines.Text())
		switch {
		case len(fields) > 4: // a part begins: its place, rights, offset, device, inode and file
			from, to = 0, 0
			if len(fields) == 6 && fields[5] == path && fields[1][:2] == "r-" {
				from, to = span(fields[0])
			}
		case len(fields) == 3 && fields[0] == "Anonymous:" && fields[1] == "0" && to > from:
			if _, _, code := syscall.Syscall(syscall.SYS_MADVISE, uintptr(from), uintptr(to-from), dontNeed); code != 0 {
				return fmt.Errorf("give pages back: %w", code)
			}
		}
	}
	if err := lines.Err(); err != nil {
		return fmt.Errorf("read the parts of memory: %w", err)
	}
	return nil
}

// forgetPeak has the kernel count the most memory of this process from what it takes now.
func forgetPeak() error {
	const peak = "5" // of proc_pid_clear_refs(5)
	if err := os.WriteFile("/proc/self/clear_refs", []byte(peak), 0); err != nil {
		return fmt.Errorf("forget the most memory: %w", err)
	}
	return nil
}

// span reads where a part of memory begins and ends.
func span(s string) (from, to uint64) {
	begin, end, _ := strings.Cut(s, "-")
	from, errFrom := strconv.ParseUint(begin, 16, 64)
	to, errTo := strconv.ParseUint(end, 16, 64)
	if errFrom != nil || errTo != nil {
		return 0, 0
	}
	return from, to
}
