package main

import (
	"context"
	"log/slog"
	"runtime/debug"
	"time"
)

// startTime is how long a start takes at most, until both connections are up.
const startTime = 500 * time.Millisecond

// shedStart gives the memory back that only the start needed, once that is over or ctx
// ends: garbage, and pages of the program itself, of which the start goes through most.
func shedStart(ctx context.Context, log *slog.Logger) {
	select {
	case <-ctx.Done():
		return
	case <-time.After(startTime):
	}
	debug.FreeOSMemory()
	if err := dropProgram(); err != nil {
		log.Warn("memory of the start is kept", "error", err)
	}
}
