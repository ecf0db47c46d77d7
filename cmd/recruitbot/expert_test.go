package main

import (
	"context"
	"log/slog"
	"strings"
	"testing"

	"recruitbot/bot/slacksim"
	"recruitbot/bot/store/pgtest"
)

// circle is a workspace with experts: Inès and Léa are in their channel, beside Tom, and
// Léa looks after recruitbot. Maya asks.
type circle struct {
	*workspace
	ines, lea slacksim.Person
	experts   slacksim.Channel
	log       *journal
}

// openCircle has so many replicas serve, which share a PostgreSQL database if they are
// several. change may change their configuration.
func openCircle(t *testing.T, replicas int, change func(*circle, *Config)) *circle {
	t.Helper()
	w, config := furnished(t)
	c := &circle{workspace: w, ines: w.AddPerson("Inès"), lea: w.AddPerson("Léa"), log: &journal{more: make(chan struct{})}}
	c.experts = w.AddPrivateChannel("backend-experts", w.tom, c.ines, c.lea)
	config.ExpertChannel, config.Admins, config.Sockets = c.experts.ID, []string{c.lea.ID}, 1
	if replicas > 1 {
		config.DatabaseURL = pgtest.NewDatabase(t)
	}
	if change != nil {
		change(c, &config)
	}
	for range replicas {
		c.serve(config, slog.New(slog.NewTextHandler(c.log, nil)))
	}
	if change == nil {
		c.logged("questions are passed on", replicas)
	}
	return c
}

// logged waits until the log says something so many times.
func (c *circle) logged(text string, times int) {
	c.t.Helper()
	ctx, cancel := context.WithTimeout(context.Background(), patience)
	defer cancel()
	if !c.log.waitTimes(ctx, text, times) {
		c.t.Fatalf("the log never says %q, but:\n%s", text, c.log.String())
	}
}

// asked has Maya ask something in a channel that recruitbot doesn't know, and returns the
// answer.
func (c *circle) asked(question string) slacksim.Message {
	c.t.Helper()
	m := c.say(c.hiring, "", "<@"+c.BotUser()+"> "+question)
	return c.answer(c.hiring, m.TS, 1)
}

// passedOn has Maya ask a person below an answer, and returns the experts' message.
func (c *circle) passedOn(below slacksim.Message, label string, fields map[string]string) slacksim.Message {
	c.t.Helper()
	before := len(c.answers(c.experts, ""))
	if left := c.submit(c.maya, c.dialog(c.maya, below, label), fields); left != nil {
		c.t.Fatalf("the form is still open: %v", left.Errors)
	}
	c.until("the experts see it", func() bool { return len(c.answers(c.experts, "")) == before+1 })
	return c.answers(c.experts, "")[before]
}

// onBoard waits until the n-th message in the experts' channel says something.
func (c *circle) onBoard(n int, says string) slacksim.Message {
	c.t.Helper()
	return c.says(c.experts, "", n, says)
}

// says waits until the n-th of the bot's messages in a place says something.
func (c *circle) says(where slacksim.Channel, thread string, n int, says string) (m slacksim.Message) {
	c.t.Helper()
	c.until("it says "+says, func() bool {
		all := c.answers(where, thread)
		if len(all) <= n {
			return false
		}
		m = all[n]
		return strings.Contains(plainOf(m), says)
	})
	return m
}

// told waits until a person alone was told something.
func (c *circle) told(p slacksim.Person, says string) (m slacksim.Message) {
	c.t.Helper()
	c.until(p.Name+" is told "+says, func() bool {
		for _, m = range c.Ephemerals(p) {
			if strings.Contains(plainOf(m), says) {
				return true
			}
		}
		return false
	})
	return m
}

func plainOf(m slacksim.Message) string {
	return strings.ReplaceAll(m.Text+"\n"+string(m.Blocks), "\u00a0", " ")
}

func mention(p slacksim.Person) string { return "<@" + p.ID + ">" }
