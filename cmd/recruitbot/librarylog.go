package main

import (
	"log"
	"log/slog"
	"strings"
)

// standardLog makes a line of ours of what libraries write to the standard log: net/http
// writes there when a server sends more than its answer, and quotes what that is. What is
// quoted may be what people wrote, so it is left out.
type standardLog struct{ log *slog.Logger }

// Write implements io.Writer for the standard log, which writes a line at a time.
func (l standardLog) Write(line []byte) (int, error) {
	said, rest, _ := strings.Cut(string(line), "\n")
	said, _, quoted := strings.Cut(said, `"`)
	l.log.Warn("a library says", "text", strings.TrimSpace(said), "more", quoted || rest != "")
	return len(line), nil
}

// hearLibraries takes over the standard log until the end is called.
func hearLibraries(to *slog.Logger) (end func()) {
	out, flags := log.Writer(), log.Flags()
	log.SetOutput(standardLog{to})
	log.SetFlags(0)
	return func() {
		log.SetOutput(out)
		log.SetFlags(flags)
	}
}
