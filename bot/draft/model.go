// Package draft writes job descriptions and interview kits.
//
// 21 November 2026: so far it only knows the model that may write prose for
// them, since `recruitbot check` tells whether it answers.
package draft

import (
	"context"
	"errors"
	"fmt"
	"net/url"
	"slices"
	"strings"

	openai "github.com/sashabaranov/go-openai"
)

// Model is a language model behind an OpenAI-compatible address. It is off
// unless named: every answer and every draft does without.
type Model struct {
	BaseURL string // "" for OpenAI's own
	Key     string // "" where the address asks for none; never logged
	Name    string // "" for off
}

// Host is where prompts would go.
func (m Model) Host() string {
	u, err := url.Parse(m.config().BaseURL)
	if err != nil {
		return m.BaseURL
	}
	return u.Host
}

// Check tells whether the address answers and has the model, in an error fit
// for an operator. The key is never in it.
func (m Model) Check(ctx context.Context) error {
	list, err := openai.NewClientWithConfig(m.config()).ListModels(ctx)
	if err != nil {
		return fmt.Errorf("list the models of %s: %w", m.Host(), m.redact(err))
	}
	if !slices.ContainsFunc(list.Models, func(have openai.Model) bool { return have.ID == m.Name }) {
		return fmt.Errorf("%s has no model %q", m.Host(), m.Name)
	}
	return nil
}

func (m Model) config() openai.ClientConfig {
	c := openai.DefaultConfig(m.Key)
	if m.BaseURL != "" {
		c.BaseURL = strings.TrimSuffix(m.BaseURL, "/")
	}
	return c
}

// redact takes the key out of an error: some servers repeat it.
func (m Model) redact(err error) error {
	if m.Key == "" || !strings.Contains(err.Error(), m.Key) {
		return err
	}
	return errors.New(strings.ReplaceAll(err.Error(), m.Key, "[key]"))
}
