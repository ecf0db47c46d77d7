package main

import (
	"fmt"
	"math/rand/v2"
	"slices"
	"strings"

	"recruitbot/bot/slacksim/load"
)

// questions are what the bench's people ask: answers of every kind, in both
// languages, and what can't be answered. The words in brackets are filled in.
func questions() []string {
	return []string{
		"what does a {level} with {years} years earn in a {company}?",
		"salary of a {level} in a {company} in {place}, {years} years of experience?",
		"I have a candidate with {years} years in {skill}, what should a {company} pay?",
		"quel salaire pour un profil {niveau} avec {years} ans dans une {company} ?",
		"which skills should I look for in a {level}, besides {skill}?",
		"is {skill} needed after {years} years?",
		"which soft skills for a {level} in a {company}?",
		"what does a {level} backend developer do all day in a {company}?",
		"quelles sont les missions d'un profil {niveau} en {company} ?",
		"what comes after {years} years as a {level}?",
		"what does a {level} earn in Berlin after {years} years?",
		"what is the weather like in {place} in {years} days?",
		"hello, {years} questions about a {level}",
	}
}

// commandTexts are what they type behind a command.
func commandTexts() []load.Act {
	return []load.Act{
		{Command: "/backend-salary", Text: "{level} {company} {place} {years} years"},
		{Command: "/backend-salary", Text: "{level} {company} with {skill} {years} years"},
		{Command: "/backend-salary", Text: "{niveau} {company} {years} ans"},
		{Command: "/backend-skills", Text: "is {skill} useful for a {level} after {years} years?"},
		{Command: "/backend-role", Text: "what does a {level} do in a {company} of {years} people?"},
		{Command: "/backend-faq", Text: "does a {level} need {skill} after {years} years?"},
		{Command: "/recruit", Text: "what does a {level} with {years} years earn in a {company}?"},
	}
}

// fill puts words into the brackets, each by chance.
func fill(text string, r *rand.Rand) string {
	one := func(words ...string) string { return words[r.IntN(len(words))] }
	return strings.NewReplacer(
		"{level}", one("junior", "mid-level", "senior", "lead"),
		"{niveau}", one("junior", "confirmé", "senior", "lead"),
		"{company}", one("startup", "scale-up", "SME", "large company", "digital services company"),
		"{place}", one("London", "Paris", "Lyon", "the UK", "France"),
		"{skill}", one("Java", "Go", "Python", "PHP", "SQL", "Docker", "Kubernetes", "REST", "GraphQL", "Redis", "AWS", "Git"),
		"{years}", fmt.Sprint(1+r.IntN(40)),
	).Replace(text)
}

// filled makes so many acts of the patterns, taken in turn; the same every time.
func filled(patterns []load.Act, count int) []load.Act {
	r := rand.New(rand.NewPCG(2026, 11))
	acts := make([]load.Act, count)
	for i := range acts {
		acts[i] = patterns[i%len(patterns)]
		acts[i].Text = fill(acts[i].Text, r)
	}
	return acts
}

// alone is the acts without their first ones, and no two of all alike: one whose words have
// come before has a question mark more. A bot that remembers its answers is measured at
// answering then.
func alone(acts []load.Act, first int) []load.Act {
	type asked struct{ command, text string }
	seen := map[asked]bool{}
	for i, a := range acts {
		for seen[asked{a.Command, a.Text}] {
			a.Text += "?"
		}
		seen[asked{a.Command, a.Text}] = true
		acts[i] = a
	}
	return acts[first:]
}

// directMessages are questions put to the bot alone.
func directMessages(count int) []load.Act {
	var patterns []load.Act
	for _, q := range questions() {
		patterns = append(patterns, load.Act{Text: q})
	}
	return filled(patterns, count)
}

// slashCommands are commands with their words.
func slashCommands(count int) []load.Act { return filled(commandTexts(), count) }

// allActs mixes them: direct messages, with every fifth act a command and every
// tenth a mention in a channel.
func allActs(count int) []load.Act {
	acts, commands := directMessages(count), slashCommands(count)
	for i := range acts {
		switch {
		case i%10 == 3:
			acts[i].Mention = true
		case i%5 == 1:
			acts[i] = commands[i]
		}
	}
	return slices.Clip(acts)
}
