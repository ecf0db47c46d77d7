package slackapp

import (
	"encoding/json"
	"errors"
	"fmt"
	"slices"
	"unicode/utf8"

	"recruitbot/bot"
)

// ManifestConfig is what a manifest says beside what this package knows itself.
type ManifestConfig struct {
	Name     string // default "recruitbot"; at most 35 characters
	Commands []bot.CommandSpec
	Prompts  []bot.Prompt       // at most four are taken
	Menu     []bot.ShortcutSpec // entries in the menu of every message, and those that stand everywhere
	Groups   bool               // user groups have rights
	Steps    []bot.StepSpec     // of workflows; with any the app is ready for organisations, which Slack demands

	AssistantView bool // for a workspace that has the older assistant view, and not the agent view
}

// The manifest's shape. slack-go's own types leave out what is false, and to
// Slack that isn't always the same.
type (
	manifest struct {
		Display  display  `json:"display_information"`
		Features features `json:"features"`
		OAuth    oauth    `json:"oauth_config"`
		Settings settings `json:"settings"`

		Functions map[string]function `json:"functions,omitempty"`
	}
	display struct {
		Name        string `json:"name"`
		Description string `json:"description"`
	}
	features struct {
		AgentView     *agentView     `json:"agent_view,omitempty"`
		AssistantView *assistantView `json:"assistant_view,omitempty"`
		AppHome       appHome        `json:"app_home"`
		BotUser       botUser        `json:"bot_user"`
		Shortcuts     []shortcut     `json:"shortcuts,omitempty"`
		SlashCommands []slashCommand `json:"slash_commands,omitempty"`
	}
	agentView struct {
		Description string   `json:"agent_description"`
		Prompts     []prompt `json:"suggested_prompts"`
	}
	assistantView struct {
		Description string   `json:"assistant_description"`
		Prompts     []prompt `json:"suggested_prompts"`
	}
	prompt struct {
		Title   string `json:"title"`
		Message string `json:"message"`
	}
	appHome struct {
		HomeTab          bool `json:"home_tab_enabled"`
		MessagesTab      bool `json:"messages_tab_enabled"`
		MessagesReadOnly bool `json:"messages_tab_read_only_enabled"`
	}
	botUser struct {
		DisplayName  string `json:"display_name"`
		AlwaysOnline bool   `json:"always_online"`
	}
	slashCommand struct {
		Command      string `json:"command"`
		Description  string `json:"description"`
		UsageHint    string `json:"usage_hint,omitempty"`
		ShouldEscape bool   `json:"should_escape"`
	}
	shortcut struct {
		Name        string `json:"name"`
		Kind        string `json:"type"`
		Callback    string `json:"callback_id"`
		Description string `json:"description"`
	}
	oauth struct {
		Scopes botScopes `json:"scopes"`
	}
	botScopes struct {
		Bot []string `json:"bot"`
	}
	settings struct {
		Events        botEvents     `json:"event_subscriptions"`
		Interactivity interactivity `json:"interactivity"`
		OrgDeploy     bool          `json:"org_deploy_enabled"`
		Runtime       string        `json:"function_runtime,omitempty"`
		SocketMode    bool          `json:"socket_mode_enabled"`
		TokenRotation bool          `json:"token_rotation_enabled"`
	}
	botEvents struct {
		Bot []string `json:"bot_events"`
	}
	interactivity struct {
		Enabled bool `json:"is_enabled"`
	}
)

// Manifest gives the JSON that "Create an app from a manifest" takes: everything
// that the code uses and nothing else. It refuses what Slack would refuse.
func Manifest(c ManifestConfig) ([]byte, error) {
	if c.Name == "" {
		c.Name = appName
	}
	faults := []error{tooLong("the app's name", c.Name, 35)}
	m := manifest{
		Display: display{Name: c.Name, Description: appDescription},
		Features: features{
			AppHome: appHome{HomeTab: true, MessagesTab: true},
			BotUser: botUser{DisplayName: c.Name, AlwaysOnline: true},
		},
		OAuth: oauth{Scopes: botScopes{Bot: scopes(c.Groups)}},
		Settings: settings{
			Interactivity: interactivity{Enabled: true},
			SocketMode:    true,
		},
	}
	m.converse(c)
	m.offerSteps(c.Steps)
	for _, s := range c.Commands {
		faults = append(faults, commandFault(s))
		m.Features.SlashCommands = append(m.Features.SlashCommands,
			slashCommand{Command: s.Name, Description: s.Description, UsageHint: s.Hint})
	}
	for _, s := range c.Menu {
		faults = append(faults, menuFault(s))
		kind := "message"
		if s.Global {
			kind = "global"
		}
		m.Features.Shortcuts = append(m.Features.Shortcuts, shortcut{Name: s.Name, Kind: kind, Callback: s.Action, Description: s.Description})
	}
	if err := errors.Join(faults...); err != nil {
		return nil, fmt.Errorf("manifest: %w", err)
	}
	raw, err := json.MarshalIndent(m, "", "  ")
	if err != nil {
		return nil, fmt.Errorf("manifest: %w", err)
	}
	return append(raw, '\n'), nil
}

// converse describes the conversation with the app, in the view that the workspace has,
// and asks for the events of it.
func (m *manifest) converse(c ManifestConfig) {
	prompts := []prompt{}
	for _, p := range c.Prompts[:min(len(c.Prompts), promptsLimit)] {
		prompts = append(prompts, prompt(p))
	}
	events := slices.Concat(subscriptions(), agentSubscriptions())
	if c.AssistantView {
		events = slices.Concat(subscriptions(), assistantSubscriptions())
		m.Features.AssistantView = &assistantView{Description: agentDescription, Prompts: prompts}
	} else {
		m.Features.AgentView = &agentView{Description: agentDescription, Prompts: prompts}
	}
	for _, s := range events {
		m.Settings.Events.Bot = append(m.Settings.Events.Bot, s.event)
	}
}

// offerSteps describes the steps of workflows. They run where the app runs, and Slack
// takes them from apps alone that organisations may install.
func (m *manifest) offerSteps(steps []bot.StepSpec) {
	if len(steps) == 0 {
		return
	}
	m.Functions = functionsOf(steps)
	m.Settings.OrgDeploy, m.Settings.Runtime = true, "remote"
	for _, s := range stepSubscriptions() {
		m.Settings.Events.Bot = append(m.Settings.Events.Bot, s.event)
	}
}

func commandFault(s bot.CommandSpec) error {
	if len(s.Name) < 2 || s.Name[0] != '/' || s.Description == "" {
		return fmt.Errorf("command %q must begin with a slash and have a description", s.Name)
	}
	return errors.Join(
		tooLong("the name of "+s.Name, s.Name, 32),
		tooLong("the description of "+s.Name, s.Description, 100),
		tooLong("the hint of "+s.Name, s.Hint, 1000),
	)
}

func menuFault(s bot.ShortcutSpec) error {
	if s.Action == "" || s.Name == "" || s.Description == "" {
		return fmt.Errorf("menu entry %q must have an action, a name and a description", s.Name)
	}
	return errors.Join(
		tooLong("the menu entry "+s.Name, s.Name, 24),
		tooLong("the action of "+s.Name, s.Action, 255),
		tooLong("the description of "+s.Name, s.Description, 150),
	)
}

func tooLong(what, text string, limit int) error {
	if n := utf8.RuneCountInString(text); n > limit {
		return fmt.Errorf("%s has %d characters, Slack takes %d", what, n, limit)
	}
	return nil
}
