package main

import (
	"fmt"
	"os"

	"recruitbot/knowledge"
)

// loadConfigured loads what a command that answers without Slack needs: the configuration, and
// the profiles that it names.
func loadConfigured() (Config, *knowledge.Base, error) {
	config, err := loadConfig(false)
	if err != nil {
		return config, nil, err
	}
	base, err := loadBase(config.KnowledgeDir)
	return config, base, err
}

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
