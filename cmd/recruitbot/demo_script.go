package main

import (
	"context"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"time"

	"recruitbot/bot/slacksim"
	"recruitbot/bot/slacksim/drive"
)

// playDemo plays a script in a demo of its own and writes what came of it into
// the folder out.
func playDemo(ctx context.Context, c Config, script, out string, s Streams) (err error) {
	play, err := drive.Read(script)
	if err != nil {
		return err
	}
	if err := os.MkdirAll(out, 0o755); err != nil {
		return fmt.Errorf("make the folder for the transcript: %w", err)
	}
	d, err := openDemo(ctx, c, slacksim.Config{Now: monday()}, s)
	if err != nil {
		return err
	}
	defer func() { err = errors.Join(err, d.close()) }()
	ctx, stop := context.WithCancel(ctx)
	ended := make(chan error, 1)
	go func() { ended <- d.run(ctx) }()
	defer func() { stop(); err = errors.Join(err, <-ended) }()
	if err := d.sim.Wait(ctx, func() bool { return len(d.sim.Connections()) > 0 }); err != nil {
		return err
	}
	stage := drive.Stage{Sim: d.sim, People: d.people, Channels: d.channels, Page: d.page, Out: out}
	wrote, err := stage.Show(ctx, play, strings.TrimSuffix(filepath.Base(script), filepath.Ext(script))+".txt")
	for _, file := range wrote {
		fmt.Fprintln(s.Out, "wrote", file)
	}
	if errors.Is(err, drive.ErrNoChromium) {
		fmt.Fprintf(s.Err, "recruitbot: %v\n", err)
		return nil
	}
	if err != nil {
		return fmt.Errorf("play %s: %w", script, err)
	}
	fmt.Fprintf(s.Out, "%d steps went as the script says\n", len(play.Steps))
	return nil
}

// monday is a clock that begins on the same morning at every play, so that the
// same script makes the same pictures.
func monday() func() time.Time {
	began := time.Now()
	return func() time.Time {
		return time.Date(2026, time.November, 23, 9, 0, 0, 0, time.UTC).Add(time.Since(began))
	}
}
