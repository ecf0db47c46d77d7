package main

import (
	"strings"
	"sync"
	"testing"

	"recruitbot/bot/slacksim"
)

const spain = "what is the notice period in Spain?"

// A question that recruitbot can't answer goes to the experts, is claimed and answered by
// one of them, comes back, is proposed and approved, and is known then.
func TestQuestionGoesToAPersonAndBecomesKnowledge(t *testing.T) {
	t.Parallel()
	c := openCircle(t, 2, nil)
	unknown := c.asked(spain)
	holds(t, unknown, "Ask a person")
	board := c.passedOn(unknown, "Ask a person", map[string]string{"question": spain + " <!channel>", "context": "A senior, permanent"})
	holds(t, board, spain, mention(c.maya), "Context: A senior, permanent", "has nothing on it in its sources", "To be answered in English")
	if strings.Contains(board.Text, "<!channel>") {
		t.Errorf("a question calls the whole channel: %s", board.Text)
	}
	holds(t, c.says(c.hiring, unknown.ThreadTS, 1, "is with our experts"), "I keep the text until the question is settled")

	c.clickAs(c.ines, board, "Claim")
	holds(t, c.onBoard(0, "has claimed this"), mention(c.ines))
	c.clickAs(c.tom, c.onBoard(0, "has claimed this"), "Answer")
	holds(t, c.told(c.tom, "claimed this just now"), mention(c.ines), "Take it over")

	form := c.dialog(c.ines, c.onBoard(0, "has claimed this"), "Answer")
	c.submit(c.ines, form, map[string]string{"answer": "Two weeks, unless the agreement says more.", "source": "Workers' Statute, article 49"})
	back := c.says(c.hiring, unknown.ThreadTS, 2, "answers:")
	holds(t, back, mention(c.ines), "Two weeks, unless the agreement says more.", "Source: Workers' Statute, article 49", "A person wrote this answer", "Thanks", "Follow up")
	holds(t, c.onBoard(0, "has answered:"), mention(c.ines), "Two weeks")
	c.click(back, "Thanks")
	c.says(c.experts, board.TS, 1, "says thank you.")

	proposal := c.proposed(c.onBoard(0, "has answered:"))
	holds(t, proposal, mention(c.ines), "Notice periods in Spain", "Two weeks", "how long is notice in Spain", "To be approved by somebody else")
	c.clickAs(c.ines, proposal, "Approve")
	c.told(c.ines, "somebody else has to approve it")
	c.clickAs(c.tom, proposal, "Approve")
	c.told(c.tom, "Only the people who run recruitbot")
	c.clickAs(c.lea, proposal, "Approve")
	holds(t, c.onBoard(1, "has approved this"), mention(c.lea))
	c.says(c.hiring, unknown.ThreadTS, 3, "is now part of what I know")
	holds(t, c.says(c.Direct(c.ines), "", 0, "has approved your proposal"), mention(c.lea))
	direct := c.Direct(c.tom)
	c.until("both replicas know it", func() bool {
		m, err := c.Say(t.Context(), c.tom, direct, "", "how long is notice in Spain?")
		return err == nil && c.Wait(t.Context(), func() bool { return len(c.answers(direct, m.TS)) == 1 }) == nil &&
			strings.Contains(plainOf(c.answers(direct, m.TS)[0]), "Two weeks, unless the agreement says more.")
	})
	if n := len(c.answers(c.experts, "")); n != 2 {
		t.Errorf("%d messages in the experts' channel, want one a case", n)
	}
}

// proposed has Inès propose an answer as knowledge and returns the experts' message.
func (c *circle) proposed(answered slacksim.Message) slacksim.Message {
	c.t.Helper()
	before := len(c.answers(c.experts, ""))
	form := c.dialog(c.ines, answered, "Propose as knowledge")
	fields := map[string]string{"title": "Notice periods in Spain", "phrasings": spain}
	left := c.submit(c.ines, form, fields)
	if left == nil || !strings.Contains(left.Errors["phrasings"], "at least 3") {
		c.t.Fatalf("one question is taken for three: %+v", left)
	}
	fields["phrasings"] += "\nhow long is notice in Spain\npreaviso in Spain, how many days?"
	if left := c.submit(c.ines, *left, fields); left != nil {
		c.t.Fatalf("the form is still open: %v", left.Errors)
	}
	c.until("the proposal is there", func() bool { return len(c.answers(c.experts, "")) == before+1 })
	return c.answers(c.experts, "")[before]
}

// Of two who claim a question at once, on two replicas, one has it and the other is told.
func TestTwoWhoClaimAtOnce(t *testing.T) {
	t.Parallel()
	c := openCircle(t, 2, nil)
	board := c.passedOn(c.asked(spain), "Ask a person", nil)
	var claiming sync.WaitGroup
	for _, p := range []slacksim.Person{c.ines, c.tom} {
		claiming.Go(func() { c.clickAs(p, board, "Claim") })
	}
	claiming.Wait()
	shown := c.onBoard(0, "has claimed this")
	first, second := c.ines, c.tom
	if strings.Contains(string(shown.Blocks), mention(c.tom)) {
		first, second = second, first
	}
	holds(t, c.told(second, "claimed this"), mention(first))
	c.clickAs(second, c.told(second, "claimed this"), "Take it over")
	c.until("it is the other's", func() bool { return strings.Contains(plainOf(c.answers(c.experts, "")[0]), mention(second)) })
	if n := len(c.Ephemerals(first)); n != 0 {
		t.Errorf("who had it was told %d things", n)
	}
}

// A form that was sent too late isn't lost: its text comes back.
func TestWhoAnswersSecondKeepsTheText(t *testing.T) {
	t.Parallel()
	c := openCircle(t, 1, nil)
	board := c.passedOn(c.asked(spain), "Ask a person", nil)
	first, second := c.dialog(c.ines, board, "Answer"), c.dialog(c.tom, board, "Answer")
	c.submit(c.ines, first, map[string]string{"answer": "Two weeks."})
	c.onBoard(0, "has answered:")
	c.submit(c.tom, second, map[string]string{"answer": "Fifteen days, I believe."})
	holds(t, c.told(c.tom, "answered this just now"), mention(c.ines), "Fifteen days, I believe.")
}

func TestFiguresOfPayNeedASource(t *testing.T) {
	t.Parallel()
	c := openCircle(t, 1, nil)
	board := c.passedOn(c.asked(spain), "Ask a person", nil)
	left := c.submit(c.ines, c.dialog(c.ines, board, "Answer"), map[string]string{"answer": "Around 45 000 € a year.", "dated": ""})
	if left == nil || !strings.Contains(left.Errors["source"], "name the source of the figure") {
		t.Fatalf("a figure without a source is taken: %+v", left)
	}
}

// In French, by a command, and without the asker's name: the answer comes to the direct
// conversation.
func TestLoopInFrench(t *testing.T) {
	t.Parallel()
	c := openCircle(t, 1, nil)
	unknown := c.command("/recruit", "quel est le préavis en Espagne ?")
	board := c.passedOn(unknown, "Demander à quelqu’un", map[string]string{"named": "no"})
	holds(t, board, "quel est le préavis en Espagne", "Une personne qui préfère ne pas être nommée demande :", "Réponse attendue en français", "Je m’en occupe", "Pas pour nous")
	lacks(t, board, mention(c.maya))
	direct := c.Direct(c.maya)
	c.says(direct, "", 0, "a été transmise à nos spécialistes")
	form := c.dialog(c.ines, board, "Répondre")
	c.submit(c.ines, form, map[string]string{"answer": "Deux semaines.", "source": "Estatuto de los Trabajadores, art. 49", "dated": "2026-10-01"})
	holds(t, c.says(direct, "", 1, "répond :"), mention(c.ines), "Votre question : quel est le préavis", "Deux semaines.",
		"Source : Estatuto de los Trabajadores, art. 49, 1er octobre 2026", "vient d’une personne", "Compléter ma question")
	c.onBoard(0, "a répondu :")
}

func TestNotForUsIsToldToTheAsker(t *testing.T) {
	t.Parallel()
	c := openCircle(t, 1, nil)
	unknown := c.asked(spain)
	board := c.passedOn(unknown, "Ask a person", nil)
	c.says(c.hiring, unknown.ThreadTS, 1, "is with our experts")
	c.clickAs(c.ines, board, "Not for us")
	c.says(c.hiring, unknown.ThreadTS, 2, "it isn't one that they can answer")
	lacks(t, c.onBoard(0, "this is not for us"), "Claim")
}

// Whoever wishes for a person gets the button, typos or not, with the question that
// follows the wish.
func TestPersonByWish(t *testing.T) {
	t.Parallel()
	c := openCircle(t, 1, nil)
	direct := c.Direct(c.maya)
	m := c.say(direct, "", "can I speek to a humn: how do we pay on-call duty?")
	offer := c.answer(direct, m.TS, 1)
	holds(t, offer, "I can pass your question on to our experts")
	board := c.passedOn(offer, "Ask a person", nil)
	holds(t, board, "how do we pay on-call duty?", "the asker wanted a person")
	c.says(direct, m.TS, 1, "is with our experts")
	c.submit(c.ines, c.dialog(c.ines, board, "Answer"), map[string]string{"answer": "Twenty euros an hour.", "source": "House rules", "dated": "2026-11-02"})
	holds(t, c.says(direct, m.TS, 2, "answers:"), "2 November 2026")
}

// A proposal that is sent back comes to who proposed it, is mended and approved.
func TestProposalIsSentBackAndMended(t *testing.T) {
	t.Parallel()
	c := openCircle(t, 1, nil)
	board := c.passedOn(c.asked(spain), "Ask a person", nil)
	c.submit(c.ines, c.dialog(c.ines, board, "Answer"), map[string]string{"answer": "Two weeks.", "source": "Workers' Statute"})
	proposal := c.proposed(c.onBoard(0, "has answered:"))
	c.submit(c.lea, c.dialog(c.lea, proposal, "Send back"), map[string]string{"why": "Say for whom."})
	holds(t, c.onBoard(1, "has sent this back"), mention(c.lea), "Say for whom.")
	returned := c.says(c.Direct(c.ines), "", 0, "has sent back your proposal")
	form := c.dialog(c.ines, returned, "Correct it")
	if left := c.submit(c.ines, form, map[string]string{"answer": "Two weeks, for who resigns."}); left != nil {
		t.Fatalf("the form is still open: %v", left.Errors)
	}
	c.clickAs(c.lea, c.onBoard(2, "Two weeks, for who resigns."), "Approve")
	c.onBoard(2, "has approved this")
}

// Below an answer one can ask on; what the others press there does nothing in the asker's
// name.
func TestAskAgainAndThanksAreTheAskers(t *testing.T) {
	t.Parallel()
	c := openCircle(t, 1, nil)
	unknown := c.asked(spain)
	board := c.passedOn(unknown, "Ask a person", map[string]string{"named": "no"})
	c.says(c.hiring, unknown.ThreadTS, 1, "is with our experts")
	c.submit(c.ines, c.dialog(c.ines, board, "Answer"), map[string]string{"answer": "Two weeks."})
	back := c.says(c.hiring, unknown.ThreadTS, 2, "Two weeks.")
	c.clickAs(c.tom, back, "Thanks")
	c.told(c.tom, "Only the person who asked the question can do this")
	c.click(back, "Thanks")
	c.click(back, "Thanks")
	c.told(c.maya, "has your thanks")
	again := c.passedOn(back, "Follow up", map[string]string{"question": "And for a manager?"})
	holds(t, again, "And for a manager?", "Follows up on an earlier answer")
	c.until("both presses are done", func() bool { return len(c.Ephemerals(c.maya)) == 2 })
	if thanks := c.answers(c.experts, board.TS); len(thanks) != 2 { // the question itself among them
		t.Errorf("%d messages in the question's thread, want one word of thanks", len(thanks)-1)
	}
}

// An answer whose asker is gone is kept, and its expert told.
func TestAnswerToSomebodyWhoIsGone(t *testing.T) {
	t.Parallel()
	c := openCircle(t, 1, nil)
	c.refuse = "user_disabled"
	board := c.passedOn(c.command("/recruit", spain), "Ask a person", nil)
	c.says(c.Direct(c.maya), "", 0, "is with our experts")
	form := c.dialog(c.ines, board, "Answer")
	c.Cause(slacksim.Trouble{Method: "conversations.open", Error: "user_disabled"})
	c.submit(c.ines, form, map[string]string{"answer": "Two weeks."})
	c.told(c.ines, "I can't reach the person who asked")
	c.onBoard(0, "has answered:")
}
