package main

import (
	"errors"
	"fmt"
	"log/slog"
	"reflect"
	"slices"
	"strconv"
	"strings"
	"time"

	"github.com/kelseyhightower/envconfig"

	"recruitbot/bot/draft/model"
	"recruitbot/bot/rights"
	"recruitbot/bot/tally"
)

// environment is what is read, as text: envconfig stops at the first value it
// can't convert, and all faults are to be told at once.
type environment struct {
	BotToken      string `envconfig:"SLACK_BOT_TOKEN"`
	AppToken      string `envconfig:"SLACK_APP_TOKEN"`
	SlackAPI      string `envconfig:"SLACK_API_URL" default:"https://slack.com/api/"`
	DatabaseURL   string `envconfig:"RECRUITBOT_DATABASE_URL" default:"sqlite:recruitbot.db"`
	KnowledgeDir  string `envconfig:"RECRUITBOT_KNOWLEDGE_DIR"`
	HTTPAddr      string `envconfig:"RECRUITBOT_HTTP_ADDR"`
	LogLevel      string `envconfig:"RECRUITBOT_LOG_LEVEL" default:"info"`
	LogFormat     string `envconfig:"RECRUITBOT_LOG_FORMAT" default:"text"`
	Sockets       string `envconfig:"RECRUITBOT_SOCKETS" default:"2"`
	RetentionDays string `envconfig:"RECRUITBOT_RETENTION_DAYS" default:"30"`
	DraftDays     string `envconfig:"RECRUITBOT_DRAFT_DAYS" default:"180"`
	LeaseSeconds  string `envconfig:"RECRUITBOT_LEASE_SECONDS" default:"30"`
	Language      string `envconfig:"RECRUITBOT_LANGUAGE"`
	PerMinute     string `envconfig:"RECRUITBOT_QUESTIONS_PER_MINUTE" default:"30"`
	Channels      string `envconfig:"RECRUITBOT_CHANNELS"`
	PublishIn     string `envconfig:"RECRUITBOT_PUBLISH_CHANNELS"`
	ExpertChannel string `envconfig:"RECRUITBOT_EXPERT_CHANNEL"`
	Admins        string `envconfig:"RECRUITBOT_ADMINS"`
	Publishers    string `envconfig:"RECRUITBOT_PUBLISHERS"`
	Bots          string `envconfig:"RECRUITBOT_BOTS"`
	Pinned        string `envconfig:"RECRUITBOT_CHANNEL_PROFILES"`
	KeepQuestions string `envconfig:"RECRUITBOT_KEEP_QUESTIONS_DAYS" default:"0"`
	Report        string `envconfig:"RECRUITBOT_REPORT"`
	Pace          string `envconfig:"RECRUITBOT_PACE" default:"on"`
	ModelURL      string `envconfig:"OPENAI_BASE_URL"`
	ModelKey      string `envconfig:"OPENAI_API_KEY"`
	ModelName     string `envconfig:"OPENAI_MODEL"`
	ModelPerson   string `envconfig:"RECRUITBOT_MODEL_PER_PERSON" default:"40"`
	ModelTeam     string `envconfig:"RECRUITBOT_MODEL_PER_WORKSPACE" default:"400"`
	ModelWord     string `envconfig:"RECRUITBOT_MODEL_FIRST_WORD_SECONDS" default:"30"`
	ModelWhole    string `envconfig:"RECRUITBOT_MODEL_SECONDS" default:"120"`
}

// fill gives a variable that is set and empty, as Compose files often do, the
// value it has when it is not set.
func (e *environment) fill() {
	v := reflect.ValueOf(e).Elem()
	for i := range v.NumField() {
		if v.Field(i).String() == "" {
			v.Field(i).SetString(v.Type().Field(i).Tag.Get("default"))
		}
	}
}

// Config is recruitbot's configuration, checked.
type Config struct {
	BotToken, AppToken string // Slack's tokens; never logged
	SlackAPI           string // with a slash at its end
	DatabaseURL        string // sqlite:PATH or postgres://...; may hold a password
	KnowledgeDir       string // "" for the embedded profiles alone
	HTTPAddr           string // "" serves no health and no metrics
	LogLevel           slog.Level
	LogJSON            bool
	Sockets            int               // 1 to 10
	Retention          time.Duration     // how long skeletons of events are kept
	KeepDrafts         time.Duration     // how long drafts are kept after their last change
	Lease              time.Duration     // how long an event waits for a process that died with it
	AnswerTime         time.Duration     // for one attempt at an event; 0 for half a minute, and a model's time on top
	Language           string            // "" for each question's own
	PerMinute          int               // questions of one person a minute; 0 for no limit
	Pinned             map[string]string // slugs of the profiles that channels are about, by the channels' ids
	Channels           []string          // ids of those in which the bot answers; none for all
	ExpertChannel      string            // id of the one in which people answer what the bot can't; "" for none
	PublishIn          []string          // ids of those in which job descriptions may be published; none for all
	Admins, Publishers []string          // ids of people and user groups; without publishers everybody is one
	Bots               []string          // ids of bots, or of their apps, that are answered
	KeepQuestions      time.Duration     // how long texts of unanswered questions are kept; 0 for never
	Report             tally.Schedule    // when a report is posted to ExpertChannel
	Pace               bool              // Slack's limits are kept before Slack enforces them
	Model              model.Config      // off without a name
	Pretend            bool              // the demo's: a pretended model writes
	OlderView          bool              // the demo's: the workspace has the older assistant view
	Now                func() time.Time  // by which people's minutes are counted and answers found to be overdue; nil is time.Now
}

// loadConfig reads the environment. Every fault is in the error, a line each,
// with the variable's name and a remedy. tokens tells whether Slack's tokens
// are needed.
func loadConfig(tokens bool) (Config, error) {
	var e environment
	if err := envconfig.Process("", &e); err != nil {
		return Config{}, fmt.Errorf("read the environment: %w", err)
	}
	e.fill()
	c := Config{
		BotToken: e.BotToken, AppToken: e.AppToken, SlackAPI: strings.TrimSuffix(e.SlackAPI, "/") + "/",
		DatabaseURL: e.DatabaseURL, KnowledgeDir: e.KnowledgeDir, HTTPAddr: e.HTTPAddr, Language: e.Language,
	}
	var faults faultList
	c.Model = modelConfig(e, &faults)
	if tokens {
		faults.token("SLACK_BOT_TOKEN", e.BotToken, "xoxb-", "the Bot User OAuth Token, under OAuth & Permissions")
		faults.token("SLACK_APP_TOKEN", e.AppToken, "xapp-", "an App-Level Token with connections:write, under Basic Information")
	}
	faults.check(strings.HasPrefix(e.SlackAPI, "http://") || strings.HasPrefix(e.SlackAPI, "https://"),
		"SLACK_API_URL", "must begin with https:// (or http:// for a test)")
	faults.check(strings.HasPrefix(e.DatabaseURL, "sqlite:") || strings.HasPrefix(e.DatabaseURL, "postgres://") || strings.HasPrefix(e.DatabaseURL, "postgresql://"),
		"RECRUITBOT_DATABASE_URL", "must be sqlite:PATH or postgres://USER:PASSWORD@HOST/DATABASE")
	faults.check(!passwordShows(e.DatabaseURL), "RECRUITBOT_DATABASE_URL", "has an @, / or ? in its user or password: write them as %40, %2F and %3F there")
	faults.check(e.HTTPAddr == "" || isAddress(e.HTTPAddr), "RECRUITBOT_HTTP_ADDR",
		"must be HOST:PORT or :PORT with a port from 1 to 65535, such as 127.0.0.1:8080")
	faults.check(c.LogLevel.UnmarshalText([]byte(e.LogLevel)) == nil, "RECRUITBOT_LOG_LEVEL", "must be debug, info, warn or error")
	c.LogJSON = e.LogFormat == "json"
	faults.check(e.LogFormat == "json" || e.LogFormat == "text", "RECRUITBOT_LOG_FORMAT", "must be text or json")
	c.Sockets = faults.number("RECRUITBOT_SOCKETS", e.Sockets, 1, 10)
	c.Retention = time.Duration(faults.number("RECRUITBOT_RETENTION_DAYS", e.RetentionDays, 1, 3650)) * 24 * time.Hour
	c.KeepDrafts = time.Duration(faults.number("RECRUITBOT_DRAFT_DAYS", e.DraftDays, 1, 3650)) * 24 * time.Hour
	c.Lease = time.Duration(faults.number("RECRUITBOT_LEASE_SECONDS", e.LeaseSeconds, 3, 3600)) * time.Second
	c.PerMinute = faults.number("RECRUITBOT_QUESTIONS_PER_MINUTE", e.PerMinute, 0, 10_000)
	c.Pace = e.Pace == "on"
	faults.check(e.Pace == "on" || e.Pace == "off", "RECRUITBOT_PACE", "must be on or off")
	c.Channels, c.PublishIn = faults.limit("RECRUITBOT_CHANNELS", e.Channels), faults.limit("RECRUITBOT_PUBLISH_CHANNELS", e.PublishIn)
	c.Pinned = faults.pins("RECRUITBOT_CHANNEL_PROFILES", e.Pinned)
	faults.channels("RECRUITBOT_CHANNELS", c.Channels)
	faults.channels("RECRUITBOT_PUBLISH_CHANNELS", c.PublishIn)
	c.ExpertChannel = strings.TrimSpace(e.ExpertChannel)
	faults.check(c.ExpertChannel == "" || isID(c.ExpertChannel, "CG"), "RECRUITBOT_EXPERT_CHANNEL",
		"must be the id of one channel, such as C0123456789: it stands at the end of the channel's details")
	c.Admins, c.Publishers, c.Bots = idList(e.Admins), faults.limit("RECRUITBOT_PUBLISHERS", e.Publishers), idList(e.Bots)
	faults.people("RECRUITBOT_ADMINS", c.Admins)
	faults.people("RECRUITBOT_PUBLISHERS", c.Publishers)
	faults.ids("RECRUITBOT_BOTS", c.Bots, "BA", "must be ids of bots or apps, separated by commas, such as B0123456789 or A0123456789: they stand on the app's page at Slack")
	c.KeepQuestions = time.Duration(faults.number("RECRUITBOT_KEEP_QUESTIONS_DAYS", e.KeepQuestions, 0, 3650)) * 24 * time.Hour
	c.Report = faults.schedule("RECRUITBOT_REPORT", e.Report, c.ExpertChannel)
	faults.check(slices.Contains([]string{"", "en", "fr"}, e.Language), "RECRUITBOT_LANGUAGE", "must be en or fr, or unset for the language of each question")
	return c, faults.err()
}

// modelConfig reads what is asked of a language model, and how much of it.
func modelConfig(e environment, faults *faultList) model.Config {
	faults.check(e.ModelURL == "" || strings.HasPrefix(e.ModelURL, "http://") || strings.HasPrefix(e.ModelURL, "https://"),
		"OPENAI_BASE_URL", "must begin with https:// or http://, such as http://127.0.0.1:11434/v1")
	return model.Config{
		BaseURL: e.ModelURL, Key: e.ModelKey, Name: e.ModelName,
		PerPerson: faults.number("RECRUITBOT_MODEL_PER_PERSON", e.ModelPerson, 0, 100_000),
		PerTeam:   faults.number("RECRUITBOT_MODEL_PER_WORKSPACE", e.ModelTeam, 0, 1_000_000),
		FirstWord: time.Duration(faults.number("RECRUITBOT_MODEL_FIRST_WORD_SECONDS", e.ModelWord, 1, 600)) * time.Second,
		Whole:     time.Duration(faults.number("RECRUITBOT_MODEL_SECONDS", e.ModelWhole, 5, 3600)) * time.Second,
	}
}

// idList parts a list at commas and blanks.
func idList(list string) []string {
	return strings.FieldsFunc(list, func(r rune) bool { return r == ',' || r == ' ' })
}

// isID tells an id of Slack's that begins with one of the letters.
func isID(id, letters string) bool {
	return len(id) > 1 && strings.ContainsAny(id[:1], letters) && strings.Trim(id, "ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789") == ""
}

// groups tells whether a right is given to a user group.
func (c Config) groups() bool {
	return slices.ContainsFunc(slices.Concat(c.Admins, c.Publishers), rights.IsGroup)
}

// passwordShows tells a PostgreSQL URL with an @, / or ? in its user or password. Drivers take
// what follows for the host or the database, which are shown in errors.
func passwordShows(database string) bool {
	_, rest, ok := strings.Cut(database, "://")
	rest, query, _ := strings.Cut(rest, "?")
	host, path, _ := strings.Cut(rest, "/")
	_, port, _ := strings.Cut(host, ":")
	_, notPort := strconv.Atoi(port)
	cut := !strings.Contains(host, "@") && port != "" && notPort != nil && strings.Contains(query, "@") // a password up to its "?"
	return ok && strings.HasPrefix(database, "postgres") && (strings.Count(host, "@") > 1 || strings.Contains(path, "@") || cut)
}

// faultList gathers what is wrong with the configuration.
type faultList []string

func (f *faultList) check(ok bool, name, remedy string) {
	if !ok {
		*f = append(*f, name+" "+remedy)
	}
}

// token checks a token's shape; the fault never repeats the token.
func (f *faultList) token(name, value, prefix, where string) {
	switch {
	case value == "":
		f.check(false, name, "is missing: it is "+where+" of your Slack app (begins with "+prefix+")")
	case !strings.HasPrefix(value, prefix):
		f.check(false, name, "does not begin with "+prefix+": it is "+where+" of your Slack app")
	}
}

func (f *faultList) number(name, value string, low, high int) int {
	n, err := strconv.Atoi(value)
	f.check(err == nil && low <= n && n <= high, name, fmt.Sprintf("must be a whole number from %d to %d", low, high))
	return n
}

// pins reads CHANNEL:PROFILE pairs.
func (f *faultList) pins(name, list string) map[string]string {
	pins := map[string]string{}
	for _, pair := range idList(list) {
		channel, slug, ok := strings.Cut(pair, ":")
		f.check(ok && isID(channel, "CG") && slug != "", name, "must be channels' ids with profiles' slugs, separated by commas, such as C0123456789:backend")
		pins[channel] = slug
	}
	return pins
}

// limit reads a list that limits what is else for all: one of commas alone, as a file of
// variables makes it of others that are unset, would limit nothing.
func (f *faultList) limit(name, value string) []string {
	list := idList(value)
	f.check(len(list) > 0 || value == "", name, "names none, so nothing would be limited: name one, or leave it unset")
	return list
}

func (f *faultList) channels(name string, ids []string) {
	f.ids(name, ids, "CG", "must be ids of channels, separated by commas, such as C0123456789: an id stands at the end of a channel's details")
}

func (f *faultList) people(name string, ids []string) {
	f.ids(name, ids, "UWS", "must be ids of people (U, W) or user groups (S), separated by commas, such as U0123456789: Copy member ID stands in a person's profile under ⋮")
}

func (f *faultList) ids(name string, ids []string, letters, remedy string) {
	f.check(!slices.ContainsFunc(ids, func(id string) bool { return !isID(id, letters) }), name, remedy)
}

func (f faultList) err() error {
	if len(f) == 0 {
		return nil
	}
	return errors.New("the configuration has faults:\n  " + strings.Join(f, "\n  "))
}
