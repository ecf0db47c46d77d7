package expert

import (
	"fmt"
	"time"

	"recruitbot/knowledge"
)

// wording is every sentence that the desk says, in one language.
type wording struct {
	language  string
	languages map[string]string // their names
	sourceIs  string            // source
	quoted    string            // title
	day, days string

	now, minute, minutes, hour, hours, someDays string // how long ago

	askWords
	boardWords
	answerWords
	entryWords
	pageWords
}

// askWords are those that an asker reads before there is an answer.
type askWords struct {
	goesOn                                                          string // title of a topic, question
	askIt, noneOfThese, nobody, offer, followUp, askTitle, askIntro string
	question, context, contextHint, named, withName, withoutName    string
	send, cancel, noQuestion, passedOn, kept, failed, gone          string
	notForUs, stillWaits, yourQuestion                              string
}

// boardWords are those of a question in the experts' channel.
type boardWords struct {
	asks, someoneAsks, contextIs, answerIn                                         string
	saidAnswer, saidChoice, saidUnknown, nearest, saidOutside, saidNothing         string
	claimIt, answerIt, closeIt, releaseIt, takeIt, proposeIt                       string
	hasIt, hasAnswered, hasClosed, youHaveIt, nobodyHasIt, yourText, questionWaits string
	holds, answerOrRelease                                                         string
	was                                                                            map[string]string // by state: who did what, how long ago
}

// answerWords are those of an answer and its form.
type answerWords struct {
	answerTitle, answerIntro, answer, source, sourceHint, dated string
	noAnswer, paySource, noDate, future                         string
	answers, byPerson, thankIt, askAgain, thanks, someoneThanks string
	oursAlone                                                   string
	wasThanked, notYours, unreached                             string
}

// entryWords are those of a proposal.
type entryWords struct {
	proposeTitle, proposeSubmit, proposeIntro, profile, title, titleHint                      string
	phrasings, phrasingsHint, textLanguage, review, reviewHint, owner, ownerHint              string
	required, tooLong, past, moreQuestions, fewerQuestions, longQuestion                      string
	knownQuestion, anotherAnswer, sourceMust, proposes, hasApproved, hasReturned, whoApproves string
	approveIt, returnIt, wouldAnswer, andMore, entryNote, looksAfter                          string
	notOwn, notAllowed, nowKnown, yoursApproved, yoursReturned, mendIt                        string
	returnTitle, reason, reasonHint, lookTitle, lookIt, decision, noReason                    string
	proposalWaits                                                                             string
}

// pageWords are those of the section on an administrator's page.
type pageWords struct {
	heading, routeFault, nothingWaits, moreWait   string
	hasProposed, hasItSince, notShown, waitsSince string
}

func wordsOf(language string) wording {
	if language == "fr" {
		return french()
	}
	return english()
}

// sourceOf names a source with its day, "" for none.
func (w wording) sourceOf(source, dated string) string {
	if source == "" {
		return ""
	}
	if dated != "" {
		source += ", " + knowledge.Day(dated).In(w.language)
	}
	return fmt.Sprintf(w.sourceIs, source)
}

// ago tells how long something is ago, roughly.
func (w wording) ago(d time.Duration) string {
	switch {
	case d < time.Minute:
		return w.now
	case d < 2*time.Minute:
		return w.minute
	case d < time.Hour:
		return fmt.Sprintf(w.minutes, int(d.Minutes()))
	case d < 2*time.Hour:
		return w.hour
	case d < 48*time.Hour:
		return fmt.Sprintf(w.hours, int(d.Hours()))
	}
	return fmt.Sprintf(w.someDays, int(d.Hours()/24))
}
