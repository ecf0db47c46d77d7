package main

import (
	"context"
	"errors"
	"fmt"
	"io"
	"log/slog"
	"os"
	"runtime"
	"runtime/debug"
	"sync"
	"time"
)

// startTime is how long a start takes at most, until both connections are up.
const startTime = 500 * time.Millisecond

// startGC lets the start make its garbage, some megabytes, without a collection, which
// would take a tenth of its time. shedStart collects it.
const startGC = 400

// usualGC is by how many hundredths the memory in use may grow before it is collected,
// where GOGC says nothing else. With 70 the peak of a burst of 2,000 messages was 46.0 to 46.6 MB
// (23 November 2026), with 50 44.6 and 45.5, with 40 44.1 and 44.4; replies take as long.
const usualGC = 40

// usually is the percentage for all but the start: GOGC's, if that is set.
func usually(found int) int {
	if os.Getenv("GOGC") != "" {
		return found
	}
	return usualGC
}

// shedStart gives the memory back that only the start needed, once that is over or ctx
// ends: garbage, and pages of the program itself, of which the start goes through most.
// From then on collections are as usual, which is a percentage as in GOGC.
func shedStart(ctx context.Context, usual int, log *slog.Logger) {
	select {
	case <-ctx.Done():
		return
	case <-time.After(startTime):
	}
	debug.SetGCPercent(usual)
	runtime.GC() // what pools hold goes with the second
	debug.FreeOSMemory()
	if err := dropProgram(); err != nil {
		log.Warn("memory of the start is kept", "error", err)
	}
}

// asOwnProgram runs a bot that is in this program only to be measured beside recruitbot. Once
// its start is over, the pages of this program that it does not use and the most memory until
// then are no longer counted as its own. Where that can't be done, told says so.
func asOwnProgram(ctx context.Context, told io.Writer, run func(context.Context) error) error {
	ctx, stop := context.WithCancel(ctx)
	var aside sync.WaitGroup
	defer aside.Wait()
	defer stop()
	aside.Go(func() {
		select {
		case <-ctx.Done():
			return
		case <-time.After(startTime):
		}
		if err := errors.Join(dropProgram(), forgetPeak()); err != nil {
			fmt.Fprintln(told, "memory of the whole program is counted:", err)
		}
	})
	return run(ctx)
}
