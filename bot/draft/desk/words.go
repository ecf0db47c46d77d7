package desk

import (
	"errors"
	"fmt"
	"slices"
	"strconv"
	"strings"

	"recruitbot/bot"
	"recruitbot/bot/draft"
	"recruitbot/bot/draft/check"
	"recruitbot/knowledge"
)

// wording is every sentence that the desk says, in one language.
type wording struct {
	language string
	colon    string
	source   string // title, publisher, date

	formWords
	draftWords
}

// formWords are those of the brief's form.
type formWords struct {
	formTitle, page1Intro, next, write, cancel                                       string
	employer, employerHint, agency, agencyHint, title, level, company                string
	place, placeHint, remote, country, textLanguage, contract                        string
	stack, stackHint, payMin, payMax, pay, currency, variable, must, nice, listHint  string
	benefits, team, process, contact, contactHint, start, hours, agreement, deadline string
	tone, length, wholeNumber, reference, noReference, fromGrid                      string
	choices                                                                          map[string]string
}

// draftWords are those of a draft and its forms.
type draftWords struct {
	traceIt, traceLead, traceWhat, traceFrom                                  string
	origins                                                                   map[string]string
	profile                                                                   string // on the page that asks for it
	offerLead, fillIn, writeNow, automated, faulty, gone, noDraft             string
	isDrafting, inThread, writing, stop, stopping, versionNote, modelNote     string
	clean, checks, mend, additions, moreAdditions, kept, removeIt             string
	keepIt, editIt, againIt, exportIt, askApproval, publishIt                 string
	compareIt, oneVersion, comparing, noChange, removed, addedWords           string
	editTitle, editIntro, save, againTitle, everything, whatAgain             string
	writtenBy, approvalTitle, approver, ask, asksYou, approveIt               string
	askChanges, wasAsked, notYours, thanks, approvedIt, declineTitle          string
	whatToChange, send, wantsChanges, publishTitle, publishIntro              string
	channel, publishedIt, channelClosed, errorsLeft, modelUnapproved          string
	unapproved, exportTitle, formats, exported, notExported, checkedOn, rules string
	reviewFell, bothEdited, editedOnes, unreachable                           string
	startLine, startIt, openIt                                                string
	noApprover, newerVersion, factsIt, factsTitle, factsIntro, elsewhere      string
	sections, kinds, states, fields                                           map[string]string
	counts                                                                    [3][2]string // errors, warnings, hints: one, several
}

func wordsOf(language string) wording {
	if language == "fr" {
		return french()
	}
	return english()
}

func (w wording) section(id draft.SectionID) string { return w.sections[string(id)] }

func (w wording) kind(kind string) string { return w.kinds[kind] }

func (w wording) state(state string) string { return w.states[state] }

// options are the closed sets of the form, by the beginning of their keys.
func (w wording) options(kind string, values ...string) []bot.Option {
	var out []bot.Option
	for _, v := range values {
		out = append(out, bot.Option{Value: v, Label: w.choices[kind+"."+v]})
	}
	return out
}

func (w wording) remoteOptions() []bot.Option {
	return w.options("remote", "0", "1", "2", "3", "4", "5")
}

func (w wording) countryOptions() []bot.Option {
	return w.options("country", "FR", "GB", "DE", "EU", "none")
}

func (w wording) languageOptions() []bot.Option { return w.options("language", "en", "fr") }

func (w wording) contractOptions() []bot.Option {
	return w.options("contract", "permanent", "fixed_term", "freelance", "apprenticeship", "internship")
}

func (w wording) toneOptions() []bot.Option { return w.options("tone", "plain", "warm", "concise") }

func (w wording) lengthOptions() []bot.Option { return w.options("length", "standard", "short") }

func (w wording) byOptions(host string) []bot.Option {
	return []bot.Option{{Value: "model", Label: fmt.Sprintf(w.choices["by.model"], host)}, {Value: "template", Label: w.choices["by.template"]}}
}

func (w wording) format(f string) string { return w.choices["format."+f] }

// countryChoice is the choice that a country's code comes to.
func countryChoice(code string) string {
	switch code {
	case "FR", "GB", "DE", "EU", "none":
		return code
	}
	if check.InEU(code) {
		return "EU"
	}
	return "none"
}

// finding is a finding in one line: how grave, what, what instead, and whose rule it is,
// with its day where that is not told once for all.
func (w wording) finding(f check.Finding, dated bool) string {
	level := slices.Index([]check.Level{check.Error, check.Warn, check.Hint}, f.Level)
	text := bot.Capital(w.counts[level][0]) + w.colon + f.Message
	if f.Remedy != "" {
		text += " → " + f.Remedy
	}
	if f.Source != "" {
		text += " (" + f.Source
		if dated && f.Dated != "" {
			text += ", " + fmt.Sprintf(w.checkedOn, knowledge.Day(f.Dated).In(w.language))
		}
		text += ")"
	}
	return text
}

// counted is how many findings there are of each weight.
func (w wording) counted(errs, warnings, hints int) string {
	parts := []string{}
	for i, n := range []int{errs, warnings, hints} {
		if form := w.counts[i]; n == 1 {
			parts = append(parts, "1 "+form[0])
		} else if n > 1 {
			parts = append(parts, strconv.Itoa(n)+" "+form[1])
		}
	}
	return w.checks + w.colon + strings.Join(parts, ", ")
}

// changed is what a section lost and gained.
func (w wording) changed(c change) string {
	var lines []string
	for _, text := range c.gone {
		lines = append(lines, "- "+w.removed+w.colon+text)
	}
	for _, text := range c.came {
		lines = append(lines, "- "+w.addedWords+w.colon+text)
	}
	return strings.Join(lines, "\n")
}

// lacks says why a format can't be had.
func (w wording) lacks(err error) string {
	missing, ok := errors.AsType[*draft.MissingError](err)
	if !ok {
		return err.Error()
	}
	var names []string
	for _, f := range missing.Fields {
		names = append(names, w.fields[f])
	}
	return fmt.Sprintf(w.fields["lacks"], strings.Join(names, ", "))
}

// checkOther looks at the forms beside the brief's.
func checkOther(what string, s bot.Submission, language string) bot.Checked {
	needed := map[string]string{"approval": "approver", "publish": "channel", "export": "formats", "decline": "why"}[what]
	if needed != "" && s.Value(needed) == "" {
		return bot.Checked{Faults: map[string]string{needed: wordsOf(language).fields["needed"]}}
	}
	if what != "edit" {
		return bot.Checked{}
	}
	faults := map[string]string{}
	for field := range s.Values {
		if fault := draft.TextFault(s.Value(field), language); fault != "" {
			faults[field] = fault
		}
	}
	if len(faults) > 0 {
		return bot.Checked{Faults: faults}
	}
	return bot.Checked{}
}
