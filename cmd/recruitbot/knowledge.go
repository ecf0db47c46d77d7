package main

import (
	"context"
	"fmt"
	"log/slog"
	"os"
	"os/signal"
	"syscall"

	"recruitbot/bot"
	"recruitbot/knowledge"
)

// loadBase loads the embedded profiles and those of a folder, which replace or
// add to them; "" for none. A fault anywhere loads nothing.
func loadBase(dir string) (*knowledge.Base, error) {
	if dir == "" {
		return knowledge.Default()
	}
	info, err := os.Stat(dir)
	switch {
	case err != nil:
		return nil, fmt.Errorf("RECRUITBOT_KNOWLEDGE_DIR: %w", err)
	case !info.IsDir():
		return nil, fmt.Errorf("RECRUITBOT_KNOWLEDGE_DIR: %s is no folder", dir)
	}
	return knowledge.Default(knowledge.Folder{Name: dir, FS: os.DirFS(dir)})
}

// reloadOnHangup loads the profiles again at each SIGHUP until ctx ends. Faulty
// profiles are logged, and the old ones stay.
func reloadOnHangup(ctx context.Context, b *bot.Bot, dir string, log *slog.Logger) {
	hangup := make(chan os.Signal, 1)
	signal.Notify(hangup, syscall.SIGHUP)
	defer signal.Stop(hangup)
	for {
		select {
		case <-ctx.Done():
			return
		case <-hangup:
			base, err := loadBase(dir)
			if err != nil {
				log.Error("profiles not reloaded, the old ones stay", "error", err)
				continue
			}
			b.Know(base)
			log.Info("profiles reloaded", "profiles", len(base.Profiles()))
		}
	}
}
