package knowledge

import (
	"fmt"
	"slices"
	"strings"
)

const (
	longestQuestion = 4000 // characters of a question that are read
	choices         = 4    // buttons of a choice
	near            = 3    // nearest topics under an unknown
)

// Ask answers a question. It always returns an Answer fit to be shown: with
// figures and facts from the profile only, each with its source. It does no
// input or output and takes time linear in the question's length.
func (b *Base) Ask(q Question) Answer {
	q.Text = strings.TrimSpace(q.Text)
	text := shorten(q.Text, longestQuestion)
	cut := len(text) < len(q.Text)
	q.Text = text
	a := b.answer(q)
	a.Reviews = b.reviewsOf(a)
	if cut {
		a.Notes = append(a.Notes, wordsOf(a.Language).cut)
	}
	return a
}

// answer answers by the profile that a question is about: the one given by its slug, the
// one whose name stands in the text, the one just chosen, the last one spoken of, or the
// one that is usual where it is asked. Where nothing tells, see which.
func (b *Base) answer(q Question) Answer {
	if q.Profile != "" || len(b.profiles) < 2 {
		k := b.only()
		if q.Profile != "" {
			k = b.profile(q.Profile)
		}
		if k == nil {
			language := languageOf(q, "")
			return Answer{Outcome: Unknown, Language: language, Lead: wordsOf(language).nearest, Confidence: 1}
		}
		return k.ask(q, nil)
	}
	if a, ok := b.picked(q); ok {
		return a
	}
	if k := b.namedIn(q.Text); k != nil {
		return k.ask(q, nil)
	}
	if q.Previous != nil {
		if k := b.profile(q.Previous.Profile); k != nil {
			return k.told(k.ask(q, nil))
		}
	}
	if k := b.profile(q.Usual); k != nil {
		return k.told(k.ask(q, nil))
	}
	return b.which(q)
}

func (b *Base) only() *known {
	if len(b.profiles) == 0 {
		return nil
	}
	return b.profiles[0]
}

// told is an answer with the name of the profile that it is about, which its question
// did not name, once.
func (k *known) told(a Answer) Answer {
	about := fmt.Sprintf(wordsOf(a.Language).about, k.Profile.Titles.In(a.Language))
	if (a.Outcome == Answered || a.Outcome == Unknown) && !k.forAll(a) && !slices.Contains(a.Notes, about) {
		a.Notes = append(a.Notes, about)
	}
	return a
}

// ask answers a question that was read already, or reads it.
func (k *known) ask(q Question, already *read) Answer {
	if t := k.topics[q.About]; t != nil {
		a := k.topic(t, languageOf(q, ""))
		k.remember(q, read{}, &a)
		return a
	}
	if a, ok := k.taughtAbout(q); ok {
		return a
	}
	if already == nil {
		r := k.read(q)
		already = &r
	}
	r := *already
	q.Language = r.language
	if q.About == AboutSalary && k.grid != nil {
		return k.button(q, r)
	}
	if a, ok := k.taught(q, r); ok {
		return a
	}
	a := k.freely(q, r)
	k.remember(q, r, &a)
	return a
}

// freely answers free text from the profile, and always.
func (k *known) freely(q Question, r read) Answer {
	a := k.wholly(q, r)
	for _, part := range []func(*known, read, Answer) (Answer, bool){(*known).paidAsWell, (*known).oneOfNames, (*known).leaning, (*known).half, (*known).leaningLightly} {
		if half, ok := part(k, r, a); ok {
			return half
		}
	}
	k.saysWhose(r, &a)
	k.unheard(r, &a)
	k.unnamedBeside(r, &a)
	return a
}

// wholly answers a text as one question.
func (k *known) wholly(q Question, r read) Answer {
	for _, try := range []func(*known, Question, read) (Answer, bool){(*known).free, (*known).payAfterAll, (*known).whatTheyAre, (*known).maybe} {
		if a, ok := try(k, q, r); ok {
			return a
		}
	}
	a := k.unknown(q, r)
	k.tellNear(&a, q, r)
	return a
}

// free answers free text by the first rule that fits.
func (k *known) free(q Question, r read) (Answer, bool) {
	for _, try := range []func(*known, Question, read) (Answer, bool){
		(*known).label, (*known).belowFirst, (*known).treatsOtherwise, (*known).consoled, (*known).cameIn, (*known).calledAway, (*known).ofTheirOwnDay, (*known).asksNothing, (*known).ofPeople, (*known).leadsApart, (*known).levelWanted, (*known).grossAfterPay, (*known).inThread, (*known).whichAtLength, (*known).chatted, (*known).pastPay, (*known).shortForm, (*known).basis, (*known).ownAgeAsked, (*known).refused, (*known).wantsText, (*known).bootcampsPriced, (*known).wantsDraft, (*known).listens, (*known).asksPerson, (*known).asksOwnLife, (*known).further, (*known).again,
		(*known).followUp, (*known).bestOf, (*known).explainsNames, (*known).neededToStart, (*known).knownTools, (*known).learnsOne, (*known).waysWeighed, (*known).frontNeeded, (*known).movesElsewhere, (*known).ofOneEnd, (*known).whoseWorkIsIt, (*known).asksSo, (*known).oneOfTools, (*known).neededTools, (*known).frameworkChoice, (*known).toolRaises, (*known).sectorPaid, (*known).payVaries, (*known).payDepends, (*known).degreePaid, (*known).eitherPaid, (*known).otherBesideAway, (*known).away, (*known).whyPaid, (*known).salaryQuestion, (*known).ofLastTopic, (*known).remarked, (*known).moaned, (*known).said, (*known).topicQuestion, (*known).thanked,
	} {
		if a, ok := try(k, q, r); ok {
			return a, true
		}
	}
	return Answer{}, false
}

// shorten cuts a text after so many characters.
func shorten(s string, n int) string {
	if len(s) <= n {
		return s
	}
	for at := range s {
		if n == 0 {
			return s[:at]
		}
		n--
	}
	return s
}
