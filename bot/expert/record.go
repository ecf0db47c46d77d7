package expert

import (
	"time"

	"recruitbot/bot"
)

// The kinds of cases, and their states.
const (
	kindQuestion = "question"
	kindProposal = "proposal"

	stateOpen     = "open"
	stateClaimed  = "claimed"
	stateAnswered = "answered"
	stateClosed   = "closed"
	stateApproved = "approved"
	stateReturned = "returned"
)

// record is what is kept of a case.
type record struct {
	Event    string    `json:"event"` // that opened it
	Language string    `json:"language"`
	Question *question `json:"question,omitempty"`
	Proposal *proposal `json:"proposal,omitempty"`
	Last     deed      `json:"last,omitzero"` // what moved it to where it is
}

// deed is a step that somebody took.
type deed struct {
	By    string    `json:"by"`
	Event string    `json:"event"`
	At    time.Time `json:"at"`
}

// question is what was asked, and what came of it.
type question struct {
	Text    string     `json:"text"`
	Context string     `json:"context,omitempty"`
	Named   bool       `json:"named,omitempty"`
	Home    bot.Thread `json:"home"`              // where the answer goes
	Private bool       `json:"private,omitempty"` // it goes to the direct conversation instead
	Said    said       `json:"said,omitzero"`
	Answer  *answer    `json:"answer,omitempty"`
}

// answer is a person's.
type answer struct {
	By     string `json:"by"`
	Text   string `json:"text"`
	Source string `json:"source,omitempty"`
	Dated  string `json:"dated,omitempty"` // such as 2026-11-21
}

// proposal is knowledge that waits for approval.
type proposal struct {
	Case   string     `json:"case,omitempty"` // id of the question that it came of
	Lesson bot.Lesson `json:"lesson"`
	Reason string     `json:"reason,omitempty"` // why it was sent back
}

// said is what the bot answered to a question.
type said struct {
	Outcome string   `json:"o,omitempty"` // "" where it wasn't asked
	Profile string   `json:"f,omitempty"`
	Topics  []string `json:"n,omitempty"` // of the answer, its choices, or nearest to the question
	Sure    int      `json:"p,omitempty"` // per cent
}
