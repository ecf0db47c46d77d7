// Package main is recruitbot's command line: it reads the configuration, joins
// the rooms and starts them. It is the only package that knows every other.
//
// 21 November 2026: serve gives pages of its own file back half a second after its
// start (memory_linux.go), since the kernel counts all 16 around each that was touched:
// of 40 MB in an idle process 31 were code and constants that nobody used any more.
//
// 21 November 2026: there is no profile for the compiler (default.pgo). With one of bench
// load's four kinds of work the program takes 2 to 4% fewer instructions of its own for them, the
// kernel's not counted, and reading a question 1%; the clock shows no difference. It is 0.6 MB larger,
// and every package is compiled once more wherever main is built: a minute and a half.
package main

import (
	"context"
	"os"
	"os/signal"
	"syscall"
)

func main() {
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt, syscall.SIGTERM)
	code := Run(ctx, os.Args[1:], Streams{In: os.Stdin, Out: os.Stdout, Err: os.Stderr})
	stop()
	os.Exit(code)
}
